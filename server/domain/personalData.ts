/**
 * Text that looks as if it is about one person. Wijkweb keeps no residents and no contact persons (design.md §8), so whoever types or
 * imports such text is warned. A warning, not a refusal: `Dr. Jansen Huis` may be an organisation.
 */

export const PERSONAL_DATA_KINDS = ['person', 'mobile', 'bsn', 'birthDate', 'privateEmail'] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

export interface Finding {
  readonly kind: PersonalDataKind;
  /** The piece of text that looks personal, and where it starts (UTF-16 units). */
  readonly text: string;
  readonly at: number;
}

// Every quantifier below is bounded, so that the time is linear in the length of the text whatever somebody sends.
const TITLE =
  /(?<![\p{L}\p{N}.])(?:de heer|dhr|hr|heer|meneer|mijnheer|mevrouw|mevr|mw|mej|familie|fam|drs|dr|ds|ir|ing|mr|prof|zr|zuster|pastoor|dominee|oma|opa)\.?[ \u00a0]{1,3}/giu;
const INITIALS_AND_NAME =
  /^(?:\p{Lu}\.?(?:[ \u00a0]?\p{Lu}\.){0,5}[ \u00a0]{0,2})?(?:(?:van|de|der|den|ten|ter|te|het|'t|el|al|von)[ \u00a0]{1,2}){0,3}\p{Lu}[\p{L}'’-]{1,40}/u;
/** `Dr. Schaepmanstraat`, `Ds. Jansen school`: called after somebody, not somebody. */
const CALLED_AFTER =
  /^[\p{L}'’-]{0,40}(?:straat|laan|plein|weg|singel|kade|hof|park|dreef|plantsoen|dijk|brug|poort|huis|school|college|kerk|zaal|centrum|stichting|fonds|instituut|praktijk|kliniek|ziekenhuis)(?![\p{L}])/iu;
const MOBILE = /(?<![\d+])(?:(?:\+|00)31[ \u00a0.()/-]{0,3}(?:\(0\)|0)?[ \u00a0.()/-]{0,3}6|06)(?:[ \u00a0./-]{0,3}\d){8}(?!\d)/gu;
const NINE_DIGITS = /(?<![\d.,-])\d(?:[ \u00a0.-]?\d){8}(?![\d]|[.,-]\d)/gu;
const MONTHS = 'jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec';
const DAY_DATE = new RegExp(
  `(?<![\\d.-])(?:\\d{1,2}[-/. ]{1,2}(?:\\d{1,2}|(?:${MONTHS})[a-z.]{0,8})[-/. ]{1,2}(\\d{4}|\\d{2})|(\\d{4})-\\d{1,2}-\\d{1,2})(?![\\d-])`,
  'giu',
);
const BORN =
  /(?:geb|geboren|geboortedatum|geb\.dat|geboortedag|born|date of birth|dob)[.:]?(?:[ \u00a0](?:op|in|te|on))?[ \u00a0:]{0,3}$/iu;
const FOUNDED =
  /(?:opgericht|gesticht|sinds|gebouwd|geopend|oprichting|founded|since|bevrijding)[ \u00a0:]{0,3}(?:op|in|on)?[ \u00a0]{0,2}$/iu;
/** Somebody born after this year is hardly an older resident: a later date without "geboren" is just a date. */
const LATEST_BIRTH_YEAR = 1965;
const PRIVATE_MAIL_DOMAINS =
  /^(?:gmail\.com|googlemail\.com|(?:hotmail|outlook|live|yahoo|gmx|msn|aol)\.[a-z]{2,3}(?:\.[a-z]{2})?|icloud\.com|me\.com|mac\.com|proton\.me|protonmail\.com|pm\.me|ziggo\.nl|kpnmail\.nl|kpnplanet\.nl|planet\.nl|xs4all\.nl|home\.nl|casema\.nl|chello\.nl|quicknet\.nl|upcmail\.nl|hetnet\.nl|telfort\.nl|tele2\.nl|online\.nl|zonnet\.nl|solcon\.nl|caiway\.nl|zeelandnet\.nl|freedom\.nl|wxs\.nl)$/iu;
const INITIAL_AND_SURNAME = /^\p{L}(?:\.\p{L}){0,5}\.\p{L}{2,}(?:[.-]\p{L}{1,}){0,4}$/iu;

/** Everything in a text that looks personal, in the order it stands there; linear in the length of the text. */
export function personalDataIn(text: string): readonly Finding[] {
  const mobiles = [...matches(text, MOBILE, 'mobile')];
  const numbers = [...matches(text, NINE_DIGITS, 'bsn')].filter((found) => passesElevenTest(found.text.replace(/\D/gu, '')));
  return [...mobiles, ...numbers, ...persons(text), ...birthDates(text), ...privateAddresses(text)].sort((a, b) => a.at - b.at);
}

/** The test on which every citizen service number (BSN) passes: 9 times the first digit till 2 times the eighth, minus the last, by 11. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/u.test(digits) || /^0+$/u.test(digits)) return false;
  let sum = 0;
  for (let index = 0; index < 8; index += 1) sum += (9 - index) * Number(digits[index]);
  return (sum - Number(digits[8])) % 11 === 0;
}

function* matches(text: string, pattern: RegExp, kind: PersonalDataKind): Generator<Finding> {
  for (const match of text.matchAll(pattern)) yield { kind, text: match[0], at: match.index };
}

function* persons(text: string): Generator<Finding> {
  for (const title of text.matchAll(TITLE)) {
    const after = title.index + title[0].length;
    const name = INITIALS_AND_NAME.exec(text.slice(after, after + 120))?.[0];
    if (name === undefined) continue;
    const rest = text.slice(after + name.length, after + name.length + 60).replace(/^[ \u00a0]/u, '');
    const lastWord = name.split(/[ \u00a0.]/u).at(-1) ?? name;
    if (CALLED_AFTER.test(lastWord) || CALLED_AFTER.test(rest)) continue;
    yield { kind: 'person', text: title[0] + name, at: title.index };
  }
}

function* birthDates(text: string): Generator<Finding> {
  for (const match of text.matchAll(DAY_DATE)) {
    const before = text.slice(Math.max(0, match.index - 30), match.index);
    const year = Number(match[1] ?? match[2]);
    const old = year >= 1900 && year <= LATEST_BIRTH_YEAR && !FOUNDED.test(before);
    if (BORN.test(before) || old) yield { kind: 'birthDate', text: match[0], at: match.index };
  }
}

function* privateAddresses(text: string): Generator<Finding> {
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const local = /[\p{L}\p{N}._+-]{1,64}$/u.exec(text.slice(Math.max(0, sign - 64), sign))?.[0];
    const domain = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}/iu.exec(text.slice(sign + 1, sign + 255))?.[0];
    if (local === undefined || domain === undefined) continue;
    if (PRIVATE_MAIL_DOMAINS.test(domain) || INITIAL_AND_SURNAME.test(local)) {
      yield { kind: 'privateEmail', text: `${local}@${domain}`, at: sign - local.length };
    }
  }
}
