import { Link } from 'react-router';
import { useCurrentNetwork } from '../../api/index.ts';
import { WijkTiles } from '../../map/WijkTiles.tsx';
import { type newestFigure, shortSource } from '../../model/figures.ts';
import { useText } from '../../text/index.ts';
import { announce } from '../../ui/announce.ts';
import { Button, Icon, LinkButton } from '../../ui/index.ts';
import { Strong } from './Strong.tsx';
import type { WijkFacts } from './useWijk.ts';
import { useWijkWords } from './useWijkWords.ts';

/** Name, what stands out in honest numbers, and where the wijk lies. */
export function WijkHead({ facts, links }: { readonly facts: WijkFacts; readonly links: WijkLinks }) {
  const t = useText('wijk');
  const { network } = useCurrentNetwork();
  const { wijk } = facts;
  const words = useWijkWords(facts);
  const tiles = network.wijken.map((one) => ({ code: one.code, tileX: one.tileX ?? null, tileY: one.tileY ?? null }));
  const borders = wijk.borders.flatMap((code) => network.wijken.find((one) => one.code === code) ?? []);
  const label =
    borders.length === 0
      ? t('tiles.alone', { name: wijk.name })
      : t('tiles.label', { name: wijk.name, borders: borders.map((one) => one.name).join(', ') });
  return (
    <header className="ww-wijk-head">
      <div className="ww-wijk-head-text">
        <nav aria-label={t('breadcrumb')} className="ww-wijk-crumbs ww-no-print">
          <Link to={links.coverage}>{t('coverage')}</Link>
          <Icon name="chevronRight" size={14} />
          <span aria-current="page">{wijk.name}</span>
        </nav>
        <h1>{wijk.name}</h1>
        <p className="ww-wijk-lead">
          <Strong text={words.lead} />
        </p>
        <div className="ww-row ww-no-print">
          <Button variant="primary" icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <LinkButton to={links.network} icon="network">
            {t('seeNetwork')}
          </LinkButton>
          <ShareButton />
        </div>
      </div>
      <div className="ww-wijk-head-map">
        <WijkTiles wijken={tiles} code={wijk.code} label={label} width={170} />
        <p className="ww-small ww-muted">
          {wijk.code}
          {borders.length === 0 ? null : (
            <>
              <br />
              {t('tiles.borders')}{' '}
              {borders.map((one, index) => (
                <span key={one.code}>
                  {index > 0 ? ', ' : ''}
                  <Link to={links.wijk(one.code)}>{one.name}</Link>
                </span>
              ))}
            </>
          )}
        </p>
      </div>
    </header>
  );
}

export interface WijkLinks {
  readonly coverage: string;
  readonly network: string;
  wijk(code: string): string;
  partner(id: string): string;
  cell(needId: string): string;
}

function ShareButton() {
  const t = useText('wijk');
  const share = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      announce(t('shared'));
    } catch {
      announce(window.location.href);
    }
  };
  return (
    <Button icon="share" onClick={() => void share()}>
      {t('share')}
    </Button>
  );
}

/** Where a number comes from: "CBS 2025". */
export function sourceText(figure: ReturnType<typeof newestFigure>): string {
  return figure === null ? '' : `${shortSource(figure.source)} ${figure.year}`;
}
