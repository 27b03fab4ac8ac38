import { ShownError } from '../errors.ts';
import type { Resolvers } from '../generated/types.ts';
import { readBuurten } from '../store/reference.ts';

export const areas: Resolvers = {
  Query: {
    wijk: async (_, { code }, context) => (await context.reference.get()).wijken.find((wijk) => wijk.code === code) ?? null,
  },
  Wijk: {
    async gemeente({ gemeenteCode }, _, context) {
      const gemeente = (await context.reference.get()).gemeenten.find((one) => one.code === gemeenteCode);
      if (gemeente === undefined) throw new ShownError('NOT_FOUND', gemeenteCode);
      return gemeente;
    },
    borders: ({ borders }) => [...borders],
    figures: async ({ code }, _, context) => [...(await context.loaders.figures.load(code))],
    buurten: async ({ code }, _, context) => [...(await context.store.read((tx) => readBuurten(tx, code)))],
  },
  Gemeente: { figures: async ({ code }, _, context) => [...(await context.loaders.figures.load(code))] },
  Buurt: { figures: async ({ code }, _, context) => [...(await context.loaders.figures.load(code))] },
};
