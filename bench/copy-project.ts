import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What is made, or brings its own history. */
const NEVER = ['.next', '.git', 'out', 'node_modules'];

/**
 * Copies the project into a temporary folder of its own, and returns the folder. `next dev` and `next build` cannot run twice in the same one.
 * @param without names at the top level that stay behind.
 */
export function copyOfProject(root: string, without: readonly string[], prefix: string): string {
  // The real name: Turbopack refuses what lies behind a link, as the folder for such things does on macOS.
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), prefix)));
  for (const name of readdirSync(root)) {
    if (NEVER.includes(name) || without.includes(name)) continue;
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  link(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}

/** Hard links, which cost a second; copies where the folder for temporary files is on another disk. */
function link(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) link(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target);
  }
}
