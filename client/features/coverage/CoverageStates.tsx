import { useCurrentNetwork } from '../../api/index.ts';
import { type MapArea, WijkMap } from '../../map/WijkMap.tsx';
import { useText } from '../../text/index.ts';
import { Empty, LinkButton, Loading } from '../../ui/index.ts';

/** The coverage screen when there is nothing to count yet: what is there, and what could be next. */
export function CoverageStates({ kind }: { readonly kind: 'loading' | 'noWijken' | 'noNeeds' | 'noPartners' }) {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  if (kind === 'loading') return <LoadingWijken />;
  if (kind === 'noWijken') return <Empty title={t('states.emptyTitle')}>{t('states.emptyBody')}</Empty>;
  if (kind === 'noNeeds') return <Empty title={t('states.noNeedsTitle')}>{t('states.noNeedsBody')}</Empty>;
  return (
    <Empty
      title={t('states.noPartnersTitle')}
      actions={
        <LinkButton to={`/${encodeURIComponent(network.id)}/partners`} variant="primary">
          {t('states.addPartner')}
        </LinkButton>
      }
    >
      {t('states.noPartnersBody')}
    </Empty>
  );
}

/** While the first answer comes the wijken already stand there, without colour. */
function LoadingWijken() {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const areas = network.wijken.map(
    (wijk): MapArea => ({
      code: wijk.code,
      name: wijk.name,
      tileX: wijk.tileX ?? null,
      tileY: wijk.tileY ?? null,
      tone: 'plain',
      value: '',
      ring: false,
      speech: wijk.name,
    }),
  );
  return (
    <div className="ww-coverage-loading">
      <Loading what={t('states.loadingWhat')} />
      <div aria-hidden="true" inert>
        <WijkMap areas={areas} selectedCode={null} label={t('map.label')} help="" width={440} onSelect={() => undefined} />
      </div>
    </div>
  );
}
