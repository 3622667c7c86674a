/**
 * All addresses of the site are made in this folder. A *path* is decoded and without the base path (`/posts/héllo/`), and names
 * a page in the code; an *href* is what a browser is given: percent-encoded, with the base path (`/blog/posts/h%C3%A9llo/`).
 */

/**
 * The path that an author's address stands for: composed (NFC), one slash in front, none doubled. It ends in `.html`
 * or in a slash: `/a/b` is read at `/a/b/`, since a plain static host sends readers on to there.
 */
export function toPath(address: string): { path: string } | { problem: string } {
  const text = address.toWellFormed().normalize('NFC').trim();
  const shown = `address ${JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)}`;
  if (/[\p{Cc}\p{Zl}\p{Zp}\\]/u.test(text)) {
    return { problem: `${shown} holds a control character or a backslash; write /a/b/` };
  }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return { problem: `${shown} must be a path such as /a/b/` };
  const parts = text
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return { problem: `${shown} must not hold ".."; write /a/b/` };
  if (parts.some((part) => bytesOf(part) > MAX_NAME)) {
    return { problem: `${shown} has a part longer than ${MAX_NAME} bytes; write a shorter one` };
  }
  if (bytesOf(text) > MAX_PATH)
    return { problem: `${shown} is longer than ${MAX_PATH} bytes; write a shorter one` };
  let folder = text.endsWith('/');
  while (parts.at(-1) === 'index.html') {
    parts.pop();
    folder = true;
  }
  if (parts.length === 0) return { path: '/' };
  const path = `/${parts.join('/')}`;
  if (!HTML.test(path)) return { path: `${path}/` };
  if (folder) return { problem: `${shown} ends in a slash, but has the name of a file; write ${path}` };
  return { path };
}

/** The same for an old address of the feed, which may be that of a file with any ending: `/rss.xml`, `/feed/`. */
export function toFeedPath(address: string): { path: string } | { problem: string } {
  const result = toPath(address);
  return 'path' in result ? { path: result.path.replace(/(\.\w+)\/$/, '$1') } : result;
}

/** Whether a path, as `toFeedPath` makes it, is one at which blogs have their feeds: nobody has a post there. */
export function isFeedLike(path: string): boolean {
  return /\.(?:xml|rss|atom|rdf)$|^\/(?:feed|rss2?|atom)\/(?:(?:rss2?|atom)\/)?$/i.test(path);
}

const HTML = /\.html?$/;

/** File names may have 255 bytes on all common systems; Next appends to them. */
const MAX_NAME = 230;

/** What all common systems can store below a folder of some depth. */
const MAX_PATH = 1000;

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The file, relative to `out/`, from which a plain static host answers a path. */
export function fileOfPath(path: string): string {
  return HTML.test(path) ? path.slice(1) : `${path.slice(1)}index.html`;
}

/** Where a page is read as Markdown: `/a/index.md`, `/b.html.md`. */
export function markdownPath(path: string): string {
  return HTML.test(path) ? `${path}.md` : `${path}index.md`;
}
