// npm start: builds what is missing, then runs the server until it is told to stop.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { root } from './toolPath.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Wijkweb needs Node 20.19 or newer; this is ${process.versions.node}. Get a newer one from https://nodejs.org.`);
  process.exit(1);
}
if (!existsSync(join(root, 'node_modules'))) {
  console.error('The packages are not installed yet. Run `npm ci` first.');
  process.exit(1);
}
try {
  build();
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

// In this very process: signals, exit code and terminal are the server's own.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(root, 'dist/server/main.js')).href);
