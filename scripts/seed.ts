/** Loads a network into the graph: `npm run seed -- file.json`, `-- --random partners=500 wijken=20 seed=1` or `-- --country networks=342 seed=1`. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { buildReference } from '../fixtures/networks/dordrecht/buildReference.ts';
import { readConfig } from '../server/config.ts';
import type { NetworkFile } from '../server/domain/records.ts';
import { loadNetwork } from '../server/store/loadNetwork.ts';
import { parseNetworkFile } from '../server/store/networkFile.ts';
import { openStore } from '../server/store/openStore.ts';
import type { Store } from '../server/store/store.ts';
import { randomCountry, randomNetwork } from '../tests/support/randomNetwork.ts';

const USAGE = `npm run seed -- file.json
npm run seed -- --random [seed=1] [id=n-example] [gemeente=GM9001] [partners=65] [wijken=13] [activities=..] [collaborations=..] [referrals=..] [hostile=yes]
npm run seed -- --country [seed=1] [networks=342] [partners=290] [wijken=10]`;

const count = z.coerce.number().int().min(0);
const randomWishes = z.strictObject({
  seed: count.default(1),
  id: z.string().regex(/^n-/).optional(),
  gemeente: z
    .string()
    .regex(/^GM\d{4}$/)
    .optional(),
  partners: count.default(65),
  wijken: count.max(360).default(13),
  activities: count.optional(),
  collaborations: count.optional(),
  referrals: count.optional(),
  hostile: z.enum(['yes', 'no']).default('no'),
});
const countryWishes = z.strictObject({
  seed: count.default(1),
  networks: count.default(342),
  partners: count.default(290),
  wijken: count.default(10),
});

/** The networks asked for on the command line, one by one. */
function* networksOf(args: readonly string[]): Iterable<NetworkFile> {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help') throw new Error(USAGE);
  if (first === '--random') yield randomOf(rest);
  else if (first === '--country') yield* countryOf(rest);
  else yield parseNetworkFile(readFileSync(first, 'utf8'));
}

function randomOf(words: readonly string[]): NetworkFile {
  const { seed, id, gemeente, partners, wijken, hostile, ...sizes } = parseWords(randomWishes, words);
  return randomNetwork({
    seed,
    partners,
    wijken,
    activities: sizes.activities ?? Math.round(partners * 2.5),
    collaborations: sizes.collaborations ?? partners * 9,
    referrals: sizes.referrals ?? partners,
    meetings: 6,
    // The real taxonomy: another would write over the needs of the networks that are there.
    taxonomy: buildReference(),
    hostileNames: hostile === 'yes',
    ...(id !== undefined && { networkId: id }),
    ...(gemeente !== undefined && { gemeenteCode: gemeente }),
  });
}

function countryOf(words: readonly string[]): Iterable<NetworkFile> {
  const { seed, networks, partners, wijken } = parseWords(countryWishes, words);
  return randomCountry({
    taxonomy: buildReference(),
    seed,
    networks,
    partners,
    wijken,
    activities: partners * 3,
    collaborations: partners * 9,
    referrals: partners,
  });
}

/** `name=value` words as an object; an unknown name or a wrong value is an error in words. */
function parseWords<T>(schema: z.ZodType<T>, words: readonly string[]): T {
  const pairs = words.map((word) => {
    const at = word.indexOf('=');
    return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
  });
  const parsed = schema.safeParse(Object.fromEntries(pairs));
  if (!parsed.success) throw new Error(`${z.prettifyError(parsed.error)}\n${USAGE}`);
  return parsed.data;
}

async function load(store: Store, file: NetworkFile): Promise<void> {
  const start = performance.now();
  await loadNetwork(store, file, new Date().toISOString());
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const { partners, activities, collaborations, referrals } = file;
  console.log(
    `${file.network.id} "${file.network.name}": ${partners.length} partners, ${activities.length} activities, ` +
      `${collaborations.length} collaborations, ${referrals.length} referrals in ${seconds} s (${store.engine})`,
  );
}

async function main(): Promise<void> {
  const networks = networksOf(process.argv.slice(2))[Symbol.iterator]();
  // Made before the graph is opened: a mistake on the command line should not touch it.
  let next = networks.next();
  const { neo4j, dataFolder } = readConfig(process.env);
  const store = await openStore({ dataFolder, ...(neo4j && { neo4j }) });
  try {
    await store.migrate();
    for (; !next.done; next = networks.next()) await load(store, next.value);
  } finally {
    await store.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
