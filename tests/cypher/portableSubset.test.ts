import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../server/store/catalogue.ts';
import { bareCode } from '../../server/store/cypherText.ts';
import { PORTABLE_RULES } from './portableSubset.ts';

const catalogue = loadCatalogue();

describe('Cypher that both engines run alike', () => {
  it.each(PORTABLE_RULES)('rule "$name" finds what breaks it and lets the right form pass', (rule) => {
    expect(rule.breaks(bareCode(rule.wrong))).toBe(true);
    expect(brokenBy(rule.right)).toEqual([]);
  });

  it.each([...catalogue.values()].map((statement) => statement.name))('%s is in it', (name) => {
    expect(brokenBy(catalogue.get(name)?.text ?? '')).toEqual([]);
  });
});

function brokenBy(text: string): readonly string[] {
  return PORTABLE_RULES.filter((rule) => rule.breaks(bareCode(text))).map((rule) => `${rule.name}: ${rule.advice}`);
}
