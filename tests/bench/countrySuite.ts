import { loadNetwork } from '../../server/store/loadNetwork.ts';
import type { Store } from '../../server/store/store.ts';
import { randomCountry } from '../support/randomNetwork.ts';
import { ask, bytesOfAnswer } from './ask.ts';
import type { Asked } from './httpSuite.ts';
import { GAPS, PROGRESS } from './queries.ts';
import type { Report } from './report.ts';
import { timeOf, timingOf } from './timing.ts';

const WARM_PATIENCE_MS = 300_000;

/** Fills a graph with the country: partners, offers and needs of every network, but no ties, for coverage looks at none. */
export async function loadCountry(report: Report, store: Store, quick: boolean): Promise<void> {
  const start = performance.now();
  const total = { networks: 0, partners: 0, activities: 0 };
  for (const file of randomCountry({ seed: 1, networks: quick ? 20 : 342, collaborations: 1, referrals: 1 })) {
    await loadNetwork(store, file, '2026-01-01T00:00:00.000Z');
    total.networks += 1;
    total.partners += file.partners.length;
    total.activities += file.activities.length;
    if (total.networks % 50 === 0) console.log(`  loaded ${total.networks} networks ...`);
  }
  const note = `${total.networks} networks, ${total.partners} partners, ${total.activities} activities`;
  report.add({ what: 'load the country', engine: store.engine, timing: timingOf([performance.now() - start]), note });
}

/** Warming up in the background, and the gaps of all ranked once warm. */
export async function countrySuite(report: Report, { url, engine, quick, cpu }: Omit<Asked, 'file'>): Promise<void> {
  const start = performance.now();
  const { networks, slowest } = await untilWarm(url);
  report.add({
    what: 'coverage of the country warm, from ready',
    engine,
    timing: timingOf([performance.now() - start]),
    budget: 15_000,
    note: `${networks} networks`,
  });
  report.add({ what: 'asking the progress meanwhile, slowest', engine, timing: timingOf([slowest]) });
  const first = performance.now();
  await bytesOfAnswer(url, GAPS, {});
  report.add({ what: 'gaps of the country ranked, first time', engine, timing: timingOf([performance.now() - first]) });
  const today = await timeOf(quick ? 10 : 40, cpu, () => bytesOfAnswer(url, GAPS, {}), 2);
  report.add({ what: 'gaps of the country ranked, today', engine, timing: today, budget: 100 });
  const days = ['2025-01-01', '2025-06-01', '2026-01-01', '2026-06-01'];
  const other = await timeOf(quick ? 8 : 20, cpu, (round) => bytesOfAnswer(url, GAPS, { asOf: days[round % days.length] }), 0);
  report.add({ what: 'gaps of the country ranked, another day', engine, timing: other, budget: 100 });
}

async function untilWarm(url: string): Promise<{ networks: string; slowest: number }> {
  const giveUpAt = performance.now() + WARM_PATIENCE_MS;
  let slowest = 0;
  for (;;) {
    const asked = performance.now();
    const answer = JSON.stringify(await ask(url, PROGRESS));
    slowest = Math.max(slowest, performance.now() - asked);
    const [, ready, total] = /"ready":(\d+),"total":(\d+)/.exec(answer) ?? [];
    if (ready !== undefined && ready === total) return { networks: ready, slowest };
    if (performance.now() > giveUpAt) throw new Error(`still not warm: ${answer}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
