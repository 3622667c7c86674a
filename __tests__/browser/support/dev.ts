import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { environment, NEXT } from './project';

/** A running `next dev`. */
export interface Dev {
  /** Scheme, host and port. */
  origin: string;
  /**
   * Waits until it has said something that matches. What it prints comes by a pipe of its own, and may come after the page that it was
   * printed for.
   * @param from how much of what it had said is old.
   * @returns all that it has said since then.
   */
  says(pattern: RegExp, from?: number): Promise<string>;
  /** How much it has said so far, in characters. */
  said(): number;
  stop(): Promise<void>;
}

/** On a busy machine Turbopack compiles for minutes. */
const MILLISECONDS = 180_000;

/** Starts `next dev` in a copy, on a free port. @throws Error with what it said, if it is not up within three minutes. */
export async function startDev(folder: string): Promise<Dev> {
  const child = spawn(process.execPath, [NEXT, 'dev', '--port', '0'], {
    cwd: folder,
    env: environment('development'),
    // A group of its own: the server is a child of this one, and may outlive it.
    detached: process.platform !== 'win32',
  });
  let said = '';
  const waiting = new Set<() => void>();
  const origin = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`next dev ${why}:\n${said}`));
    const timer = setTimeout(fail, MILLISECONDS, 'is not up after three minutes');
    child.on('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        for (const look of waiting) look();
        const [, port] = /Local:\s+http:\/\/localhost:(\d+)[\s\S]*Ready/.exec(said) ?? [];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(`http://localhost:${port}`);
      });
    }
  });
  const says = (pattern: RegExp, from = 0) =>
    new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`next dev did not say ${pattern}, but:\n${said.slice(from)}`));
      }, MILLISECONDS);
      const look = () => {
        if (!pattern.test(said.slice(from))) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve(said.slice(from));
      };
      waiting.add(look);
      look();
    });
  return { origin, says, said: () => said.length, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
  // Who is still writing would put files into the folder that is about to be removed.
  if (process.platform === 'win32' || child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nobody is.
  }
}
