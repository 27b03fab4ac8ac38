import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './toolPath.mjs';

const GENERATED = new Set(['generated', 'gql']);

/**
 * A hash over the text of these files and folders (paths from the root). Text and not dates: a checkout of an older version has newer dates.
 */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesUnder).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  return readdirSync(full)
    .filter((name) => !GENERATED.has(name))
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
