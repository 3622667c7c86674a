import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../error-code';
import { unreadable } from './file-problem';
import { isMarkdown } from './is-post';

/** A file that can be read. */
export interface ListedFile {
  name: string;
  /** Another one as soon as the file is changed. */
  stamp: string;
  /** `false` where the file is so new that a further change may give it the same stamp. */
  settled: boolean;
  /** In bytes. */
  size: number;
}

/** What a look into a folder finds. A problem is an error if no severity says otherwise. */
export type Entry = ListedFile | { name: string; problem: string; severity?: 'warning' };

/** What changes whenever there is another file in its place. */
export function stateOf(entry: Entry): string[] {
  return [entry.name, 'problem' in entry ? entry.problem : entry.stamp];
}

/**
 * The files below a folder of the project, in the order of their names, each with what tells whether it was changed;
 * links are followed as far as they stay in the project. Hidden files are left out.
 */
export function listFiles(root: string, folder: string): Entry[] {
  const project = realpathSync(root);
  const now = Date.now();
  const visit = (name: string, above: readonly string[]): Entry[] => {
    const here = [...above, realpathSync(path.join(root, name))];
    return readdirSync(path.join(root, name), { withFileTypes: true })
      .filter(
        (entry) => !entry.name.startsWith('.') || (folder !== 'public' && entry.name.endsWith('.icloud')),
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry): Entry[] => attempt(`${name}/${entry.name}`, (child) => look(child, entry, here)));
  };
  const look = (name: string, entry: Dirent, above: readonly string[]): Entry[] => {
    const place = path.join(root, name);
    const problem = entry.isSymbolicLink() ? wrongLink(place, project, above) : undefined;
    if (problem !== undefined) return [{ name, problem }];
    const stats = statSync(place);
    if (stats.isDirectory()) {
      return folder !== 'public' && isMarkdown(name)
        ? [{ name, problem: 'is a folder, not a file; rename it' }]
        : visit(name, above);
    }
    if (stats.isFile()) return [{ name, ...stampOf(stats, now) }];
    return isMarkdown(name) ? [{ name, problem: 'is not a regular file' }] : [];
  };
  return attempt(folder, (name) => {
    const place = path.join(root, name);
    const stats = lstatSync(place, { throwIfNoEntry: false });
    if (stats === undefined)
      return name === 'posts' ? [{ name, problem: NO_POSTS, severity: 'warning' }] : [];
    const problem = stats.isSymbolicLink() ? wrongLink(place, project, []) : undefined;
    if (problem !== undefined) return [{ name, problem }];
    return statSync(place).isDirectory() ? visit(name, []) : [{ name, problem: 'is a file, not a folder' }];
  });
}

/** Git keeps no empty folder, so a new blog may lack this one. Else the folder was renamed, or the command was run in another place. */
const NO_POSTS =
  'is not there, so the blog has no posts; write npm run new -- "My title", which makes it and a post in it';

/** What a look at a file finds; a file that cannot be looked at is a problem of its own, not of the others. */
function attempt(name: string, look: (name: string) => Entry[]): Entry[] {
  try {
    return look(name);
  } catch (error) {
    return [{ name, problem: unreadable(error) }];
  }
}

/** Why a link must not be followed: it leads nowhere, out of the project, or to a folder that it is in itself. */
function wrongLink(place: string, project: string, above: readonly string[]): string | undefined {
  let target: string;
  try {
    target = realpathSync(place);
  } catch (error) {
    if (errorCode(error) === 'ELOOP') return 'is a link that leads in a circle';
    return errorCode(error) === 'ENOENT' ? 'is a link that leads nowhere' : unreadable(error);
  }
  const inside = path.relative(project, target);
  if (inside.startsWith('..') || path.isAbsolute(inside)) {
    return 'is a link that leads out of the project; put a copy here instead';
  }
  const circle = above.some((folder) => folder === target || folder.startsWith(target + path.sep));
  return circle ? 'is a link that leads in a circle' : undefined;
}

/** File systems count time in steps, of up to two seconds; a clock that was set back makes files of the future. */
const STEP = 2000;

function stampOf({ mtimeMs, ctimeMs, size }: Stats, now: number): Omit<ListedFile, 'name'> {
  const settled = now - Math.max(mtimeMs, ctimeMs) > STEP;
  return { stamp: `${mtimeMs} ${ctimeMs} ${size}`, settled, size };
}

/** What a folder of the project holds, by name and without what is below; nothing where there is no such folder. */
export function namesIn(root: string, folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder)).sort();
  } catch {
    return [];
  }
}
