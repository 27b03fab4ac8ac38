import { type ReactNode, Suspense } from 'react';
import { useLocation, useParams } from 'react-router';
import { CurrentNetworkProvider, useNetworkById } from '../../api/CurrentNetwork.tsx';
import { useCurrentNetwork } from '../../api/index.ts';
import { NetworkChanges } from '../../api/NetworkChanges.tsx';
import { today } from '../../state/today.ts';
import { useFormat, useText } from '../../text/index.ts';
import { Failed, LinkButton, LiveRegion, Loading, Refused } from '../../ui/index.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { BottomBar, Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { OfflineBar } from './OfflineBar.tsx';
import { RouteFocus } from './RouteFocus.tsx';

/** Source and day under every printed page. */
function PrintFoot() {
  const { network } = useCurrentNetwork();
  const format = useFormat();
  const t = useText('shell');
  return <p className="ww-print-foot">{t('printed', { network: network.name, date: format.dayLong(today()) })}</p>;
}

interface NetworkShellProps {
  readonly children: ReactNode;
  readonly onHelp: () => void;
}

/** Everything around a page of one network: header, messages, live changes. */
export function NetworkShell({ children, onHelp }: NetworkShellProps) {
  const { networkId = '' } = useParams();
  const { pathname } = useLocation();
  const state = useNetworkById(networkId);
  const t = useText('shell');
  if (state.status === 'loading') return <Loading what={t('network')} />;
  if (state.status === 'failed')
    return (
      <main className="ww-shell-main">
        <Failed level={1} failure={state.failure} retry={state.retry} title={t('failedNetwork')} />
      </main>
    );
  const { network } = state.data;
  if (network === null || network === undefined)
    return (
      <main className="ww-shell-main">
        <Refused
          level={1}
          title={t('networkRefusedTitle')}
          actions={
            <LinkButton to="/" variant="primary">
              {t('toMyNetworks')}
            </LinkButton>
          }
        />
      </main>
    );
  return (
    <CurrentNetworkProvider answer={{ ...state.data, network }}>
      <NetworkChanges>
        <a href="#inhoud" className="nl-skip-link">
          {t('skip')}
        </a>
        <div className="ww-shell-top">
          <OfflineBar />
          <Header onHelp={onHelp} />
        </div>
        <main id="inhoud" tabIndex={-1} className="ww-shell-main">
          <ErrorBoundary resetKey={pathname}>
            <Suspense fallback={<Loading />}>{children}</Suspense>
          </ErrorBoundary>
          <PrintFoot />
        </main>
        <BottomBar />
        <Notices />
        <ConflictDialog />
        <LiveRegion />
        <RouteFocus />
      </NetworkChanges>
    </CurrentNetworkProvider>
  );
}
