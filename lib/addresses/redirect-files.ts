import { encodePath } from './href';

/** Old paths and new ones, decoded and without the base path. */
type Redirects = ReadonlyMap<string, string>;

interface Site {
  basePath: string;
  origin: string;
}

/**
 * Redirects for hosts that answer with a status of their own instead of a page. Netlify and Cloudflare Pages read `_redirects`; nginx
 * includes a `map`; Amazon S3 takes routing rules as JSON.
 */
export const REDIRECT_FORMATS: Readonly<Record<string, (redirects: Redirects, site: Site) => string>> = {
  _redirects: (redirects, { basePath }) =>
    lines(redirects, (from, to) => `${basePath}${encodePath(from)} ${basePath}${encodePath(to)} 301`),
  nginx: (redirects, { basePath }) =>
    `map $uri $moved {\n${lines(redirects, (from, to) => `  ${quoted(basePath + from)} ${quoted(basePath + encodePath(to))};`)}}\n`,
  s3: (redirects, { basePath, origin }) => {
    const { hostname, protocol } = new URL(origin);
    const rules = [...redirects].map(([from, to]) => ({
      Condition: { KeyPrefixEquals: `${basePath}${from}`.slice(1) },
      Redirect: {
        HostName: hostname,
        HttpRedirectCode: '301',
        Protocol: protocol.replace(':', ''),
        ReplaceKeyWith: `${basePath}${to}`.slice(1),
      },
    }));
    return `${JSON.stringify(rules, null, 2)}\n`;
  },
};

function lines(redirects: Redirects, line: (from: string, to: string) => string): string {
  return [...redirects].map(([from, to]) => `${line(from, to)}\n`).join('');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
