import { expect, it } from 'vitest';
import { isolatedName } from '../../client/model/isolatedName.ts';

it('keeps a name by itself in a sentence, also one that tries to end the isolation', () => {
  expect(isolatedName('Plus')).toBe('\u2068Plus\u2069');
  expect(isolatedName('a\u2069\u202Eb')).toBe('\u2068a\u202Eb\u2069');
});
