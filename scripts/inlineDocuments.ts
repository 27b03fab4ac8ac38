import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const CALL = /graphql\(\s*`([^`]*)`\s*,?\s*\)/g;

/**
 * Puts each GraphQL document where it is used. The generated module holds all of them, twice (as text and as tree), in one chunk;
 * so a page carries its own documents and nobody else's.
 */
export function inlineDocuments(root: string): Plugin {
  let documents = new Map<string, string>();
  return {
    name: 'wijkweb-inline-documents',
    apply: 'build',
    buildStart() {
      const generated = readFileSync(join(root, 'client/api/gql/graphql.ts'), 'utf8');
      const found = generated.matchAll(/^export const (\w+)Document = (\{.*\}) as unknown as DocumentNode<.*$/gm);
      documents = new Map([...found].map(([, name = '', tree = '']) => [name, tree]));
    },
    transform(code, id) {
      if (!/client[\\/].*\.tsx?$/.test(id) || /api[\\/]gql[\\/]/.test(id) || !code.includes('graphql(`')) return null;
      return code.replace(CALL, (call, source: string) => {
        const name = /^\s*(?:query|mutation|subscription)\s+(\w+)/.exec(source)?.[1];
        const tree = name === undefined ? undefined : documents.get(name);
        if (tree === undefined) this.error(`no generated document for ${call.slice(0, 60)}: run npm run codegen`);
        return `(${tree})`;
      });
    },
  };
}
