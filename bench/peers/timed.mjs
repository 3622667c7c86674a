import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';

/**
 * What a command costs: seconds and MiB as GNU time tells them, and the largest sum of resident memory over the whole process tree.
 * @param {readonly string[]} command
 * @param {{ timeout: number, log: string }} options seconds after which the command is ended, and the file for what it prints.
 * @returns {Promise<object>} `{ failed }` where it did not end well.
 */
export async function timed(command, { timeout, log }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const figures = path.join(folder, 'time');
  const output = openSync(log, 'a');
  try {
    const child = spawn('/usr/bin/time', ['-o', figures, '-f', '%e %U %S %M', ...command], {
      stdio: ['ignore', output, output],
      // A group of its own, so that all that it has started can be ended, too.
      detached: true,
    });
    const { failed, tree } = await watched(child, timeout);
    return failed === undefined ? costs(readFileSync(figures, 'utf8'), tree) : { failed };
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}

/** Waits for the end of a command. */
function watched(child, timeout) {
  return new Promise((resolve, reject) => {
    let tree = 0;
    let isLate = false;
    const poll = setInterval(() => {
      tree = Math.max(tree, treeMemory(child.pid));
    }, 500);
    const limit = setTimeout(() => {
      isLate = true;
      endGroup(child.pid);
    }, timeout * 1000);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(poll);
      clearTimeout(limit);
      if (isLate) resolve({ failed: `over ${timeout} s` });
      else resolve(code === 0 ? { tree } : { failed: `exit ${code}` });
    });
  });
}

function endGroup(leader) {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** @param {string} written by GNU time: what it counted stands in its last line. */
function costs(written, tree) {
  const [wall, user, sys, kilobytes] = written.trim().split('\n').at(-1).split(' ').map(Number);
  return {
    wall,
    cpu: Number((user + sys).toFixed(2)),
    user,
    sys,
    peak_mb: Math.round(kilobytes / 1024),
    tree_mb: Math.round(tree / 2 ** 20),
    load: loadavg()[0],
  };
}

const PAGE = 4096;

/** Resident bytes of a process and of all below it. Linux only. */
function treeMemory(root) {
  const memory = new Map();
  const children = new Map();
  for (const id of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const found = statOf(id);
    if (found === undefined) continue;
    memory.set(id, found.pages * PAGE);
    children.set(found.parent, [...(children.get(found.parent) ?? []), id]);
  }
  let sum = 0;
  for (const todo = [root]; todo.length > 0; ) {
    const id = todo.pop();
    sum += memory.get(id) ?? 0;
    todo.push(...(children.get(id) ?? []));
  }
  return sum;
}

/** The parent of a process, and its resident pages, by proc(5); `undefined` where it has ended meanwhile. */
function statOf(id) {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name of the program stands in brackets, and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), pages: Number(fields[21]) };
  } catch {
    return undefined;
  }
}
