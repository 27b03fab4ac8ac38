import { ALWAYS, FOREVER, sinceNumber, untilNumber } from './coverageDays.ts';
import type { CoverageColumns } from './coverageLists.ts';
import { ASSESSMENTS, type AssessmentRecord, type AssessmentStatus, ORIGINS, type Origin } from './records.ts';

/** What is known of every cell, by wijk index x needs + need index. */
export interface AssessmentLists {
  /** 0 is no assessment, else 1 + its place in ASSESSMENTS. */
  readonly state: Uint8Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** -1 is not known, as for weight and year. */
  readonly people: Int32Array;
  readonly weight: Int8Array;
  readonly year: Int16Array;
  readonly estimated: Uint8Array;
  readonly version: Int32Array;
  readonly origin: Uint8Array;
  /** Index in texts; 0 is not known, as for source. */
  readonly indicator: Uint16Array;
  readonly source: Uint16Array;
  readonly texts: readonly string[];
}

/** One cell's assessment, read back out of the lists. */
export interface KeptAssessment {
  readonly status: AssessmentStatus;
  readonly people: number | null;
  readonly weight: number | null;
  readonly indicator: string | null;
  readonly source: string | null;
  readonly year: number | null;
  readonly estimated: boolean;
  readonly origin: Origin;
}

type Facts = Pick<AssessmentRecord, 'since' | 'until' | 'people' | 'weight' | 'year' | 'estimated' | 'version' | 'indicator' | 'source'> & {
  readonly status: string;
  readonly origin: string;
};

const NOT_KNOWN = -1;
const STATUSES: readonly string[] = ASSESSMENTS;
const SOURCES_OF_FACTS: readonly string[] = ORIGINS;

function emptyAssessments(cells: number): AssessmentLists {
  return {
    state: new Uint8Array(cells),
    since: new Int32Array(cells).fill(ALWAYS),
    until: new Int32Array(cells).fill(FOREVER),
    people: new Int32Array(cells).fill(NOT_KNOWN),
    weight: new Int8Array(cells).fill(NOT_KNOWN),
    year: new Int16Array(cells).fill(NOT_KNOWN),
    estimated: new Uint8Array(cells),
    version: new Int32Array(cells),
    origin: new Uint8Array(cells),
    indicator: new Uint16Array(cells),
    source: new Uint16Array(cells),
    texts: [''],
  };
}

function copyAssessments(lists: AssessmentLists): AssessmentLists {
  return {
    state: lists.state.slice(),
    since: lists.since.slice(),
    until: lists.until.slice(),
    people: lists.people.slice(),
    weight: lists.weight.slice(),
    year: lists.year.slice(),
    estimated: lists.estimated.slice(),
    version: lists.version.slice(),
    origin: lists.origin.slice(),
    indicator: lists.indicator.slice(),
    source: lists.source.slice(),
    texts: lists.texts.slice(),
  };
}

/** Writes texts into one dictionary while lists are being made. */
function dictionary(texts: string[]): (text: string | null) => number {
  const known = new Map(texts.map((text, index) => [text, index]));
  return (text) => {
    const found = known.get(text ?? '');
    if (found !== undefined) return found;
    known.set(text ?? '', texts.length);
    return texts.push(text ?? '') - 1;
  };
}

function put(lists: AssessmentLists, cell: number, facts: Facts, word: (text: string | null) => number): void {
  lists.state[cell] = 1 + STATUSES.indexOf(facts.status);
  lists.since[cell] = sinceNumber(facts.since);
  lists.until[cell] = untilNumber(facts.until);
  lists.people[cell] = facts.people ?? NOT_KNOWN;
  lists.weight[cell] = facts.weight ?? NOT_KNOWN;
  lists.year[cell] = facts.year ?? NOT_KNOWN;
  lists.estimated[cell] = facts.estimated ? 1 : 0;
  lists.version[cell] = facts.version;
  lists.origin[cell] = Math.max(0, SOURCES_OF_FACTS.indexOf(facts.origin));
  lists.indicator[cell] = word(facts.indicator);
  lists.source[cell] = word(facts.source);
}

type Cells = (wijkCode: string, needId: string) => number | undefined;

/** The assessments of the graph's columns; those outside the matrix are left out. */
export function assessmentsOf(columns: CoverageColumns['assessments'], cells: number, cellOf: Cells): AssessmentLists {
  const texts = [''];
  const lists = { ...emptyAssessments(cells), texts };
  const word = dictionary(texts);
  columns.wijkCodes.forEach((wijkCode, i) => {
    const cell = cellOf(wijkCode, columns.needIds[i] ?? '');
    if (cell !== undefined) put(lists, cell, factsAt(columns, i), word);
  });
  return lists;
}

function factsAt(columns: CoverageColumns['assessments'], i: number): Facts {
  return {
    since: columns.sinces[i] ?? null,
    until: columns.untils[i] ?? null,
    status: columns.statuses[i] ?? '',
    people: columns.people[i] ?? null,
    weight: columns.weights[i] ?? null,
    year: columns.years[i] ?? null,
    estimated: columns.estimated[i] ?? false,
    version: columns.versions[i] ?? 0,
    origin: columns.origins[i] ?? '',
    indicator: columns.indicators[i] ?? null,
    source: columns.sources[i] ?? null,
  };
}

/** The same lists with some cells assessed anew; null is an assessment taken away. */
export function reassessed(lists: AssessmentLists, changed: ReadonlyMap<number, AssessmentRecord | null>): AssessmentLists {
  if (changed.size === 0) return lists;
  const texts = [...lists.texts];
  const next = { ...copyAssessments(lists), texts };
  const word = dictionary(texts);
  for (const [cell, record] of changed) {
    if (record === null) clear(next, cell);
    else put(next, cell, record, word);
  }
  return next;
}

function clear(lists: AssessmentLists, cell: number): void {
  const gone = {
    since: null,
    until: null,
    status: '',
    people: null,
    weight: null,
    year: null,
    estimated: false,
    version: 0,
    origin: '',
    indicator: null,
    source: null,
  };
  put(lists, cell, gone, () => 0);
}

/** Is this cell assessed in any way on that day? */
export function assessedOn(lists: AssessmentLists, cell: number, day: number): boolean {
  return lists.state[cell] !== 0 && (lists.since[cell] ?? ALWAYS) <= day && (lists.until[cell] ?? FOREVER) > day;
}

/** What is known of a cell on that day; undefined when nobody looked. */
export function assessmentAt(lists: AssessmentLists, cell: number, day: number): KeptAssessment | undefined {
  if (!assessedOn(lists, cell, day)) return undefined;
  return {
    status: ASSESSMENTS[(lists.state[cell] ?? 0) - 1] ?? 'not_inventoried',
    people: known(lists.people[cell]),
    weight: known(lists.weight[cell]),
    indicator: lists.texts[lists.indicator[cell] ?? 0] || null,
    source: lists.texts[lists.source[cell] ?? 0] || null,
    year: known(lists.year[cell]),
    estimated: lists.estimated[cell] === 1,
    origin: ORIGINS[lists.origin[cell] ?? 0] ?? 'person',
  };
}

function known(value: number | undefined): number | null {
  return value === undefined || value === NOT_KNOWN ? null : value;
}
