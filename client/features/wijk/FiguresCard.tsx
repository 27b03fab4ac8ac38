import { useCurrentNetwork } from '../../api/index.ts';
import { type FigureFact, figureText, STRIP_MEASURES, type StripLine, shortSource, stripLine } from '../../model/figures.ts';
import { useFormat, useText } from '../../text/index.ts';
import { EstimateBadge, TableFrame } from '../../ui/index.ts';
import type { NetworkWijk } from './useWijk.ts';

/** Figures of this wijk between the lowest and the highest, with the gemeente as a dotted line. What is not known is hatched. */
export function FiguresCard({ wijk }: { readonly wijk: NetworkWijk }) {
  const t = useText('wijk');
  const { network } = useCurrentNetwork();
  const gemeente = network.gemeenten.find((one) => one.code === wijk.gemeente.code) ?? null;
  const lines = STRIP_MEASURES.map((measure) => stripLine(measure, wijk.code, network.wijken, gemeente));
  const gemeenteName = wijk.gemeente.name;
  const summed = lines.some((line) => line.summed || line.gemeente?.estimated === true);
  return (
    <section className="ww-card ww-wijk-figures" aria-labelledby="ww-wijk-figures">
      <h2 id="ww-wijk-figures">{t('figures.title', { gemeente: gemeenteName })}</h2>
      <p className="ww-muted ww-small">{t('figures.help', { name: wijk.name, gemeente: gemeenteName })}</p>
      <TableFrame caption={t('figures.caption', { name: wijk.name, gemeente: gemeenteName })}>
        <thead>
          <tr>
            <th scope="col">{t('figures.what')}</th>
            <th scope="col">
              <span className="ww-strip-ends">
                <span>{t('figures.lowest')}</span>
                <span>{t('figures.highest')}</span>
              </span>
            </th>
            <th scope="col" className="ww-table__numeric">
              {wijk.name}
            </th>
            <th scope="col" className="ww-table__numeric">
              {gemeenteName}
            </th>
            <th scope="col">{t('figures.source')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <FigureRow key={line.key} line={line} />
          ))}
        </tbody>
      </TableFrame>
      {summed ? <p className="ww-muted ww-small">{t('figures.summed', { gemeente: gemeenteName })}</p> : null}
    </section>
  );
}

const NAMES = ['p_65_oo', 'p_1p_hh', 'p_verwed', 'p_koopw', 'g_afs_hp', 'g_afs_gs', 'p_eenzaam_65', 'p_mantelzorg'] as const;

function FigureRow({ line }: { readonly line: StripLine }) {
  const t = useText('wijk');
  const common = useText('common');
  const name = NAMES.find((one) => one === line.key);
  const known = line.own ?? line.gemeente;
  const mark = line.summed || line.gemeente?.estimated === true ? ' *' : '';
  return (
    <tr>
      <th scope="row">{name === undefined ? line.key : t(`figures.names.${name}`)}</th>
      <td>
        <Strip line={line} />
      </td>
      <td className="ww-table__numeric">{line.own === null ? common('unknown') : <FigureValue figure={line.own} strong />}</td>
      <td className="ww-table__numeric">
        {line.gemeente === null ? common('unknown') : <FigureValue figure={line.gemeente} strong={false} />}
        {mark}
      </td>
      <td className="ww-small" title={known?.source}>
        {known === null ? t('figures.notRead') : `${shortSource(line.own?.source ?? known.source)} ${known.year}`}
      </td>
    </tr>
  );
}

function FigureValue({ figure, strong }: { readonly figure: FigureFact; readonly strong: boolean }) {
  const { language } = useFormat();
  const unit = figure.unit === '%' ? ' %' : figure.unit === 'km' ? ' km' : '';
  const text = `${figureText(figure.value, figure.unit, language === 'nl' ? 'nl-NL' : 'en-GB')}${unit}`;
  return (
    <>
      {strong ? <strong>{text}</strong> : text} {strong && figure.estimated ? <EstimateBadge /> : null}
    </>
  );
}

/** Every wijk a line, this one a dot, the gemeente dotted. The numbers stand beside it. */
function Strip({ line }: { readonly line: StripLine }) {
  if (line.ownAt === null && line.others.length === 0) return <span className="ww-strip-unknown" aria-hidden="true" />;
  const at = (place: number) => `${(4 + place * 92).toFixed(1)}%`;
  const seen = [...line.others].map((other, index) => ({ x: at(other), key: `${index}-${other}` }));
  return (
    <svg className="ww-strip" aria-hidden="true">
      <line className="ww-strip-base" x1="1%" x2="99%" y1={12} y2={12} />
      {seen.map((other) => (
        <line key={other.key} className="ww-strip-other" x1={other.x} x2={other.x} y1={6} y2={18} />
      ))}
      {line.gemeenteAt === null ? null : (
        <line className="ww-strip-gemeente" x1={at(line.gemeenteAt)} x2={at(line.gemeenteAt)} y1={2} y2={22} />
      )}
      {line.ownAt === null ? null : <circle className="ww-strip-own" cx={at(line.ownAt)} cy={12} r={6} />}
    </svg>
  );
}
