import { Link } from 'react-router';
import { type CoverageColumns, type CoverageSelection, cellAt, summariseWijken } from '../../model/coverage.ts';
import { needAxis } from '../../model/matrix.ts';
import { cellSpeech, gapsInWords, type MatrixWords } from '../../model/matrixSpeech.ts';
import { useFormat, useText } from '../../text/index.ts';
import { CoverageMark } from '../../ui/CoverageMark.tsx';
import { ExampleBadge } from '../../ui/index.ts';
import type { CoverageNames } from './useCoverage.ts';
import './perWijk.css';

interface PerWijkListProps {
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
  readonly words: MatrixWords;
  readonly example: boolean;
  readonly figures: ReadonlyMap<string, string>;
  readonly selection: CoverageSelection;
  readonly wijkHref: (code: string) => string;
  onChoose(selection: CoverageSelection): void;
}

const NOTHING_CLOSED: ReadonlySet<string> = new Set();

/** The matrix on a phone: a list of wijken, each opening into its needs by theme. */
export function PerWijkList(props: PerWijkListProps) {
  const { columns, names, words, figures, selection } = props;
  const t = useText('coverage');
  const summaries = summariseWijken(columns);
  return (
    <section className="ww-card ww-perwijk" aria-labelledby="ww-perwijk-title">
      <h2 id="ww-perwijk-title">
        {t('title')} {props.example ? <ExampleBadge /> : null}
      </h2>
      {columns.wijkCodes.map((code, index) => {
        const summary = summaries[index];
        const people = figures.get(code);
        return (
          <details key={code} className="ww-perwijk-item" open={selection.wijkCode === code}>
            <summary>
              <span className="ww-perwijk-name">{names.wijkName.get(code) ?? code}</span>
              <span className="ww-perwijk-gaps" data-gaps={(summary?.gaps ?? 0) > 0 && summary?.unassessed !== true}>
                {summary === undefined ? '' : gapsInWords(words, summary)}
              </span>
              <span className="ww-muted ww-small">
                {people === undefined ? t('speech.peopleUnknown') : t('speech.people', { n: people })}
              </span>
            </summary>
            <WijkNeeds {...props} wijk={index} code={code} />
          </details>
        );
      })}
    </section>
  );
}

function WijkNeeds({
  columns,
  names,
  words,
  wijk,
  code,
  selection,
  wijkHref,
  onChoose,
}: PerWijkListProps & { readonly wijk: number; readonly code: string }) {
  const t = useText('coverage');
  const format = useFormat();
  const wijkName = names.wijkName.get(code) ?? code;
  return (
    <>
      <p>
        <Link to={wijkHref(code)}>{t('map.openWijk', { name: wijkName })}</Link>
      </p>
      <ul className="ww-perwijk-needs" lang={format.language}>
        {needAxis(names.themes, names.needs, columns.needIds, NOTHING_CLOSED).map((item) => {
          if (item.kind === 'theme') {
            return (
              <li key={item.id} className="ww-perwijk-theme">
                {item.name}
              </li>
            );
          }
          const cell = cellAt(columns, wijk, item.index);
          if (cell === undefined) return null;
          const offered = cell.status === 'fragile' || cell.status === 'covered' || cell.status === 'ample';
          const chosen = selection.wijkCode === code && selection.needId === item.id;
          return (
            <li key={item.id}>
              <button
                type="button"
                className="ww-perwijk-need ww-print"
                aria-pressed={chosen}
                aria-label={cellSpeech(words, item.name, wijkName, offered ? cell : { ...cell, flags: [] })}
                onClick={() => onChoose({ wijkCode: code, needId: item.id })}
              >
                <span>{item.name}</span>
                <CoverageMark status={cell.status} partners={cell.partners} flag={offered ? cell.flags[0] : undefined} />
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
