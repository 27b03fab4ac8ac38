import { type ComponentType, lazy, useEffect, useState } from 'react';
import { BrowserRouter, Outlet, Route, Routes } from 'react-router';
import { ApiProvider } from './api/index.ts';
import { FormsProvider } from './features/forms/FormsProvider.tsx';
import { Help } from './features/help/Help.tsx';
import { FirstNetwork } from './features/shell/FirstNetwork.tsx';
import { NetworkShell } from './features/shell/NetworkShell.tsx';
import { NotFoundPage } from './pages/NotFoundPage.tsx';
import { usePreferences } from './state/preferences.ts';
import { loadTexts, type PageNamespace } from './text/index.ts';

/** A page that comes with its words when it is first opened. */
function pageOf(namespaces: readonly PageNamespace[], load: () => Promise<{ default: ComponentType }>) {
  return lazy(async () => (await Promise.all([load(), loadTexts(namespaces)]))[0]);
}

const NetworkPage = pageOf(['network'], () => import('./pages/NetworkPage.tsx'));
const CoveragePage = pageOf(['coverage'], () => import('./pages/CoveragePage.tsx'));
const WijkPage = pageOf(['wijk', 'coverage'], () => import('./pages/WijkPage.tsx'));
const PartnersPage = pageOf(['partners'], () => import('./pages/PartnersPage.tsx'));
const PartnerPage = pageOf(['partners', 'history'], () => import('./pages/PartnerPage.tsx'));

/** Language and theme, as the browser's document has them. */
function useDocumentPreferences(): void {
  const { language, theme, contrast } = usePreferences();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.classList.toggle('theme-contrast', contrast);
  }, [contrast]);
}

function NetworkLayout() {
  const [help, setHelp] = useState(() => !usePreferences.getState().welcomed);
  return (
    <NetworkShell onHelp={() => setHelp(true)}>
      <FormsProvider>
        <Outlet />
      </FormsProvider>
      {help && <Help onClose={() => setHelp(false)} />}
    </NetworkShell>
  );
}

export function App() {
  useDocumentPreferences();
  return (
    <ApiProvider>
      <BrowserRouter>
        <Routes>
          <Route path="/" element={<FirstNetwork />} />
          <Route path="/:networkId" element={<NetworkLayout />}>
            <Route path="netwerk" element={<NetworkPage />} />
            <Route path="dekking" element={<CoveragePage />} />
            <Route path="dekking/:wijkCode" element={<WijkPage />} />
            <Route path="partners" element={<PartnersPage />} />
            <Route path="partners/:partnerId" element={<PartnerPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Route>
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </BrowserRouter>
    </ApiProvider>
  );
}
