import { readdirSync } from 'node:fs';
import path from 'node:path';
import { mediaPath } from '../../addresses/media-path';
import { fileOfPath } from '../../addresses/path';
import type { Content } from '../../content/content';
import { cleanBytesAt, DECODED } from '../../files/media';
import { NO_MEDIA } from '../../files/no-media';
import { pageTypes, sitePaths } from '../../routes/site-paths';
import type { PageName } from '../page-record';
import { SiteError } from '../site-error';
import type { FileContent, SiteFiles } from '../site-files';
import { decodedFileOf, exportedFileOf } from './export-names';

/** A page as Next exported it. */
export interface ExportedPage extends PageName {
  /** Where its HTML is on the disk. */
  from: string;
}

/** The export, sorted. */
export interface Exported {
  pages: ExportedPage[];
  /** `public/`, as it is. */
  publicFiles: SiteFiles;
  /** What route handlers answered, under the names they are served at: feed, sitemap, media. */
  files: SiteFiles;
  /** The framework's own files. */
  framework: SiteFiles;
  /** How many files only the framework's router would ask for. */
  leftOut: number;
}

/**
 * Reads what Next exported. Each page is given the name at which its permalink is answered; what only Next's router
 * would ask for is left out, and so is what was not to be made.
 * @param isThere whether what the blog makes at a path is there without Next.
 * @throws Error if a page is not there, or two would be at one place.
 */
export function readExport(
  folder: string,
  projectDir: string,
  content: Content,
  isThere: (path: string) => boolean,
): Exported {
  const exported: Exported = {
    pages: [],
    publicFiles: new Map(),
    files: new Map(),
    framework: new Map(),
    leftOut: 0,
  };
  const paths = new Map([...sitePaths(content)].map((at) => [exportedFileOf(at), at]));
  const types = pageTypes(content);
  const placed = (at: string, source: string) => ({
    from: path.join(projectDir, source),
    key: `${at} ${source} ${content.stamps.get(source)}`,
  });
  for (const [at, source] of content.publicFiles) exported.publicFiles.set(at.slice(1), placed(at, source));
  for (const [name, source] of content.assets) {
    const whole = placed(name, source);
    const content = DECODED.test(source) ? { key: whole.key, make: () => cleanBytesAt(source) } : whole;
    exported.files.set(mediaPath(name).slice(1), content);
  }
  const names = filesBelow(folder);
  const present = new Set(names);
  for (const name of names) {
    const from = path.join(folder, name);
    if (exported.publicFiles.has(name.normalize('NFC'))) continue;
    const at = paths.get(name) ?? pathOfFile(decodedFileOf(name));
    if (isOfRouter(name, present) || name === mediaPath(NO_MEDIA).slice(1)) exported.leftOut += 1;
    else if (name.startsWith('_next/')) exported.framework.set(name, { from });
    else if (isPage(name)) {
      const source = content.byPath.get(at)?.source;
      exported.pages.push({
        path: at,
        file: fileOfPath(at),
        type: types.get(at) ?? 'other',
        ...(source !== undefined && { source }),
        from,
      });
    } else if (isThere(at)) exported.leftOut += 1;
    else exported.files.set(decodedFileOf(name), { from });
  }
  return checked(exported, content, isThere);
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** What Next's router would fetch instead of a page, and the copies of the not-found page that no host looks for. */
function isOfRouter(name: string, present: ReadonlySet<string>): boolean {
  if (/^(404|_not-found)\//.test(name)) return true;
  const payload = /^(.*\/)?(?:__next\.[^/]*|index)\.txt$/.exec(name);
  return payload !== null && (present.has(`${payload[1] ?? ''}index.html`) || /__next\./.test(name));
}

function isPage(name: string): boolean {
  return name === '404.html' || /(^|\/)index\.html$/.test(name);
}

function pathOfFile(file: string): string {
  return `/${file}`.replace(/index\.html$/, '');
}

function checked(exported: Exported, content: Content, isThere: (path: string) => boolean): Exported {
  const taken = new Map<string, FileContent | ExportedPage>([...exported.publicFiles, ...exported.files]);
  for (const page of exported.pages) {
    if (taken.has(page.file))
      throw new SiteError(`Two pages would be written to out/${page.file}; one of them is ${page.path}`);
    taken.set(page.file, page);
  }
  const missing = [...sitePaths(content)].filter((at) => !taken.has(fileOfSite(at)) && !isThere(at));
  if (missing.length > 0) throw new SiteError(`Next did not export ${missing.join(', ')}`);
  return exported;
}

/** Of a page or, as the feed, of a file. */
export function fileOfSite(at: string): string {
  return at.endsWith('/') ? fileOfPath(at) : at.slice(1);
}
