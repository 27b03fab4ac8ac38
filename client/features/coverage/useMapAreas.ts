import { useMemo } from 'react';
import { useCurrentNetwork } from '../../api/index.ts';
import { type CoverageColumns, summariseWijken } from '../../model/coverage.ts';
import type { MapColouring } from '../../model/coverageMap.ts';
import { sourceOfFigures } from '../../model/figures.ts';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import { useFormat, useText } from '../../text/index.ts';
import { type Painted, paintFigure, paintGaps, paintNeed } from './mapPaint.ts';
import type { CoverageNames } from './useCoverage.ts';
import { peopleInWijk } from './wijkFigures.ts';

/** The map in the colours asked for. */
export function useMapAreas(columns: CoverageColumns, colouring: MapColouring, names: CoverageNames, words: MatrixWords): Painted {
  const { network } = useCurrentNetwork();
  const t = useText('coverage');
  const format = useFormat();
  const locale = format.language === 'nl' ? 'nl-NL' : 'en-GB';
  // biome-ignore lint/correctness/useExhaustiveDependencies: t changes with the words
  return useMemo(() => {
    const wijken = columns.wijkCodes.flatMap((code) => network.wijken.find((wijk) => wijk.code === code) ?? []);
    const people = (code: string) => {
      const figure = peopleInWijk(wijken.find((wijk) => wijk.code === code)?.figures ?? []);
      return figure === null ? t('speech.peopleUnknown') : t('speech.people', { n: format.number(figure.value) });
    };
    if (colouring.by === 'gaps') return paintGaps(wijken, summariseWijken(columns), words, people, t('map.unseen'));
    if (colouring.by === 'need') return paintNeed(wijken, columns, colouring.needId, names, words);
    const paint = paintFigure(wijken, colouring.indicator, locale, t('map.unknown'));
    const facts = sourceOfFigures(wijken, colouring.indicator);
    const years = facts === null ? null : facts.from === facts.to ? String(facts.to) : `${facts.from}–${facts.to}`;
    const source = facts === null ? null : `${facts.source}, ${years}${facts.estimated ? `, ${t('map.estimated')}` : ''}`;
    return { ...paint, source };
  }, [columns, network, colouring, words, names, locale]);
}
