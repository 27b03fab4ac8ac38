import { useCurrentNetwork } from '../../api/index.ts';
import { WijkTiles } from '../../map/WijkTiles.tsx';
import { DAYS, type Day, PARTS_OF_DAY } from '../../model/dayparts.ts';
import { type FigureFact, figureText, newestFigure, shareOf, shortSource } from '../../model/figures.ts';
import { type Week, weekOf } from '../../model/wijk.ts';
import { useFormat, useText } from '../../text/index.ts';
import { CoverageMark } from '../../ui/CoverageMark.tsx';
import { ExampleBadge } from '../../ui/index.ts';
import { Strong } from './Strong.tsx';
import type { WijkFacts } from './useWijk.ts';
import { useWijkWords } from './useWijkWords.ts';

const WEEKDAYS: readonly Day[] = DAYS.slice(0, 5);
const LISTED = 8;

/** The wijk on one or two sheets of A4; only on paper. */
export function Factsheet({ facts }: { readonly facts: WijkFacts }) {
  const t = useText('wijk');
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const words = useWijkWords(facts);
  const { wijk } = facts;
  const tiles = network.wijken.map((one) => ({ code: one.code, tileX: one.tileX ?? null, tileY: one.tileY ?? null }));
  return (
    <article className="ww-factsheet" aria-hidden="true">
      <div className="ww-factsheet-head">
        <div>
          <p>
            {t('sheet.title', { date: format.dayLong(facts.asOf) })} {facts.example ? <ExampleBadge /> : null}
          </p>
          <h1>{wijk.name}</h1>
          <p className="ww-factsheet-lead">
            <Strong text={`${words.people} ${words.share}`} />
          </p>
        </div>
        <WijkTiles wijken={tiles} code={wijk.code} label={wijk.name} width={160} />
      </div>
      <SheetFigures facts={facts} />
      <SheetWeek week={weekOf(facts.cells)} />
      <div className="ww-factsheet-columns">
        <SheetNeeds facts={facts} status="gap" title={t('sheet.gaps')} none={t('sheet.noGaps')} />
        <SheetNeeds facts={facts} status="fragile" title={t('sheet.fragile')} none={t('sheet.noFragile')} />
      </div>
      <p className="ww-factsheet-foot">
        {t('sheet.foot', {
          network: network.name,
          sources: sourcesOf(wijk.figures),
          address: window.location.origin + window.location.pathname,
        })}
      </p>
    </article>
  );
}

function sourcesOf(figures: readonly FigureFact[]): string {
  return [...new Set(figures.filter((figure) => !figure.estimated).map((figure) => `${shortSource(figure.source)} ${figure.year}`))].join(
    ', ',
  );
}

function SheetFigures({ facts }: { readonly facts: WijkFacts }) {
  const t = useText('wijk');
  const common = useText('common');
  const { language } = useFormat();
  const { figures } = facts.wijk;
  const boxes = [
    { name: t('sheet.residents'), figure: newestFigure(figures, 'a_inw') },
    { name: t('figures.names.p_65_oo'), figure: shareOf(figures, 'a_65_oo', 'a_inw', 'p_65_oo') },
    { name: t('sheet.alone'), figure: shareOf(figures, 'a_1p_hh', 'a_hh', 'p_1p_hh') },
    { name: t('sheet.lonely'), figure: newestFigure(figures, 'p_eenzaam_65') },
  ];
  return (
    <div className="ww-factsheet-figures">
      {boxes.map(({ name, figure }) => (
        <div key={name}>
          <strong>
            {figure === null
              ? common('unknown')
              : `${figureText(figure.value, figure.unit, language === 'nl' ? 'nl-NL' : 'en-GB')}${figure.unit === '%' ? ' %' : ''}`}
          </strong>
          <span>{name}</span>
          <span>
            {figure === null
              ? t('figures.notRead')
              : `${shortSource(figure.source)} ${figure.year}${figure.estimated ? `, ${common('estimate')}` : ''}`}
          </span>
        </div>
      ))}
    </div>
  );
}

function SheetWeek({ week }: { readonly week: Week }) {
  const t = useText('wijk');
  const common = useText('common');
  const weekend = [...new Map(week.weekend.map((entry) => [entry.activityId, entry])).values()];
  return (
    <>
      <h2>{t('sheet.week')}</h2>
      <table>
        <thead>
          <tr>
            <td />
            {PARTS_OF_DAY.map((part) => (
              <th key={part}>{common(`partOfDay.${part}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {WEEKDAYS.map((day) => (
            <tr key={day}>
              <th>{common(`day.${day}`)}</th>
              {PARTS_OF_DAY.map((part) => {
                const entries = week.slots.get(`${day}_${part}`) ?? [];
                return (
                  <td key={part}>
                    {entries.length === 0 ? '–' : null}
                    {entries.slice(0, LISTED).map((entry) => (
                      <div key={entry.activityId}>
                        <strong>{entry.activityName}</strong> {entry.partner.name}
                      </div>
                    ))}
                    {entries.length > LISTED ? <div>+{entries.length - LISTED}</div> : null}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th>{t('sheet.weekend')}</th>
            <td colSpan={3}>
              {weekend.length === 0
                ? t('sheet.weekendNothing')
                : weekend.map((entry) => (
                    <div key={entry.activityId}>
                      <strong>{entry.activityName}</strong> {entry.partner.name}
                    </div>
                  ))}
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}

function SheetNeeds({
  facts,
  status,
  title,
  none,
}: {
  readonly facts: WijkFacts;
  readonly status: 'gap' | 'fragile';
  readonly title: string;
  readonly none: string;
}) {
  const format = useFormat();
  const { network } = useCurrentNetwork();
  const cells = facts.cells.filter((cell) => cell.status === status);
  const nameOf = (id: string) => {
    const need = network.needs.find((one) => one.id === id);
    return need === undefined ? id : format.name(need);
  };
  return (
    <div>
      <h2>{title}</h2>
      {cells.length === 0 ? <p>{none}</p> : null}
      <ul>
        {cells.map((cell) => (
          <li key={cell.needId}>
            <CoverageMark status={cell.status} partners={cell.partners} /> {nameOf(cell.needId)}
          </li>
        ))}
      </ul>
    </div>
  );
}
