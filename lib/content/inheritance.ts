import { VFile } from 'vfile';
import type { Data, Inherited } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import { parseFrontMatter } from '../post/front-matter/front-matter';
import { placeOf } from '../post/place';
import { problemsOf } from '../problems/messages';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import { decodeText } from './decode-text';
import type { Entry } from './list-files';
import { readBytesOf } from './read-file';

/** What posts have of their sections, and what is wrong with the files of these. */
interface Inheritance {
  inherited(source: string): Inherited | undefined;
  problems: Problem[];
}

/** Reads the files that say something about the posts in their folders: none where the system of the blog has no such files. */
export function inheritance(root: string, entries: readonly Entry[], site: Site): Inheritance {
  const dialect = dialectOf(site.dialect);
  const sections = new Map<string, Data>();
  const problems: Problem[] = [];
  for (const { name } of entries.filter((entry) => dialect.isSection(entry.name))) {
    const bytes = readBytesOf(root, name);
    const decoded = bytes instanceof Uint8Array ? decodeText(bytes) : { problem: bytes.message };
    if (!('text' in decoded)) continue;
    const file = new VFile({ path: name, value: decoded.text });
    const { all } = parseFrontMatter(file, { timeZone: site.timeZone, lenient: true });
    sections.set(name, all);
    // A section is no page here, so that only what cannot be read at all is worth a word.
    problems.push(
      ...problemsOf(file)
        .filter(({ severity }) => severity === 'error')
        .map((problem): Problem => ({ ...problem, severity: 'warning' })),
    );
  }
  return { inherited: dialect.inheritance(sections, (source) => placeOf(source, site), site.old), problems };
}

/** Whether a post has the same of its sections as before. */
export function isSameInherited(a: Inherited | undefined, b: Inherited | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
