import { type DbSchema, lintCypherQuery, testData } from '@neo4j-cypher/language-support';
import { describe, expect, it } from 'vitest';
import { loadCatalogue, type Statement } from '../../server/store/catalogue.ts';
import { schemaFiles } from '../../server/store/schemaVersion.ts';

/** Everything the graph holds (design.md §2): a name outside these is a typing mistake. */
const GRAPH: DbSchema = {
  labels: [
    'Network',
    'Gemeente',
    'Wijk',
    'Buurt',
    'Figure',
    'Theme',
    'Need',
    'TargetGroup',
    'Sector',
    'ActivityKind',
    'Partner',
    'Activity',
    'Meeting',
    'Position',
    'Change',
    'SchemaVersion',
    'Reference',
  ],
  relationshipTypes: [
    'COVERS',
    'PART_OF',
    'BORDERS',
    'HAS_FIGURE',
    'HAS_NEED',
    'IN_SECTOR',
    'WORKS_IN',
    'OFFERS',
    'ADDRESSES',
    'SERVES',
    'FOR',
    'HELD_AT',
    'COLLABORATES_WITH',
    'REFERS_TO',
    'ATTENDED',
  ],
  functions: testData.mockSchema.functions ?? {},
  procedures: testData.mockSchema.procedures ?? {},
};
const LANGUAGES = ['CYPHER 5', 'CYPHER 25'] as const;
const catalogue = loadCatalogue();

describe.each(LANGUAGES)("Neo4j's own analyser, %s", (language) => {
  it.each([...catalogue.keys()])('accepts %s', (name) => {
    expect(complaints(language, catalogue.get(name)?.text ?? '')).toEqual([]);
  });

  it.each(schemaFiles('neo4j').flatMap((file) => file.statements))('accepts %s', (text) => {
    expect(complaints(language, text)).toEqual([]);
  });

  it('does not know a label, a variable or a function that is not there', () => {
    expect(complaints(language, 'MATCH (n:Partnr) RETURN n.id AS id')).toHaveLength(1);
    expect(complaints(language, 'MATCH (n:Partner) RETURN m.id AS id')).toHaveLength(1);
    expect(complaints(language, 'RETURN nosuch(1) AS x')).toHaveLength(1);
    expect(complaints(language, 'RETRN 1 AS x')).not.toEqual([]);
  });
});

function complaints(language: (typeof LANGUAGES)[number], text: Statement['text']): readonly string[] {
  const { diagnostics } = lintCypherQuery(`${language} ${text}`, GRAPH);
  const messages = diagnostics.map(({ message }) => (typeof message === 'string' ? message : message.value));
  // It knows no parameters; that they are given is the catalogue's business.
  return messages.filter((message) => !/^Parameter .* is not defined\.$/.test(message));
}
