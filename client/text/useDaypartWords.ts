import { type Daypart, groupDayparts } from '../model/dayparts.ts';
import { useFormat, useText } from './index.ts';

/** `ma en do, ochtend`; nothing known gives ''. */
export function useDaypartWords(): (dayparts: readonly Daypart[]) => string {
  const t = useText('common');
  const format = useFormat();
  return (dayparts) =>
    groupDayparts(dayparts)
      .map(({ days, parts }) => {
        const when = days.length === 7 ? t('everyDay') : format.list(days.map((day) => t(`dayShort.${day}`)));
        return parts.length === 3 ? when : `${when}, ${format.list(parts.map((part) => t(`partOfDay.${part}`)))}`;
      })
      .join('; ');
}
