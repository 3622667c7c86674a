import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from '../error-code';
import { isObject } from '../value-shapes';

const POLL = 200;

/**
 * Keeps two builds in one folder from disturbing each other: the second waits for the first. The lock of a process that
 * was killed counts for nothing. Given back when this process ends.
 */
export async function takeLock(folder: string): Promise<void> {
  const place = path.join(folder, 'blog-build.lock');
  mkdirSync(folder, { recursive: true });
  let before: Holder | undefined;
  while (!tryLock(place)) {
    const holder = holderOf(place);
    if (holder === undefined) rmSync(place, { force: true });
    else {
      if (holder.id !== before?.id)
        console.log(`  Waiting for another build of this blog (process ${holder.id}) ...`);
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
const ENDING = 60_000;

/** The process that holds a lock: its number, which another process may have after it, and when it began. */
interface Holder {
  id: number;
  began: string;
}

/** Whole or not at all: a lock without a number in it would be nobody's. */
function tryLock(place: string): boolean {
  try {
    writeFileSync(place, JSON.stringify({ id: process.pid, began: beginOf(process.pid) }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds a lock, if there is one. */
function holderOf(place: string): Holder | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(place, 'utf8'));
    if (!isObject(holder) || typeof holder.id !== 'number' || typeof holder.began !== 'string')
      return undefined;
    const { id, began } = holder;
    return Number.isInteger(id) && id > 0 && id !== process.pid && isAlive({ id, began })
      ? { id, began }
      : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ id, began }: Holder): boolean {
  try {
    process.kill(id, 0);
  } catch (error) {
    // Somebody else's process: there, but not to be signalled.
    if (errorCode(error) !== 'EPERM') return false;
  }
  return beginOf(id) === began;
}

/** When a process began, in the words of the system; empty where it has none. */
function beginOf(id: number): string {
  try {
    // The 22nd field of proc_pid_stat(5); the second one, a name in brackets, may hold blanks.
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')')).split(' ')[20] ?? '';
  } catch {
    if (process.platform === 'linux' || process.platform === 'win32') return '';
  }
  const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(id)], { encoding: 'utf8' });
  return (stdout ?? '').trim();
}
