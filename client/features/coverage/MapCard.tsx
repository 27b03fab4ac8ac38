import { useMemo } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { WijkMap } from '../../map/WijkMap.tsx';
import type { CoverageColumns, CoverageSelection } from '../../model/coverage.ts';
import { colouringId, readColouring } from '../../model/coverageMap.ts';
import { figureCodes } from '../../model/figures.ts';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import { useText } from '../../text/index.ts';
import { LinkButton, Select } from '../../ui/index.ts';
import { MapLegend } from './MapLegend.tsx';
import type { CoverageNames } from './useCoverage.ts';
import type { CoverageView } from './useCoverageView.ts';
import { useIndicatorName } from './useIndicatorName.ts';
import { useMapAreas } from './useMapAreas.ts';
import './mapCard.css';

interface MapCardProps {
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
  readonly words: MatrixWords;
  readonly view: CoverageView;
  readonly selection: CoverageSelection;
  readonly wijkHref: (code: string) => string;
  onSelect(code: string): void;
}

/** The wijken where they lie, coloured by gaps, by one need or by a figure. */
export function MapCard(props: MapCardProps) {
  const { columns, names, view, selection } = props;
  const t = useText('coverage');
  const indicatorName = useIndicatorName();
  const { areas, legend, source } = useMapAreas(columns, view.colouring, names, props.words);
  const { colouring } = view;
  const title =
    colouring.by === 'gaps'
      ? t('map.gaps')
      : colouring.by === 'need'
        ? t('map.need', { name: names.needName.get(colouring.needId) ?? colouring.needId })
        : t('map.figure', { name: upperFirst(indicatorName(colouring.indicator)) });
  const wijk = selection.wijkCode;
  return (
    <section className="ww-card ww-coverage-mapcard" aria-labelledby="ww-map-title">
      <div className="ww-coverage-cardhead">
        <h2 id="ww-map-title">{title}</h2>
        <ColourChoice view={view} columns={columns} names={names} />
      </div>
      <WijkMap
        areas={areas}
        selectedCode={wijk}
        label={`${title}. ${t('map.label')}`}
        help={t('map.help')}
        width={440}
        onSelect={props.onSelect}
      />
      <div className="ww-coverage-mapfoot">
        <MapLegend lines={legend} source={source} />
        {wijk === null ? null : (
          <LinkButton to={props.wijkHref(wijk)} iconEnd="chevronRight">
            {t('map.openWijk', { name: names.wijkName.get(wijk) ?? wijk })}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function ColourChoice({
  view,
  columns,
  names,
}: {
  readonly view: CoverageView;
  readonly columns: CoverageColumns;
  readonly names: CoverageNames;
}) {
  const t = useText('coverage');
  const { network } = useCurrentNetwork();
  const indicatorName = useIndicatorName();
  const indicators = useMemo(() => figureCodes(network.wijken), [network]);
  const options = [
    { value: 'gaten', label: t('map.byGaps') },
    ...indicators.map((code) => ({ value: `cijfer:${code}`, label: indicatorName(code), group: t('map.byFigure') })),
    ...columns.needIds.map((id) => ({ value: `behoefte:${id}`, label: names.needName.get(id) ?? id, group: t('map.byNeed') })),
  ];
  return (
    <div className="ww-coverage-colour ww-no-print">
      <Select
        label={t('map.colour')}
        hideLabel
        value={colouringId(view.colouring)}
        options={options}
        onChange={(next) => view.setColouring(readColouring(next))}
      />
    </div>
  );
}
