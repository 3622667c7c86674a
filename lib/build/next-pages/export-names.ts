/**
 * The name of the file, in Next's export, of the page at `path`: `/c#/` → `c%23/index.html`. Next keeps every character
 * but the delimiters of its own route patterns, and what reads like one of those encoded (its `escapePathDelimiters`).
 * It knows no addresses that end in `.html`, and makes folders of them.
 */
export function exportedFileOf(path: string): string {
  const segments = path.split('/').filter(Boolean).map(escapeSegment);
  return [...segments, 'index.html'].join('/');
}

function escapeSegment(segment: string): string {
  return segment.replace(/[/#?\\]|%(2f|23|3f|5c)/gi, encode);
}

function encode(text: string): string {
  return [...text].map((char) => ESCAPES[char] ?? char).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '/': '%2F',
  '#': '%23',
  '?': '%3F',
  '\\': '%5C',
  '%': '%25',
};

/** The reverse, for pages that only Next knows of: the file, decoded, at which `exported` is to be served. */
export function decodedFileOf(exported: string): string {
  return exported
    .split('/')
    .map((segment) =>
      segment.replace(/%25(?=2f|23|3f|5c)|%23|%3f|%5c/gi, (found) => decodeURIComponent(found)),
    )
    .join('/');
}
