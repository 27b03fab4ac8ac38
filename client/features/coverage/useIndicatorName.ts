import { useText } from '../../text/index.ts';
import nl from '../../text/nl/coverage.ts';

type KnownIndicator = keyof typeof nl.indicator;

function isKnown(code: string): code is KnownIndicator {
  return Object.hasOwn(nl.indicator, code);
}

/** The name of a figure in words; a code nobody gave words to stays a code, and no code is "mensen". */
export function useIndicatorName(): (code: string | null) => string {
  const t = useText('coverage');
  return (code) => {
    if (code === null) return t('gaps.peopleUnit');
    return isKnown(code) ? t(`indicator.${code}`) : code;
  };
}
