import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fateOf } from '../../addresses/fate';
import { fileOfPath } from '../../addresses/path';
import { lostUrls, readLock, URL_LOCK } from '../../addresses/url-lock';
import type { Content } from '../../content/content';
import { errorCode } from '../../error-code';
import type { Problem } from '../../problems/problem';
import type { PageRecord } from '../page-record';

/** An error for each address in `urls.lock` at which the finished site has nothing; none where there is no such file. */
export function checkUrlLock(
  projectDir: string,
  pages: ReadonlyMap<string, PageRecord>,
  content: Content,
): Problem[] {
  const text = readIfThere(path.join(projectDir, URL_LOCK));
  if (text === undefined) return [];
  return lostUrls(readLock(text), {
    has: (at) => fateOf(at, content).kind !== 'lost',
    ids: (at) => {
      const page = pages.get(fileOfPath(at));
      return page === undefined || page.type === 'redirect' ? undefined : new Set(page.anchors);
    },
    meant: (at) => {
      const fate = fateOf(at, content);
      return fate.kind === 'lost' ? fate.meant?.source : undefined;
    },
  });
}

function readIfThere(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
