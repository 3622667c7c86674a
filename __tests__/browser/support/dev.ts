import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { environment, NEXT } from './project';

/** A running `next dev`. */
export interface Dev {
  /** Scheme, host and port. */
  origin: string;
  /** All that it has said so far. */
  said(): string;
  stop(): Promise<void>;
}

const MILLISECONDS = 60_000;

/** Starts `next dev` in a copy, on a free port. @throws Error with what it said, if it is not up within a minute. */
export async function startDev(folder: string): Promise<Dev> {
  const child = spawn(process.execPath, [NEXT, 'dev', '--port', '0'], {
    cwd: folder,
    env: environment('development'),
    // A group of its own: the server is a child of this one, and may outlive it.
    detached: process.platform !== 'win32',
  });
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`next dev ${why}:\n${said}`));
    const timer = setTimeout(fail, MILLISECONDS, 'is not up after a minute');
    child.on('exit', (code) => fail(`ended with ${code}`));
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        const [, port] = /Local:\s+http:\/\/localhost:(\d+)[\s\S]*Ready/.exec(said) ?? [];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(`http://localhost:${port}`);
      });
    }
  });
  return { origin, said: () => said, stop: () => stop(child) };
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
