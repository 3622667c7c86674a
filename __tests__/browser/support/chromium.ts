import { type Browser, chromium } from 'playwright-core';
import { chromiumPath, onPath } from '../../../lib/cli/chromium-path';

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

export function isOnPath(command: string): boolean {
  return onPath(command, process.env) !== undefined;
}

/**
 * Starts Chromium with its back/forward cache, which Playwright would switch off.
 * @param env what its environment has besides that of the tests.
 * @param args further switches of it.
 */
export function launch(
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath('The browser tests'),
    args: [...QUIET, ...args],
    env: { ...process.env, ...env },
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}
