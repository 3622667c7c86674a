/**
 * What a file beside a post or a page is called among the media: its name below `posts/`, or that of one below `pages/` as it is.
 * Composed (NFC).
 */
export function assetName(file: string): string {
  return (file.startsWith('posts/') ? file.slice('posts/'.length) : file).normalize('NFC');
}

/**
 * Where such a file is served: `assets/a.png` in `posts/` → `/media/assets/a.png`. A character that a
 * common host or file system refuses in names is written as `~` and its code: `c#.png` → `/media/c~23.png`. No two names share
 * an address, since a `~` that reads like such a code is written so, too.
 */
export function mediaPath(name: string): string {
  return `/media/${name.replace(REFUSED_IN_NAMES, codeOf)}`;
}

/** The name of the file that is served at `path`; `undefined` where `path` is not below `/media/`. */
export function mediaName(path: string): string | undefined {
  if (!path.startsWith('/media/')) return undefined;
  return path
    .slice('/media/'.length)
    .replace(/~([0-9a-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Netlify refuses `#` and `?`, GitHub's artifacts and Windows the others; `%` is decoded once too often by some servers. */
const REFUSED_IN_NAMES = /[\p{Cc}"#%*:<>?\\|]|~(?=[0-9a-f]{2})/gu;

function codeOf(character: string): string {
  return `~${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
