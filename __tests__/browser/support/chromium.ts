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

/** Starts Chromium with its back/forward cache, which Playwright would switch off. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath('The browser tests'),
    args: QUIET,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
}
