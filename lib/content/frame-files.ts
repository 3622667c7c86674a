import { quoted } from '../addresses/missing-target';
import { nearest } from '../nearest';
import type { Problem } from '../problems/problem';
import type { Site } from '../site/site';
import type { Content } from './content';

/** A file of `public/` that the configuration puts around every page. */
interface FrameFile {
  /** `logo.src` */
  key: string;
  path: string;
}

/** Where an icon may be, and need not: the blog makes one itself. */
const DEFAULT_ICON = '/icon.svg';

function frameFiles({ logo, icon, shareImage, authors }: Site): FrameFile[] {
  return [
    ...(logo === undefined
      ? []
      : [typeof logo === 'string' ? { key: 'logo', path: logo } : { key: 'logo.src', path: logo.src }]),
    ...(icon === DEFAULT_ICON ? [] : [{ key: 'icon', path: icon }]),
    ...(shareImage === undefined ? [] : [{ key: 'shareImage.src', path: shareImage.src }]),
    ...Object.entries(authors).flatMap(([key, { avatar }]) =>
      avatar === undefined ? [] : [{ key: `authors.${key}.avatar`, path: avatar }],
    ),
  ];
}

function frameScripts({ analytics }: Site): FrameFile[] {
  return analytics?.provider === 'file' ? [{ key: 'analytics.src', path: analytics.src }] : [];
}

/** Those of them that are there and that readers cannot see, or not whole: each is said once. */
export function frameImageProblems({
  site,
  publicFiles,
  imageFacts,
}: Pick<Content, 'site' | 'publicFiles' | 'imageFacts'>): Problem[] {
  return frameFiles(site).flatMap(({ key, path }): Problem[] => {
    const file = publicFiles.get(path.normalize('NFC'));
    if (file === undefined) return [];
    const { problem } = imageFacts(file);
    if (problem === undefined) return [];
    const message = `${key}: ${quoted(path)} ${problem}`;
    return [{ file: 'site.config.ts', severity: 'warning', message, rule: 'image' }];
  });
}

/** The files that the configuration names and `public/` does not hold: each is said once, and pages are made without it. */
export function frameFileProblems(site: Site, publicFiles: ReadonlyMap<string, string>): Problem[] {
  const severity = site.broken === 'warn' ? 'warning' : 'error';
  return [...frameFiles(site), ...frameScripts(site)]
    .filter(({ path }) => !publicFiles.has(path.normalize('NFC')))
    .map(({ key, path }): Problem => {
      const near = nearest(path, publicFiles.keys());
      const hint = near === undefined ? 'add it, or name another file' : `did you mean ${near}?`;
      const message = `${key}: there is no file public${path}; ${hint}`;
      return { file: 'site.config.ts', severity, message, rule: 'config' };
    });
}
