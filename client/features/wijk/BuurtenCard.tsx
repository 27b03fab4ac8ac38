import { newestFigure, shortSource, sourceOfFigures } from '../../model/figures.ts';
import { useFormat, useText } from '../../text/index.ts';
import { TableFrame } from '../../ui/index.ts';
import type { WijkFacts } from './useWijk.ts';

/** The buurten of this wijk, most people aged 65 and over first; a buurt without a figure is said to be not known. */
export function BuurtenCard({ facts }: { readonly facts: WijkFacts }) {
  const t = useText('wijk');
  const common = useText('common');
  const format = useFormat();
  if (facts.buurten.length === 0) return null;
  const rows = facts.buurten
    .map((buurt) => ({ buurt, older: newestFigure(buurt.figures, 'a_65_oo'), all: newestFigure(buurt.figures, 'a_inw') }))
    .sort((a, b) => (b.older?.value ?? -1) - (a.older?.value ?? -1));
  const source = sourceOfFigures(facts.buurten, 'a_65_oo');
  const most = Math.max(1, ...rows.map((row) => row.older?.value ?? 0));
  return (
    <section className="ww-card ww-buurten-card" aria-labelledby="ww-wijk-buurten">
      <h2 id="ww-wijk-buurten">{t('buurten.title')}</h2>
      <p className="ww-muted ww-small">
        {source === null ? common('unknown') : t('buurten.source', { source: shortSource(source.source), year: source.to })}
      </p>
      <TableFrame caption={t('buurten.caption', { name: facts.wijk.name })}>
        <thead>
          <tr>
            <th scope="col">{t('buurten.buurt')}</th>
            <th scope="col" className="ww-table__numeric">
              {t('buurten.older')}
            </th>
            <td aria-hidden="true" />
            <th scope="col" className="ww-table__numeric">
              {t('buurten.all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ buurt, older, all }) => (
            <tr key={buurt.code}>
              <th scope="row">{buurt.name}</th>
              <td className="ww-table__numeric">{older === null ? common('unknown') : format.number(older.value)}</td>
              <td aria-hidden="true" className="ww-buurten-bar">
                {older === null ? <span className="ww-strip-unknown" /> : <span style={{ inlineSize: `${(100 * older.value) / most}%` }} />}
              </td>
              <td className="ww-table__numeric">{all === null ? common('unknown') : format.number(all.value)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </section>
  );
}
