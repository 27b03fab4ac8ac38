/**
 * What a statement of the catalogue is asked with in the contract suite: for each parameter's name, a value drawn from the graph that is loaded,
 * now and then one that is not there. A new parameter needs a line here, or the suite fails with its name.
 */
import { sortNameOf } from '../../server/domain/names.ts';
import { CHANGE_KINDS, ENTITY_KINDS, type NetworkFile } from '../../server/domain/records.ts';
import type { Statement } from '../../server/store/catalogue.ts';
import type { Params, ParamValue } from '../../server/store/store.ts';
import { ODD_DAYS } from '../support/arbitraryNetwork.ts';
import type { RandomSource } from '../support/randomSource.ts';

/** What is drawn from. */
export interface World {
  readonly file: NetworkFile;
  readonly random: RandomSource;
}
type Draw = (world: World, folder: string) => ParamValue;
type Ids = (file: NetworkFile) => readonly string[];

const UNKNOWN = 'x-not-there';

const partners: Ids = (file) => file.partners.map((record) => record.id);
const activities: Ids = (file) => file.activities.map((record) => record.id);
const needs: Ids = (file) => [...file.reference.needs, ...file.needs].map((record) => record.id);
const wijken: Ids = (file) => file.reference.wijken.map((area) => area.code);
const areas: Ids = (file) => [...wijken(file), ...[...file.reference.gemeenten, ...file.reference.buurten].map((area) => area.code)];
const networks: Ids = (file) => [file.network.id];

/** Whose ids `id` and `ids` are: that of the statement's folder, unless told here by `folder/file`. */
const IDS_OF: Readonly<Record<string, Ids>> = {
  partners,
  activities,
  needs,
  networks,
  collaborations: (file) => file.collaborations.map((record) => record.id),
  referrals: (file) => file.referrals.map((record) => record.id),
  assessments: (file) => file.assessments.map((record) => record.id),
  meetings: (file) => file.meetings.map((record) => record.id),
  positions: (file) => file.positions.map((record) => record.id),
  'activities/of-partners': partners,
  'collaborations/of-partners': partners,
  'referrals/of-partners': partners,
};

const one =
  (ids: Ids): Draw =>
  ({ file, random }) =>
    random.chance(0.1) || ids(file).length === 0 ? UNKNOWN : random.pick(ids(file));
const some =
  (ids: Ids, most = 8): Draw =>
  ({ file, random }) => [...random.sample(ids(file), random.whole(0, most)), ...(random.chance(0.2) ? [UNKNOWN] : [])];
const perhaps =
  (draw: Draw): Draw =>
  (world, name) =>
    world.random.chance(0.4) ? null : draw(world, name);
const among =
  (...values: readonly ParamValue[]): Draw =>
  ({ random }) =>
    random.pick(values);
const whole =
  (min: number, max: number): Draw =>
  ({ random }) =>
    random.whole(min, max);
const day: Draw = among('2026-11-22', '1900-01-01', '2100-01-01', ...ODD_DAYS);

/** By the parameter's name, or by `folder/file name` where the same name asks for something else. */
const DRAWS: Readonly<Record<string, Draw>> = {
  networkId: one(networks),
  id: (world, name) => one(idsOf(name))(world, name),
  ids: (world, name) => some(idsOf(name))(world, name),
  a: one(partners),
  b: one(partners),
  partnerId: one(partners),
  partnerIds: some(partners),
  exceptId: one(partners),
  activityId: one(activities),
  activityIds: some(activities),
  needId: one(needs),
  needIds: some(needs),
  wijkCode: one(wijken),
  wijkCodes: some(wijken),
  areaCode: one(areas),
  areaCodes: some(areas),
  gemeenteCodes: some((file) => file.reference.gemeenten.map((area) => area.code)),
  sectorIds: some((file) => file.reference.sectors.map((word) => word.id)),
  targetGroupIds: some((file) => file.reference.targetGroups.map((word) => word.id)),
  activityKindIds: some((file) => file.reference.activityKinds.map((word) => word.id)),
  themeIds: some((file) => file.reference.themes.map((word) => word.id)),
  meetingIds: some((file) => file.meetings.map((record) => record.id)),
  indicator: one((file) => file.reference.figures.map((figure) => figure.indicator)),
  sortName: one((file) => file.partners.map((partner) => sortNameOf(partner.name))),
  on: day,
  fromMoment: among('1900-01-01T00:00:00.000Z', '2026-11-24T10:00:00.000Z', '2026-12-01T00:00:00.000Z'),
  toMoment: among('1900-01-01T00:00:00.000Z', '2026-11-24T10:00:01.000Z', '2100-01-01T00:00:00.000Z'),
  afterSeq: whole(0, 20),
  lastSeq: whole(0, 30),
  entityKinds: among([...ENTITY_KINDS], ['partner', 'activity'], []),
  before: perhaps(whole(1, 40)),
  limit: whole(1, 30),
  entityIds: perhaps(some((file) => [...partners(file), ...activities(file), ...networks(file)])),
  entityKind: perhaps(among(...ENTITY_KINDS)),
  actor: perhaps(among('beheerder', 'wijkweb', 'nobody')),
  kinds: perhaps(among([...CHANGE_KINDS])),
  commandId: among('load-n-random', 'command-1', 'command-2', 'command-9', UNKNOWN),
};

/** Parameters for one call of a statement. Throws with the name of a parameter that nobody said how to draw. */
export function drawParams(statement: Statement, world: World): Params {
  const params: Record<string, ParamValue> = {};
  for (const { name, optional } of statement.params.values()) {
    const draw = DRAWS[`${statement.name} ${name}`] ?? DRAWS[name];
    if (draw === undefined) throw new Error(`${statement.name}: say in tests/cypher/parameters.ts how to draw $${name}`);
    const value = draw(world, statement.name);
    params[name] = value === null && !optional ? UNKNOWN : value;
  }
  return params;
}

function idsOf(name: string): Ids {
  const ids = IDS_OF[name] ?? IDS_OF[name.split('/')[0] ?? ''];
  if (ids === undefined) throw new Error(`${name}: say in tests/cypher/parameters.ts whose ids it takes`);
  return ids;
}
