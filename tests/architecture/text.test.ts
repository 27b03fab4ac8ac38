import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './sources.ts';

type Texts = { readonly [key: string]: string | Texts };

/** Every text of a language under `file.path.to.key`. */
async function textsOf(language: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(root, 'client/text', language);
  const found = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const module: Readonly<Record<string, Texts>> = await import(join(folder, file));
    for (const texts of Object.values(module)) collect(texts, file, found);
  }
  return found;
}

function collect(texts: Texts, path: string, found: Map<string, string>): void {
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(`${path}.${key}`, value);
    else collect(value, `${path}.${key}`, found);
  }
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)/g)].map((match) => match[1] ?? '').sort();
}

const dutch = await textsOf('nl');
const english = await textsOf('en');

describe('the texts on the screen', () => {
  it('are the same set in Dutch and in English', () => {
    expect(dutch.size).toBeGreaterThan(100);
    expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  it('are never empty', () => {
    const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('fill in the same values in both languages', () => {
    const different = [...dutch]
      .filter(([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join())
      .map(([key]) => key);
    expect(different).toEqual([]);
  });
});
