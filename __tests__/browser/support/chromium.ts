import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** What a browser asks of its maker's servers by itself has no place among the requests that are tested. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Where Chromium is: what `CHROMIUM` names, else the first one on the path.
 * @throws Error that says what to install.
 */
export function chromiumPath(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.CHROMIUM;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM names ${named}, and there is no such file`);
  }
  const found = NAMES.map((name) => onPath(name, env)).find((place) => place !== undefined);
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium, and there is none on the path. On Debian and Ubuntu: apt-get install chromium. ' +
      'Elsewhere set CHROMIUM to the program of Chromium or Chrome.',
  );
}

export function isOnPath(command: string): boolean {
  return onPath(command, process.env) !== undefined;
}

function onPath(command: string, env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const names = [command, `${command}.exe`];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((place) => existsSync(place));
}

/** Starts Chromium with its back/forward cache, which Playwright would switch off. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath(),
    args: QUIET,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}
