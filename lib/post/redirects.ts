import { posix } from 'node:path';
import type { VFile } from 'vfile';
import { decodePath, withoutBasePath } from '../addresses/href';
import { isFeedLike, toFeedPath, toPath } from '../addresses/path';
import { reservedPart } from '../routes/reserved';
import { prefixesOf } from '../site/languages';
import type { Site } from '../site/site';
import type { Place as TextPlace } from './front-matter/source';
import { reportError, reportWarning } from './report';

/** Old addresses that a system takes for relative ones as addresses of the site. */
export function fromBase(addresses: readonly string[], base: string): string[] {
  return addresses.map((address) =>
    base === '/' || /^(?:\/|\w+:)/.test(address) ? address : posix.join(base, address),
  );
}

/** The old paths of a post, each once; what is none is reported and left out: of an earlier system, with a warning, since it let that pass. */
export function redirectsOf(
  file: VFile,
  addresses: readonly string[],
  place: TextPlace | undefined,
  site: Site,
): string[] {
  const report = site.dialect === 'plain' ? reportError : reportWarning;
  const paths = addresses.flatMap((address) => {
    const old = withoutBasePath(decodePath(address.replace(/[?#].*$/, '')), site.basePath);
    const feed = toFeedPath(old);
    const result = 'path' in feed && isFeedLike(feed.path) ? feed : toPath(old);
    const problem =
      'problem' in result
        ? result.problem
        : reservedPart(result.path, prefixesOf(site)) &&
          `${result.path} is one of the blog's own pages; remove the old address`;
    if (problem !== undefined)
      report(file, `cannot redirect from ${JSON.stringify(address)}: ${problem}`, 'redirect', place);
    return 'path' in result && problem === undefined ? [result.path] : [];
  });
  return [...new Set(paths)];
}
