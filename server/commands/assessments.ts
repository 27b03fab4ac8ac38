import { assessmentIdOf } from '../domain/assessmentId.ts';
import { blocks } from '../domain/problems.ts';
import type { AssessmentRecord } from '../domain/records.ts';
import type { AssessNeedInput } from '../generated/types.ts';
import { readRecord } from '../store/records.ts';
import { readNewestFigure } from '../store/reference.ts';
import type { Transaction } from '../store/store.ts';
import { InputCheck, MAX } from './checkInput.ts';
import { checkReferences, meetingReference } from './references.ts';
import { type CommandDeps, type CommandResult, type Plan, refusal, runCommand } from './runCommand.ts';

type People = Pick<AssessmentRecord, 'people' | 'indicator' | 'source' | 'year' | 'estimated'>;
const NO_PEOPLE: People = { people: null, indicator: null, source: null, year: null, estimated: false };

/** What is known of a need in a wijk. Without a number of people the wijk's newest figure for this need is taken, with its source and year. */
export async function assessNeed(deps: CommandDeps, input: AssessNeedInput): Promise<CommandResult> {
  const check = new InputCheck();
  check.commandId(input.commandId);
  check.integer('people', input.people, 0, 20_000_000);
  check.integer('weight', input.weight, 1, 3);
  check.integer('year', input.year, 1900, 2100);
  check.text('source', input.source, MAX.source);
  if (blocks(check.problems)) return refusal(input.commandId, check.problems);
  return runCommand(deps, input, (tx) => planAssessment(tx, input, check));
}

async function planAssessment(tx: Transaction, input: AssessNeedInput, check: InputCheck): Promise<Plan> {
  const references = [
    { kind: 'wijken' as const, id: input.wijkCode, field: 'wijkCode' },
    { kind: 'needs' as const, id: input.needId, field: 'needId' },
    ...meetingReference(input.meetingId),
  ];
  const known = await checkReferences(tx, input.networkId, references, check);
  const id = assessmentIdOf(input.needId, input.wijkCode, input.networkId);
  const current = await readRecord(tx, 'assessment', input.networkId, id);
  if ((current?.version ?? 0) !== input.version) check.report(null, 'CONFLICT');
  if (blocks(check.problems)) return { problems: check.problems, drafts: [] };
  const need = known.needs.get(input.needId);
  const people = await peopleOf(tx, input, need?.indicator ?? null, check);
  const after: AssessmentRecord = {
    ...people,
    id,
    networkId: input.networkId,
    version: 0,
    wijkCode: input.wijkCode,
    needId: input.needId,
    status: input.status,
    weight: input.status === 'assessed' ? (input.weight ?? null) : null,
    since: sinceOf(input, current),
    until: null,
    origin: input.meetingId ? 'meeting' : 'person',
  };
  const title = `${need?.name ?? input.needId}, ${known.wijken.get(input.wijkCode)?.name ?? input.wijkCode}`;
  return {
    problems: check.problems,
    drafts: [{ kind: 'assess', entityKind: 'assessment', entityId: id, title, before: current ?? null, after }],
  };
}

/** A cell that was assessed before stays known from the first day on. */
function sinceOf(input: AssessNeedInput, current: AssessmentRecord | undefined): string {
  const first = current?.status === input.status ? current.since : null;
  return first !== null && first < input.on ? first : input.on;
}

async function peopleOf(tx: Transaction, input: AssessNeedInput, indicator: string | null, check: InputCheck): Promise<People> {
  if (input.status !== 'assessed') return NO_PEOPLE;
  if (input.people !== null && input.people !== undefined) {
    return { people: input.people, indicator, source: input.source ?? null, year: input.year ?? null, estimated: input.estimated ?? false };
  }
  const figure = indicator === null ? undefined : await readNewestFigure(tx, input.wijkCode, indicator);
  if (figure === undefined) {
    check.problems.push({ field: 'people', code: 'NO_FIGURE', warning: true });
    return { ...NO_PEOPLE, indicator };
  }
  return { people: Math.round(figure.value), indicator, source: figure.source, year: figure.year, estimated: figure.estimated };
}
