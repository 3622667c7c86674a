import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What one build cost. Figures of the processor and of memory are read from `/proc`: on Linux only. */
export interface Cost {
  /** Seconds. */
  wall: number;
  /** Seconds of user and system time, of all processes that the build waited for. */
  cpu?: number;
  /** Bytes: the largest sum of resident memory over the build's processes, what they share counted for each. */
  peak?: number;
}

/** Of Linux, on every architecture that Node runs on: `sysconf(_SC_CLK_TCK)`. */
const TICKS_PER_SECOND = 100;
const PAGE = 4096;
const SAMPLE = 250;

/**
 * Runs what `npm run build` runs in a folder, and times it.
 * @throws Error with what it said, if it failed.
 */
export function timedBuild(folder: string): Promise<Cost> {
  const before = childTicks();
  const start = performance.now();
  const child = spawn(process.execPath, ['--require', 'tsx/cjs', 'lib/cli/build.ts'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let peak = 0;
  const sampling = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid));
  }, SAMPLE);
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      clearInterval(sampling);
      const wall = (performance.now() - start) / 1000;
      if (code !== 0) return reject(new Error(`The build ended with ${code}:\n${output}`));
      const after = childTicks();
      const cpu =
        before === undefined || after === undefined ? undefined : (after - before) / TICKS_PER_SECOND;
      resolve({ wall, ...(cpu !== undefined && { cpu }), ...(peak > 0 && { peak }) });
    });
  });
}

/** User and system time of this process's ended children and of theirs. */
function childTicks(): number | undefined {
  const stat = statOf('self');
  return stat && Number(stat[13]) + Number(stat[14]);
}

/** The fields of `/proc/…/stat` (proc(5)) from the third on: before it stands a name that can hold anything. */
function statOf(process: string): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${process}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function residentOf(root: number | undefined): number {
  if (root === undefined) return 0;
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of processes()) {
    const stat = statOf(name);
    if (stat === undefined) continue;
    const [id, parent] = [Number(name), Number(stat[1])];
    children.set(parent, [...(children.get(parent) ?? []), id]);
    resident.set(id, Number(stat[21]) * PAGE);
  }
  const sum = (id: number): number =>
    (children.get(id) ?? []).reduce((total, child) => total + sum(child), resident.get(id) ?? 0);
  return sum(root);
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** The files of a folder, and their bytes. */
export function contentsOf(folder: string): { files: number; bytes: number; html: number } {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return {
    files: names.length,
    bytes: names.reduce((total, name) => total + statSync(name).size, 0),
    html: names.filter((name) => name.endsWith('.html')).length,
  };
}
