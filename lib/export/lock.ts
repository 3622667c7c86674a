import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../error-code';

const POLL = 200;

/**
 * Keeps two builds in one folder from disturbing each other: the second waits for the first. The lock of a process that
 * was killed counts for nothing. Given back when this process ends.
 */
export async function takeLock(folder: string): Promise<void> {
  const place = path.join(folder, 'blog-build.lock');
  mkdirSync(folder, { recursive: true });
  let before: number | undefined;
  while (!tryLock(place)) {
    const holder = holderOf(place);
    if (holder === undefined) rmSync(place, { force: true });
    else {
      if (holder !== before) console.log(`  Waiting for another build of this blog (process ${holder}) ...`);
      before = holder;
      await wait(POLL);
    }
  }
  process.on('exit', () => rmSync(place, { force: true }));
  // Its last act was to give the lock back; Next has one of its own, which ends with the process.
  for (let polls = 0; before !== undefined && isAlive(before) && polls < ENDING / POLL; polls++)
    await wait(POLL);
}

/** As long as a process may take to end, in milliseconds. */
const ENDING = 10_000;

/** Whole or not at all: a lock without a number in it would be nobody's. */
function tryLock(place: string): boolean {
  try {
    writeFileSync(place, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds a lock, if there is one. */
function holderOf(place: string): number | undefined {
  try {
    const id = Number(readFileSync(place, 'utf8'));
    return Number.isInteger(id) && id > 0 && id !== process.pid && isAlive(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Somebody else's process: there, but not to be signalled.
    return errorCode(error) === 'EPERM';
  }
}
