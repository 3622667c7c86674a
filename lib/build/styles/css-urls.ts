import { transform } from 'lightningcss';

/** The CSS of a file, its addresses made absolute, so that it may stand anywhere. `base` is the file's own address. */
export function rebaseCss(css: string, base: string): string {
  if (!/url\(|@import/i.test(css)) return css;
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    errorRecovery: true,
    visitor: { Url: (url) => ({ ...url, url: rebased(url.url, base) }) },
  });
  return Buffer.from(code).toString();
}

function rebased(url: string, base: string): string {
  if (/^(data:|#)/i.test(url)) return url;
  const host = 'http://host';
  const absolute = new URL(url, new URL(base, host)).href;
  return absolute.startsWith(`${host}/`) ? absolute.slice(host.length) : absolute;
}

/** What a style sheet fetches. */
export function urlsOfCss(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"]*?))\s*\)/g)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((url) => url !== '' && !url.startsWith('data:') && !url.startsWith('#'));
}
