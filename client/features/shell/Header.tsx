import { Link, NavLink, useNavigate } from 'react-router';
import { useQuery } from 'urql';
import { NETWORKS } from '../../api/currentNetwork.graphql.ts';
import { useCurrentNetwork } from '../../api/index.ts';
import { STRUCTURE } from '../../api/networkCache.ts';
import { useText } from '../../text/index.ts';
import { ExampleBadge, Icon, type IconName, Select } from '../../ui/index.ts';
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx';
import { UndoButtons } from './UndoButtons.tsx';

/** Three tiles and an open ring: the gap is in the logo too. */
export function Logo() {
  return (
    <svg className="ww-shell-logo" width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="var(--ww-action)">
        <rect x="2" y="2" width="13" height="13" rx="3.5" />
        <rect x="17" y="2" width="13" height="13" rx="3.5" />
        <rect x="2" y="17" width="13" height="13" rx="3.5" />
      </g>
      <circle cx="23.5" cy="23.5" r="4.9" fill="none" stroke="var(--ww-gap)" strokeWidth="3.2" />
    </svg>
  );
}

function NetworkSwitch() {
  const { network } = useCurrentNetwork();
  const [{ data }] = useQuery({ query: NETWORKS, context: STRUCTURE });
  const navigate = useNavigate();
  const t = useText('shell');
  const networks = data?.networks ?? [];
  if (networks.length < 2) return <span className="ww-shell-network__name">{network.name}</span>;
  return (
    <Select
      label={t('switchNetwork')}
      hideLabel
      value={network.id}
      options={networks.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => void navigate(`/${encodeURIComponent(id)}/netwerk`)}
    />
  );
}

interface Place {
  readonly path: string;
  readonly text: 'network' | 'coverage' | 'partners';
  readonly icon: IconName;
}
/** To add a page, add a line. */
const PLACES: readonly Place[] = [
  { path: 'netwerk', text: 'network', icon: 'network' },
  { path: 'dekking', text: 'coverage', icon: 'grid' },
  { path: 'partners', text: 'partners', icon: 'person' },
];

function Places({ withIcons }: { readonly withIcons: boolean }) {
  const { network } = useCurrentNetwork();
  const t = useText('shell');
  return PLACES.map(({ path, text, icon }) => (
    <NavLink key={path} to={`/${encodeURIComponent(network.id)}/${path}`} className="ww-shell-nav__link">
      {withIcons && <Icon name={icon} size={24} />}
      {t(text)}
    </NavLink>
  ));
}

/** The bar on top of every page. */
export function Header({ onHelp }: { readonly onHelp: () => void }) {
  const { network, viewer } = useCurrentNetwork();
  const t = useText('shell');
  return (
    <header className="ww-shell-header">
      <Link to={`/${encodeURIComponent(network.id)}/netwerk`} className="ww-shell-brand" aria-label={t('home')}>
        <Logo />
        <span>Wijkweb</span>
      </Link>
      <div className="ww-shell-network">
        <NetworkSwitch />
        {network.example && <ExampleBadge />}
      </div>
      <nav className="ww-shell-nav" aria-label={t('navigation')}>
        <Places withIcons={false} />
      </nav>
      <div className="ww-shell-tools">
        {viewer.mayWrite && <UndoButtons />}
        <LanguageSwitch />
        <ThemeSwitch />
        <button type="button" className="ww-shell-help" aria-label={t('help')} title={t('help')} onClick={onHelp}>
          ?
        </button>
      </div>
    </header>
  );
}

/** The same places at the foot of a phone, within reach of a thumb. */
export function BottomBar() {
  const t = useText('shell');
  return (
    <nav className="ww-shell-bottom" aria-label={t('navigation')}>
      <Places withIcons />
    </nav>
  );
}
