/** Days and parts of the day, and how to say several of them short. Pure. */

export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];
export const PARTS_OF_DAY = ['morning', 'afternoon', 'evening'] as const;
export type PartOfDay = (typeof PARTS_OF_DAY)[number];
export type Daypart = `${Day}_${PartOfDay}`;

/** Is one of these dayparts on Saturday or Sunday? */
export function hasWeekend(dayparts: readonly string[]): boolean {
  return dayparts.some((daypart) => daypart.startsWith('sat') || daypart.startsWith('sun'));
}

/** Days that have the same parts belong together: `ma en do, ochtend`. */
export interface DaypartGroup {
  readonly days: readonly Day[];
  readonly parts: readonly PartOfDay[];
}

export function groupDayparts(dayparts: readonly Daypart[]): readonly DaypartGroup[] {
  const groups = new Map<string, { days: Day[]; parts: PartOfDay[] }>();
  for (const day of DAYS) {
    const parts = PARTS_OF_DAY.filter((part) => dayparts.includes(`${day}_${part}`));
    if (parts.length === 0) continue;
    const key = parts.join('+');
    const group = groups.get(key) ?? { days: [], parts };
    group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()];
}
