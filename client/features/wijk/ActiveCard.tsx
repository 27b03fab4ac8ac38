import { useState } from 'react';
import { Link } from 'react-router';
import type { ActivePartner } from '../../model/wijk.ts';
import { useText } from '../../text/index.ts';
import { Button, CountBadge, PartnerMark, TableFrame } from '../../ui/index.ts';
import type { WijkFacts } from './useWijk.ts';
import type { WijkLinks } from './WijkHead.tsx';

const SHOWN = 24;
const NAMED = 3;

/** Who is active in this wijk, and with what. */
export function ActiveCard({
  facts,
  active,
  links,
}: {
  readonly facts: WijkFacts;
  readonly active: readonly ActivePartner[];
  readonly links: WijkLinks;
}) {
  const t = useText('wijk');
  const [all, setAll] = useState(false);
  const shown = all ? active : active.slice(0, SHOWN);
  return (
    <section className="ww-card ww-active-card" aria-labelledby="ww-wijk-active">
      <h2 id="ww-wijk-active">
        {t('active.title', { name: facts.wijk.name })} <CountBadge count={t('active.count', { count: active.length })} />
      </h2>
      {active.length === 0 ? <p>{t('active.none')}</p> : null}
      <div className="ww-active-tables">
        {halves(shown).map((half, index) => (
          <ActiveTable
            key={index === 0 ? 'first' : 'second'}
            half={half}
            caption={t(index === 0 ? 'active.caption' : 'active.captionMore', { name: facts.wijk.name })}
            links={links}
          />
        ))}
      </div>
      {active.length > shown.length ? (
        <Button onClick={() => setAll(true)}>{t('active.more', { count: active.length - shown.length })}</Button>
      ) : null}
    </section>
  );
}

/** Two tables side by side read easier than one long one; a short list stays whole. */
function halves(active: readonly ActivePartner[]): readonly (readonly ActivePartner[])[] {
  if (active.length === 0) return [];
  if (active.length < 10) return [active];
  const middle = Math.ceil(active.length / 2);
  return [active.slice(0, middle), active.slice(middle)];
}

function ActiveTable({
  half,
  caption,
  links,
}: {
  readonly half: readonly ActivePartner[];
  readonly caption: string;
  readonly links: WijkLinks;
}) {
  const t = useText('wijk');
  return (
    <TableFrame caption={caption}>
      <thead>
        <tr>
          <th scope="col">{t('active.partner')}</th>
          <th scope="col">{t('active.form')}</th>
          <th scope="col">{t('active.offer')}</th>
        </tr>
      </thead>
      <tbody>
        {half.map((entry) => (
          <ActiveRow key={entry.partner.id} entry={entry} href={links.partner(entry.partner.id)} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function ActiveRow({ entry, href }: { readonly entry: ActivePartner; readonly href: string }) {
  const t = useText('wijk');
  const common = useText('common');
  const { partner, activities, citywide } = entry;
  const names = activities.slice(0, NAMED).map((activity) => activity.name);
  return (
    <tr>
      <th scope="row">
        <span className="ww-active-name">
          <PartnerMark kind={partner.kind} formality={partner.formality} colourGroup={partner.colourGroup} size={22} />
          <Link to={href}>{partner.name}</Link>
        </span>
      </th>
      <td>
        {common(`formality.${partner.formality}`)}
        {citywide ? `, ${t('active.citywide')}` : ''}
      </td>
      <td>
        {names.length === 0 ? (
          <span className="ww-muted">{t('active.noOffer')}</span>
        ) : (
          `${names.join(', ')}${activities.length > NAMED ? ` +${activities.length - NAMED}` : ''}`
        )}
      </td>
    </tr>
  );
}
