import type { CodegenConfig } from '@graphql-codegen/cli';

const scalars = { Date: 'string', DateTime: 'string', AreaCode: 'string' };

const config: CodegenConfig = {
  schema: 'server/schema/*.graphql',
  silent: true,
  generates: {
    'server/generated/types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        scalars: { ...scalars, ID: 'string' },
        enumsAsTypes: true,
        useTypeImports: true,
        useIndexSignature: true,
        contextType: '../resolvers/context.ts#Context',
        defaultMapper: 'unknown',
        mappers: {},
      },
    },
    'client/api/gql/': {
      preset: 'client',
      documents: ['client/**/*.ts', 'client/**/*.tsx', '!client/api/gql/**'],
      config: { scalars, enumsAsTypes: true, useTypeImports: true },
      presetConfig: { fragmentMasking: false },
    },
  },
  ignoreNoDocuments: true,
};
export default config;
