import path from 'node:path';
import { nameDigest } from '../../digest';
import { keptText } from '../cache/cached-file';
import { cacheText } from '../cache/cached-page';
import type { Fingerprint } from '../freshness';
import { HASHED_FOLDER } from '../hosting/hosting';
import type { BuildPlan } from '../plan';
import { bytesOf } from '../site-files';
import type { Exported } from './exported';

/** Puts what a route has made into the cache, or takes from there what it was not asked for. */
export function placeText(
  at: string,
  { files }: Exported,
  plan: BuildPlan,
  fingerprints: ReadonlyMap<string, Fingerprint>,
): void {
  const name = at.slice(1);
  const digest = fingerprints.get(at)?.digest;
  if (digest === undefined) return;
  const content = files.get(name);
  if (!plan.kept.has(at) && content !== undefined)
    cacheText(digest, new TextDecoder().decode(bytesOf(content)));
  files.set(name, keptText(digest));
}

/**
 * Puts the scripts that routes of the blog answer with a second time where browsers may keep them for ever: `enhance.js`
 * at `_next/static/enhance-0123456789ab.js`.
 * @returns the new names by the old.
 */
export function placeScripts({ files }: Exported): ReadonlyMap<string, string> {
  const scripts = [...files].filter(([name]) => /\.m?js$/.test(name) && !name.startsWith('media/'));
  const names = new Map<string, string>();
  for (const [name, content] of scripts) {
    const digest = nameDigest(bytesOf(content));
    const { name: base, ext } = path.posix.parse(name);
    const hashed = `${HASHED_FOLDER}${base}-${digest}${ext}`;
    names.set(name, hashed);
    files.set(hashed, content);
  }
  return names;
}
