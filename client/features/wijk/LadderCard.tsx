import { Link } from 'react-router';
import { useCurrentNetwork } from '../../api/index.ts';
import { ladderOf, type Rung, type WijkPartner } from '../../model/wijk.ts';
import { useFormat, useText } from '../../text/index.ts';
import { ExampleBadge, PartnerMark, TableFrame } from '../../ui/index.ts';
import type { WijkFacts } from './useWijk.ts';
import type { WijkLinks } from './WijkHead.tsx';
import './ladder.css';

const RUNGS = [5, 4, 3, 2, 1] as const;
const SHOWN = 6;

/** Per theme: who helps on which rung, from light to heavy, and where somebody must skip a step. */
export function LadderCard({ facts, links }: { readonly facts: WijkFacts; readonly links: WijkLinks }) {
  const t = useText('wijk');
  const common = useText('common');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const themeOf = new Map(network.needs.map((need) => [need.id, need.themeId]));
  const themes = [...network.themes].sort((a, b) => a.order - b.order);
  const ladders = themes.map((theme) =>
    ladderOf(
      theme.id,
      facts.cells.filter((cell) => themeOf.get(cell.needId) === theme.id),
    ),
  );
  return (
    <section className="ww-card ww-ladder-card" aria-labelledby="ww-wijk-ladder">
      <h2 id="ww-wijk-ladder">{t('ladder.title')}</h2>
      <p className="ww-muted ww-small">
        {t('ladder.help')} {facts.example ? <ExampleBadge /> : null}
      </p>
      <TableFrame caption={t('ladder.caption')} className="ww-ladder-frame">
        <thead>
          <tr>
            <th scope="col">{t('ladder.rung')}</th>
            {themes.map((theme) => (
              <th key={theme.id} scope="col">
                {format.name(theme)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RUNGS.map((level, row) => (
            <tr key={level}>
              <th scope="row">
                {level} {common(`rung.${level}`)}
                <span className="ww-ladder-what">{t(`ladder.what.${level}`)}</span>
              </th>
              {ladders.map((ladder) => (
                <td key={ladder.themeId} className="ww-ladder-rail">
                  <RungCell rung={ladder.rungs[row]} links={links} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p className="ww-muted ww-small">{t('ladder.legend')}</p>
    </section>
  );
}

function RungCell({ rung, links }: { readonly rung: Rung | undefined; readonly links: WijkLinks }) {
  const t = useText('wijk');
  if (rung === undefined || rung.state === 'outside') {
    return (
      <span className="ww-ladder-outside">
        <span aria-hidden="true">–</span>
        <span className="ww-hidden-text">{t('ladder.outside')}</span>
      </span>
    );
  }
  if (rung.state === 'skipped') {
    return (
      <span className="ww-ladder-empty">
        <span className="ww-ladder-ring" aria-hidden="true" /> {t('ladder.empty')}
      </span>
    );
  }
  const more = rung.partners.length - SHOWN;
  return (
    <span className="ww-ladder-step">
      {rung.partners.slice(0, SHOWN).map((partner) => (
        <PartnerLink key={partner.id} partner={partner} href={links.partner(partner.id)} />
      ))}
      {more > 0 ? <span className="ww-small">+{more}</span> : null}
    </span>
  );
}

/** Only the sign of a partner; its name is its name, and shows on hover. */
function PartnerLink({ partner, href }: { readonly partner: WijkPartner; readonly href: string }) {
  return (
    <Link to={href} className="ww-ladder-partner" title={partner.name} aria-label={partner.name}>
      <PartnerMark kind={partner.kind} formality={partner.formality} colourGroup={partner.colourGroup} size={24} />
    </Link>
  );
}
