import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toolPath } from './toolPath.mjs';

const ADVICE = `The journeys need a Chromium. Any of these will do:
  CHROMIUM_PATH=/path/to/chrome npm test        a Chrome, Chromium or Edge you already have
  apt-get install chromium                      Debian, Ubuntu (as root)
  npx playwright install chromium               Playwright's own, where its download site can be reached`;

/**
 * Where the browser for the journeys is: the one asked for, the system's, Playwright's own; else it is installed in the way this machine allows.
 * Gives `path: null` with advice for people when there is none to be had.
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked)
    return existsSync(asked) ? found(asked) : { path: null, advice: `CHROMIUM_PATH points at ${asked}, and there is nothing there.` };
  return (
    installed() ??
    (installWithApt() ? installed() : null) ??
    (installWithPlaywright() ? installed() : null) ?? { path: null, advice: ADVICE }
  );
}

function found(path) {
  return { path, advice: null };
}

function installed() {
  const system = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  const path = [...system, playwrightsOwn()].find((candidate) => candidate !== null && existsSync(candidate));
  return path ? found(path) : null;
}

function playwrightsOwn() {
  if (toolPath('@playwright/test', 'playwright') === null) return null;
  return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('installing Chromium with apt-get');
  const apt = (...args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core');
}

function installWithPlaywright() {
  const tool = toolPath('@playwright/test', 'playwright');
  if (tool === null) return false;
  console.log("installing Playwright's Chromium");
  return spawnSync(process.execPath, [tool, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}
