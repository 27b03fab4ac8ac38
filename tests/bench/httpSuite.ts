import type { NetworkFile } from '../../server/domain/records.ts';
import type { Engine } from '../../server/store/store.ts';
import { addDays } from '../support/randomRecords.ts';
import { type RandomSource, randomSource } from '../support/randomSource.ts';
import { ask, bytesOfAnswer } from './ask.ts';
import * as queries from './queries.ts';
import type { Report } from './report.ts';
import { type CpuClock, timeOf, timingOf } from './timing.ts';

/** A program under test, filled with a network. */
export interface Asked {
  readonly url: string;
  readonly engine: Engine;
  readonly file: NetworkFile;
  readonly quick: boolean;
  readonly cpu: CpuClock;
}

/** What the screens ask of a city, over HTTP from request to last byte. */
export async function httpSuite(report: Report, asked: Asked): Promise<void> {
  const random = randomSource(11);
  await picture(report, asked);
  await matrix(report, asked, random);
  await partnersPage(report, asked, random);
  await questions(report, asked, random);
  await changes(report, asked, random);
}

async function picture(report: Report, { url, engine, file, quick, cpu }: Asked): Promise<void> {
  const networkId = file.network.id;
  const start = performance.now();
  const bytes = await bytesOfAnswer(url, queries.PICTURE, { networkId });
  report.add({ what: 'picture of the network, first time', engine, timing: timingOf([performance.now() - start]) });
  const timing = await timeOf(quick ? 20 : 100, cpu, () => bytesOfAnswer(url, queries.PICTURE, { networkId }));
  const size = `${(bytes / 1e6).toFixed(1)} MB, ${file.partners.length} partners, ${file.collaborations.length + file.referrals.length} ties`;
  report.add({ what: 'picture of the network, request to last byte', engine, timing, budget: 50, note: size });
}

async function matrix(report: Report, { url, engine, file, quick, cpu }: Asked, random: RandomSource): Promise<void> {
  const networkId = file.network.id;
  const rounds = quick ? 20 : 100;
  const day = (): string => addDays('2026-11-22', -random.whole(0, 1500));
  const whole = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.MATRIX, { networkId, asOf: day() }));
  report.add({ what: 'coverage matrix, request to last byte', engine, timing: whole });
  const cell = await timeOf(rounds, cpu, () =>
    bytesOfAnswer(url, queries.CELL, {
      networkId,
      wijkCode: random.pick(file.network.wijkCodes),
      needId: random.pick(file.reference.needs).id,
    }),
  );
  report.add({ what: 'one cell with who is in it, over HTTP', engine, timing: cell });
  const gaps = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.GAPS, { networkId, asOf: day() }));
  report.add({ what: 'first 50 gaps of the city, ranked, over HTTP', engine, timing: gaps });
}

async function partnersPage(report: Report, { url, engine, file, quick, cpu }: Asked, random: RandomSource): Promise<void> {
  const networkId = file.network.id;
  const cursors = await pageCursors(url, networkId);
  const filters = [{}, { kinds: ['organisation'] }, { wijkCodes: file.network.wijkCodes.slice(0, 3) }, { needIds: ['N01'] }];
  const timing = await timeOf(quick ? 20 : 100, cpu, () =>
    bytesOfAnswer(url, queries.PARTNERS_PAGE, { networkId, after: random.pick(cursors) }),
  );
  const budget = engine === 'neo4j' ? 60 : 30;
  report.add({ what: 'page of 50 partners with offers, needs and wijken', engine, timing, budget });
  const filtered = await timeOf(quick ? 20 : 60, cpu, () =>
    bytesOfAnswer(url, queries.PARTNERS_PAGE, { networkId, filter: random.pick(filters) }),
  );
  report.add({ what: 'the same, filtered', engine, timing: filtered });
}

/** Where the first ten pages begin. */
async function pageCursors(url: string, networkId: string): Promise<(string | null)[]> {
  const cursors: (string | null)[] = [null];
  while (cursors.length < 10) {
    const data: unknown = await ask(url, queries.PARTNERS_PAGE, { networkId, after: cursors.at(-1) });
    const cursor = /"endCursor":"([^"]+)"/.exec(JSON.stringify(data))?.[1];
    if (cursor === undefined) break;
    cursors.push(cursor);
  }
  return cursors;
}

async function questions(report: Report, { url, engine, file, quick, cpu }: Asked, random: RandomSource): Promise<void> {
  const networkId = file.network.id;
  const rounds = quick ? 30 : 200;
  const anyone = (): string => random.pick(file.partners).id;
  const point = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.PARTNER, { id: anyone() }));
  report.add({ what: 'one partner, over HTTP', engine, timing: point });
  const one = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.EGO, { partnerId: anyone(), depth: 1 }));
  report.add({ what: 'who is around a partner, one step', engine, timing: one });
  const two = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.EGO, { partnerId: anyone(), depth: 2 }));
  report.add({ what: 'who is around a partner, two steps', engine, timing: two });
  const path = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.PATH, { fromId: anyone(), toId: anyone() }));
  report.add({ what: 'shortest path between two partners', engine, timing: path });
  const words = ['linde', 'huis', 'wijkverpleging', 'zzz', 'st. mer'];
  const search = await timeOf(rounds, cpu, () => bytesOfAnswer(url, queries.SEARCH, { networkId, search: random.pick(words) }));
  report.add({ what: 'search by name, over HTTP', engine, timing: search });
}

async function changes(report: Report, { url, engine, file, quick, cpu }: Asked, random: RandomSource): Promise<void> {
  const networkId = file.network.id;
  const versions = new Map<string, number>();
  const change = async (round: number): Promise<void> => {
    const { id } = random.pick(file.partners);
    const input = {
      commandId: `bench-${performance.now()}-${round}`,
      networkId,
      id,
      version: versions.get(id) ?? 1,
      description: `Ronde ${round}`,
    };
    const answer = JSON.stringify(await ask(url, queries.UPDATE, { input }));
    const version = /"version":(\d+)/.exec(answer)?.[1];
    if (version === undefined || !answer.includes('"problems":[]')) throw new Error(answer);
    versions.set(id, Number(version));
  };
  const alone = await timeOf(quick ? 20 : 100, cpu, change);
  report.add({ what: 'one change, command to answer', engine, timing: alone });
  const seen = await timeOf(
    quick ? 10 : 40,
    cpu,
    async (round) => {
      await change(round);
      await bytesOfAnswer(url, queries.MATRIX, { networkId });
    },
    2,
  );
  report.add({ what: 'a change and the matrix with it', engine, timing: seen });
  const drawn = await timeOf(
    quick ? 10 : 40,
    cpu,
    async (round) => {
      await change(round);
      await bytesOfAnswer(url, queries.PICTURE, { networkId });
    },
    2,
  );
  report.add({ what: 'a change and the picture with it', engine, timing: drawn });
}
