import { DAYS, PARTS_OF_DAY } from '../../model/dayparts.ts';
import { isolatedName } from '../../model/isolatedName.ts';
import { type WeekEntry, weekOf } from '../../model/wijk.ts';
import { softHyphens } from '../../model/wijkName.ts';
import { useFormat, useText } from '../../text/index.ts';
import { ExampleBadge, PartnerMark, TableFrame } from '../../ui/index.ts';
import { Strong } from './Strong.tsx';
import type { WijkFacts } from './useWijk.ts';
import './week.css';

const SHOWN = 3;

/** Which activities there are on which part of which day; nothing in the weekend is said aloud. */
export function WeekCard({ facts }: { readonly facts: WijkFacts }) {
  const t = useText('wijk');
  const common = useText('common');
  const format = useFormat();
  const week = weekOf(facts.cells);
  const names = [...new Set(week.weekend.map((entry) => isolatedName(entry.activityName)))];
  const calls = [...new Set(week.unscheduled.map((entry) => isolatedName(entry.activityName)))];
  return (
    <section className="ww-card ww-week-card" aria-labelledby="ww-wijk-week">
      <h2 id="ww-wijk-week">{t('week.title')}</h2>
      <p className="ww-muted ww-small">
        {t('week.help')} {facts.example ? <ExampleBadge /> : null}
      </p>
      <TableFrame caption={t('week.caption')} className="ww-week-frame">
        <thead>
          <tr>
            <td />
            {DAYS.map((day) => (
              <th key={day} scope="col">
                <span aria-hidden="true">{common(`dayShort.${day}`)}</span>
                <span className="ww-hidden-text">{common(`day.${day}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PARTS_OF_DAY.map((part) => (
            <tr key={part}>
              <th scope="row">{common(`partOfDay.${part}`)}</th>
              {DAYS.map((day) => (
                <td key={day}>
                  <Slot entries={week.slots.get(`${day}_${part}`) ?? []} weekend={day === 'sat' || day === 'sun'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
      <p>
        <Strong
          text={
            names.length === 0
              ? t('week.weekendNothing')
              : names.length <= 4
                ? t('week.weekendOnly', { names: format.list(names) })
                : t('week.weekendMany', { count: names.length })
          }
        />
      </p>
      {calls.length === 0 ? null : (
        <p className="ww-muted ww-small">
          {t('week.onCall', { names: format.list(calls.slice(0, 12)), more: calls.length > 12 ? ` +${calls.length - 12}` : '' })}
        </p>
      )}
    </section>
  );
}

function Slot({ entries, weekend }: { readonly entries: readonly WeekEntry[]; readonly weekend: boolean }) {
  const t = useText('wijk');
  if (entries.length === 0)
    return weekend ? <span className="ww-week-nothing">{t('week.nothing')}</span> : <span className="ww-week-none">–</span>;
  const rest = entries.slice(SHOWN);
  return (
    <div className="ww-week-slot">
      <Entries entries={entries.slice(0, SHOWN)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('week.more', { count: rest.length })}</summary>
          <Entries entries={rest} />
        </details>
      )}
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly WeekEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.activityId} title={entry.partner.name}>
          <PartnerMark kind={entry.partner.kind} formality={entry.partner.formality} colourGroup={entry.partner.colourGroup} size={14} />
          <span>
            {softHyphens(entry.activityName)}
            <span className="ww-hidden-text">, {entry.partner.name}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
