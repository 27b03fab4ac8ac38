import {
  type DocumentNode,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  specifiedRules,
  typeFromAST,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from '../../../client/api/gql/graphql.ts';
import { refuseCostly, validationRules } from '../../../server/http/graphql.ts';
import { buildSchema } from '../../../server/http/schema.ts';
import { root } from '../../architecture/sources.ts';

const schema = buildSchema(root);
const SAMPLES: Readonly<Record<string, unknown>> = {
  Int: 100,
  Float: 1,
  Boolean: true,
  Date: '2026-01-01',
  DateTime: '2026-01-01T00:00:00.000Z',
  AreaCode: 'WK050509',
};

/** A value of a type, as small as the contract allows. */
function sampleOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return [sampleOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isInputObjectType(type)) return SAMPLES[type.name] ?? 'x-1';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(required.map((field) => [field.name, sampleOf(field.type)]));
}

/** Variables as heavy as the screens ask: pages of a hundred. */
function variablesOf(operation: OperationDefinitionNode): Record<string, unknown> {
  const entries = (operation.variableDefinitions ?? []).flatMap((definition) => {
    const type = typeFromAST(schema, definition.type) as GraphQLInputType | undefined;
    const name = definition.variable.name.value;
    const wanted = type && (isNonNullType(type) || name === 'first');
    return wanted ? [[name, sampleOf(type)]] : [];
  });
  return Object.fromEntries(entries);
}

const documents = Object.entries(operations).filter((entry): entry is [string, DocumentNode] => entry[0].endsWith('Document'));

describe('the operations of our own client', () => {
  it('are here', () => {
    expect(documents.length).toBeGreaterThan(20);
  });

  it.each(documents)('%s passes every rule and is affordable', (_name, document) => {
    expect(validate(schema, document, [...specifiedRules, ...validationRules])).toEqual([]);
    const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (operation) expect(refuseCostly(schema, document, variablesOf(operation))?.message).toBeUndefined();
  });
});
