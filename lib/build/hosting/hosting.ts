import { encodePath } from '../../addresses/href';
import { IMAGES_FOLDER } from '../files/image-files';

/** What every answer says beside its content. Values are one line each. */
export interface Headers {
  /** Content-Security-Policy, as a header may say it. */
  policy: string;
  /** `''` or `/blog`. */
  basePath: string;
  /** Old addresses of the feed. Hosts take what stands in a folder for a page, so they have to be told of `/feed/`. */
  feedAliases: Iterable<string>;
  /** What the feed is sent as. */
  feedType: string;
}

/** Files whose names change with their content. */
export const HASHED_FOLDER = '_next/static/';

/** With the files that stand for images. */
const HASHED_FOLDERS = [HASHED_FOLDER, IMAGES_FOLDER];

/** Netlify and Cloudflare read no longer lines. */
export const MAX_POLICY = 2000;

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

function security(policy: string): [string, string][] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Matching rules are joined there, and a header said twice becomes
 * a list: so none is said by two. Without a rule both hosts let browsers ask again each time, as pages need it.
 */
export function headersFile({ policy, basePath, feedAliases, feedType }: Headers): string {
  const rule = (path: string, headers: readonly [string, string][]) =>
    [`${basePath}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const feeds = foldersOf(feedAliases).map((path) =>
    rule(encodePath(path), [['Content-Type', `${feedType}; charset=utf-8`]]),
  );
  const hashed = HASHED_FOLDERS.map((folder) => rule(`/${folder}*`, [['Cache-Control', IMMUTABLE]]));
  return `${[rule('/*', security(policy)), ...hashed, ...feeds].join('\n\n')}\n`;
}

function foldersOf(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => path.endsWith('/'));
}

/**
 * For nginx: to be included in a `server` block.
 * @param root the folder that holds `out/`'s files, as nginx shall name it.
 */
export function nginxConf({ policy, basePath, feedAliases, feedType }: Headers, root: string): string {
  const add = (indent: string, cache: string) =>
    [...security(policy), ['Cache-Control', cache] as const]
      .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
      .join('\n');
  const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const types = `text/css text/plain text/markdown text/xml text/javascript application/javascript application/json application/xml ${feedType} image/svg+xml`;
  const feeds = foldersOf(feedAliases).map(
    (path) => `
  location = ${quoted(`${basePath}${path}index.html`)} {
    ${basePath === '' ? '' : `alias ${quoted(`${root}${path}index.html`)};\n    `}types { }
    default_type ${feedType};
  }`,
  );
  // A type that nginx does not know.
  const markdown = `
  location ~ ${basePath === '' ? '' : `^${basePath}(/.+`}\\.md${basePath === '' ? '' : ')'}$ {
    ${basePath === '' ? '' : `alias ${root}$1;\n    `}types { }
    default_type text/markdown;
  }`;
  return `# Made by the build: the policy holds digests of this build's styles. Include it in a server block.
location ${basePath}/ {
  ${basePath === '' ? 'root' : 'alias'} ${basePath === '' ? root : `${root}/`};
  index index.html;
  error_page 404 ${basePath}/404.html;
  charset utf-8;
  charset_types ${types};
  etag on;
  gzip on;
  gzip_vary on;
  gzip_types ${types};
${add('  ', REVALIDATE)}

  # An add_header here replaces all of those above.
${HASHED_FOLDERS.map(
  (folder) => `  location ${basePath}/${folder} {
    ${basePath === '' ? '' : `alias ${root}/${folder};\n    `}${add('    ', IMMUTABLE).trimStart()}
  }`,
).join('\n')}${feeds.join('')}${markdown}
}
`;
}
