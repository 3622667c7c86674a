import type { Problem } from '../problems/problem';
import { fileProblem } from './file-problem';
import type { Entry, ListedFile } from './list-files';

/** The files of `public/`, which are served as they are. */
interface ServedFiles {
  /** Names of files by their addresses. */
  publicFiles: Map<string, string>;
  /** Stamps of the files, by their names. */
  stamps: Map<string, string>;
  problems: Problem[];
}

/** @param served what a look into `public/` has found. */
export function servedFiles(served: readonly Entry[]): ServedFiles {
  const publicFiles = new Map<string, string>();
  const stamps = new Map<string, string>();
  for (const entry of served) {
    if ('problem' in entry) continue;
    publicFiles.set(nfc(entry.name.slice('public'.length)), entry.name);
    stamps.set(entry.name, entry.stamp);
  }
  return { publicFiles, stamps, problems: served.flatMap(problemsOf) };
}

function problemsOf(entry: Entry): Problem[] {
  if ('problem' in entry) return [fileProblem(entry.name, entry.problem)];
  const problems = oversize(entry);
  if (/[#?]/.test(entry.name)) {
    const message = 'has # or ? in its name, and some hosts (Netlify) publish no such file; rename it';
    problems.unshift({ ...fileProblem(entry.name, message), severity: 'warning', about: 'name' });
  }
  return problems;
}

const MIB = 1024 * 1024;

/** Cloudflare Pages has the lowest limit of the common hosts; GitHub takes up to 100 MiB. */
const MOST_BYTES = 25 * MIB;

/** A warning for a file that is too large for some hosts. */
export function oversize({ name, size }: ListedFile): Problem[] {
  if (size <= MOST_BYTES) return [];
  const message = `is ${(size / MIB).toFixed(1)} MiB large, and some hosts (Cloudflare Pages) publish no file above 25 MiB; make it smaller, or link to it elsewhere`;
  return [{ ...fileProblem(name, message), severity: 'warning', about: 'size' }];
}

// macOS hands out decomposed names; what authors type is composed.
function nfc(text: string): string {
  return text.normalize('NFC');
}
