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
        mappers: {
          Network: '../resolvers/parents.ts#NetworkParent',
          Gemeente: '../resolvers/parents.ts#GemeenteParent',
          Wijk: '../resolvers/parents.ts#WijkParent',
          Buurt: '../resolvers/parents.ts#BuurtParent',
          Partner: '../resolvers/parents.ts#PartnerParent',
          Activity: '../resolvers/parents.ts#ActivityParent',
          Collaboration: '../resolvers/parents.ts#CollaborationParent',
          Referral: '../resolvers/parents.ts#ReferralParent',
          Meeting: '../resolvers/parents.ts#MeetingParent',
          CoverageMatrix: '../domain/coverage.ts#CoverageMatrix as CoverageMatrixParent',
          CoverageCell: '../store/coverageCells.ts#StoredCell',
          CellOffer: '../store/coverageCells.ts#StoredOffer',
          Assessment: '../domain/records.ts#AssessmentRecord',
          Gap: '../resolvers/gaps.ts#GapParent',
          NearbyOffer: '../resolvers/gaps.ts#NearbyParent',
        },
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
