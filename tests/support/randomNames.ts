import type { PartnerKind } from '../../server/domain/records.ts';
import type { RandomSource } from './randomSource.ts';

/** Names that break a careless program: a prototype's key, markup, right to left, emoji, quotes, formulas, one very long. */
export const HOSTILE_NAMES: readonly string[] = [
  '__proto__',
  'constructor',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  'مركز الحي للمسنين',
  '\u202Eomgekeerd\u202C',
  '👵🏽 Oma’s soep 🍲',
  "'); MATCH (n) DETACH DELETE n; //",
  '=HYPERLINK("http://voorbeeld.example")',
  'Buurt\u00ADhuis met zacht\u00ADe streepjes',
  'Café Été (é samengesteld)',
  'x'.repeat(200),
];

const STREETS = [
  'Linde',
  'Beuk',
  'Iep',
  'Merel',
  'Zwaluw',
  'Vliet',
  'Dijk',
  'Haven',
  'Molen',
  'Kerk',
  'School',
  'Polder',
  'Wilgen',
  'Rozen',
  'Tulpen',
  'Brug',
];
const ENDINGS = [
  'hof',
  'weide',
  'poort',
  'huis',
  'horst',
  'kamp',
  'veld',
  'steeg',
  'plein',
  'dam',
  'rijk',
  'berg',
  'zicht',
  'oord',
  'gaarde',
  'burcht',
];

const PREFIXES: Readonly<Record<PartnerKind, readonly string[]>> = {
  organisation: ['Stichting', 'Thuiszorg', 'Woonzorg', 'Welzijn', 'Zorggroep', 'Museum', 'Sportbedrijf', 'Vereniging'],
  initiative: ['Buurtsoep', 'Wandelclub', 'Burenhulp', 'Bewoners van', 'Eettafel', 'Klussers van', 'Koor', 'Moestuin'],
  place: ['Buurthuis', 'Wijkcentrum', 'Huis van de wijk', 'Ontmoetingsplek', 'Bibliotheek', 'Kerkzaal'],
  profession: ['Huisartsen', 'Fysiotherapeuten', 'Wijkverpleging', 'Apothekers', 'Ergotherapeuten', 'Buurtwerkers'],
  partnership: ['Netwerk', 'Alliantie', 'Wijktafel', 'Ketenzorg', 'Platform'],
};

/** A Dutch-looking place name; the same number always gives the same name. */
export function placeName(index: number): string {
  const street = STREETS[index % STREETS.length] ?? 'Linde';
  const ending = ENDINGS[Math.floor(index / STREETS.length) % ENDINGS.length] ?? 'hof';
  const round = Math.floor(index / (STREETS.length * ENDINGS.length));
  return round === 0 ? `${street}${ending}` : `${street}${ending} ${round + 1}`;
}

/** The name of partner `index`; hostile names first when they are asked for. */
export function partnerName(random: RandomSource, kind: PartnerKind, index: number, hostile: boolean): string {
  const fallback = `${random.pick(PREFIXES[kind])} ${placeName(random.whole(0, 255))}`;
  return hostile ? (HOSTILE_NAMES[index] ?? fallback) : fallback;
}

const ACTIVITIES = [
  'Koffie-inloop',
  'Eettafel',
  'Wandelgroep',
  'Huisbezoek',
  'Spreekuur',
  'Valtraining',
  'Geheugencafé',
  'Klussendienst',
  'Zangmiddag',
  'Belronde',
];

/** The name of an activity. */
export function activityName(random: RandomSource, index: number, hostile: boolean): string {
  const fallback = `${random.pick(ACTIVITIES)} ${placeName(random.whole(0, 255))}`;
  return hostile && index < HOSTILE_NAMES.length ? (HOSTILE_NAMES[index] ?? fallback) : fallback;
}
