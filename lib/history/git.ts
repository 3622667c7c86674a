import { spawnSync } from 'node:child_process';
import { errorCode } from '../error-code';

/** What git has said, or why it has said nothing: the rest of a sentence. */
export type Said = { output: Buffer } | { problem: string };

/** A log of more bytes is not read: that of ten thousand commits has two million. */
const MOST_OUTPUT = 512 * 1024 * 1024;

/**
 * Runs git in the project. It asks nobody for anything: no network, no password, no lock of the index.
 * @param input for its standard input.
 */
export function git(root: string, args: readonly string[], input?: string): Said {
  const { stdout, stderr, status, error } = spawnSync(
    'git',
    ['--no-pager', '-c', 'core.quotePath=false', ...args],
    {
      cwd: root,
      input: input ?? '',
      maxBuffer: MOST_OUTPUT,
      env: {
        ...process.env,
        LC_ALL: 'C',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_NO_LAZY_FETCH: '1',
        GIT_TERMINAL_PROMPT: '0',
      },
      windowsHide: true,
    },
  );
  if (error !== undefined) {
    return {
      problem: errorCode(error) === 'ENOENT' ? 'git is not installed' : `git failed (${errorCode(error)})`,
    };
  }
  if (status === 0) return { output: stdout };
  const said = stderr.toString('utf8').trim().split('\n', 1)[0] ?? '';
  return { problem: `git says: ${said || `exit code ${status}`}` };
}

/**
 * The bytes of blobs, by their names; one that is not there is left out.
 * @param most bytes that one may have; larger ones are left out, for which git is asked for their sizes first.
 * @throws Error where git fails.
 */
export function readBlobs(root: string, names: readonly string[], most?: number): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  const wanted =
    most === undefined ? names : sizesOf(root, names).flatMap(({ name, size }) => (size <= most ? name : []));
  // A hundred at a time: the texts of all posts of a decade need not be in memory at once.
  for (let i = 0; i < wanted.length; i += BATCH) {
    const batch = wanted.slice(i, i + BATCH);
    const said = git(root, ['cat-file', '--batch'], `${batch.join('\n')}\n`);
    if ('problem' in said) throw new Error(said.problem);
    let at = 0;
    while (at < said.output.length) {
      const end = said.output.indexOf(10, at);
      const [name = '', type, size] = said.output.toString('latin1', at, end).split(' ');
      at = end + 1;
      if (type !== 'blob') continue;
      blobs.set(name, said.output.subarray(at, at + Number(size)));
      at += Number(size) + 1;
    }
  }
  return blobs;
}

const BATCH = 500;

/** Of blobs that are there. */
function sizesOf(root: string, names: readonly string[]): { name: string; size: number }[] {
  if (names.length === 0) return [];
  const said = git(root, ['cat-file', '--batch-check'], `${names.join('\n')}\n`);
  if ('problem' in said) throw new Error(said.problem);
  return said.output
    .toString('latin1')
    .split('\n')
    .flatMap((line) => {
      const [name = '', type, size] = line.split(' ');
      return type === 'blob' ? [{ name, size: Number(size) }] : [];
    });
}
