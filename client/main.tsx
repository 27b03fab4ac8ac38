import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@nl-design-system-candidate/button-css/button.css';
import '@nl-design-system-candidate/data-badge-css/data-badge.css';
import '@nl-design-system-candidate/mark-css/mark.css';
import '@nl-design-system-candidate/number-badge-css/number-badge.css';
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import '@utrecht/checkbox-css/dist/index.css';
import '@utrecht/form-field-description-css/dist/index.css';
import '@utrecht/form-field-error-message-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/select-css/dist/index.css';
import '@utrecht/table-css/dist/index.css';
import '@utrecht/textarea-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import './fonts.css';
import './tokens.css';
import './designSystem.css';
import './themes/contrast.css';
import './base.css';
import './ui/ui.css';
import './features/shell/shell.css';
import './print.css';
import { App } from './App.tsx';
import { reloadWhenUpdated } from './staleBuild.ts';
import { usePreferences } from './state/preferences.ts';
import { loadLanguage, prefetchEnglish } from './text/index.ts';

const root = document.getElementById('wijkweb');
/** The first page goes first. */
const PREFETCH_AFTER_MS = 12_000;

/** English, when that is the choice, is there before the first word is shown; when it cannot be had, Dutch stands in. */
async function start(element: HTMLElement): Promise<void> {
  await loadLanguage(usePreferences.getState().language).catch(() => undefined);
  createRoot(element).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  setTimeout(prefetchEnglish, PREFETCH_AFTER_MS);
}

reloadWhenUpdated();
if (root !== null) void start(root);
