import { useMemo } from 'react';
import type { MatrixWords } from '../../model/matrixSpeech.ts';
import { useFormat, useText } from '../../text/index.ts';

/** The words of the matrix in the language of the screen, looked up once for all cells. */
export function useMatrixWords(): MatrixWords {
  const t = useText('coverage');
  const { language } = useFormat();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language, not with the function
  return useMemo(
    () => ({
      status: {
        gap: t('status.gap'),
        fragile: t('status.fragile'),
        covered: t('status.covered'),
        ample: t('status.ample'),
        not_inventoried: t('status.not_inventoried'),
        not_applicable: t('status.not_applicable'),
      },
      flag: {
        stale: t('flag.stale'),
        citywideOnly: t('flag.citywideOnly'),
        informalOnly: t('flag.informalOnly'),
        noWeekend: t('flag.noWeekend'),
      },
      onePartner: t('speech.onePartner'),
      manyPartners: t('speech.manyPartners'),
      oneGap: t('speech.oneGap'),
      manyGaps: t('speech.manyGaps'),
      noGaps: t('speech.noGaps'),
      notAssessed: t('status.not_inventoried'),
      notApplicable: t('status.not_applicable'),
    }),
    [language],
  );
}
