/** Dates, numbers and names as the chosen language writes them. */
import { type Language, usePreferences } from '../state/preferences.ts';

const LOCALES: { readonly [L in Language]: string } = { nl: 'nl-NL', en: 'en-GB' };

export interface Format {
  readonly language: Language;
  /** `14 okt 2026`, from `2026-10-14`. */
  day(isoDate: string): string;
  /** `14 oktober 2026`. */
  dayLong(isoDate: string): string;
  /** `19.41 uur`, from a moment. */
  time(isoDateTime: string): string;
  number(value: number): string;
  /** `a, b en c`. */
  list(words: readonly string[]): string;
  /** The same, with a capital only at the start. */
  sentence(words: readonly string[]): string;
  /** The name of a need, theme, sector or target group in this language. */
  name(thing: { readonly nameNl: string; readonly nameEn: string }): string;
}

/** `Buren en buurtbewoners` within a sentence; `GGD` stays what it is. */
function lowerFirst(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

function formatFor(language: Language): Format {
  const locale = LOCALES[language];
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  const dayLong = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const atNoon = (isoDate: string) => new Date(`${isoDate.slice(0, 10)}T12:00:00Z`);
  return {
    language,
    day: (isoDate) => day.format(atNoon(isoDate)),
    dayLong: (isoDate) => dayLong.format(atNoon(isoDate)),
    time: (moment) => time.format(new Date(moment)).replace(':', language === 'nl' ? '.' : ':') + (language === 'nl' ? ' uur' : ''),
    number: (value) => number.format(value),
    list: (words) => list.format(words),
    sentence: (words) => list.format(words.map((word, index) => (index === 0 ? word : lowerFirst(word)))),
    name: (thing) => (language === 'en' ? thing.nameEn : thing.nameNl),
  };
}

const FORMATS: { readonly [L in Language]: Format } = { nl: formatFor('nl'), en: formatFor('en') };

/** How the chosen language writes things. */
export function useFormat(): Format {
  return FORMATS[usePreferences((state) => state.language)];
}

/** The same outside a component. */
export function formatNow(): Format {
  return FORMATS[usePreferences.getState().language];
}
