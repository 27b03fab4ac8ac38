import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const client = join(dirname(fileURLToPath(import.meta.url)), '../../client');
const app = readFileSync(join(client, 'App.tsx'), 'utf8');
/** What surrounds every page. */
const ALWAYS = ['common', 'shell', 'forms', 'help'];

/** A file and everything it imports at once. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen;
  seen.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) importsOf(join(dirname(file), path), seen);
  return seen;
}

function wordsUsed(file: string): Set<string> {
  const files = [...importsOf(join(client, file))].filter((path) => !path.endsWith('text/index.ts'));
  return new Set(
    files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:useText|textOf)\('(\w+)'\)/g)].map(([, name = '']) => name)),
  );
}

describe('the words of a page', () => {
  const pages = [...app.matchAll(/pageOf\(\[([^\]]*)\], \(\) => import\('\.\/(pages\/\w+\.tsx)'\)\)/g)].map(
    ([, names = '', file = '']) => ({
      file,
      names: [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
    }),
  );

  it('come with it: every page asks for all it says', () => {
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const { file, names } of pages) for (const used of wordsUsed(file)) expect([...ALWAYS, ...names], file).toContain(used);
  });

  it('are not needed by what surrounds every page', () => {
    for (const file of ['App.tsx', 'features/forms/FormDialog.tsx'])
      for (const used of wordsUsed(file)) expect(ALWAYS, file).toContain(used);
  });
});
