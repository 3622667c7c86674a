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
  /** What stands in front of the addresses of languages that have a page of their own for what is not there: `/de`. */
  languages?: readonly string[];
  /** What the feed is sent as. */
  feedType: string;
  /** The file with the speculation rules, below `out/`. */
  speculation: string;
}

/** Files whose names change with their content. */
export const HASHED_FOLDER = '_next/static/';

/** With the files that stand for images. */
const HASHED_FOLDERS = [HASHED_FOLDER, IMAGES_FOLDER];

/** Netlify and Cloudflare read no longer lines. */
export const MAX_POLICY = 2000;

/** Without this type, browsers pass the rules over. */
const SPECULATION_TYPE = 'application/speculationrules+json';

const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';

/** What every answer says. */
function common({ policy, basePath, speculation }: Headers): [string, string][] {
  return [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Speculation-Rules', `"${basePath}/${speculation}"`],
  ];
}

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Matching rules are joined there, and a header said twice becomes
 * a list: so none is said by two. Without a rule both hosts let browsers ask again each time, as pages need it.
 */
export function headersFile(all: Headers): string {
  const { basePath, feedAliases, feedType, speculation } = all;
  const rule = (path: string, headers: readonly [string, string][]) =>
    [`${basePath}${path}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const feeds = foldersOf(feedAliases).map((path) =>
    rule(encodePath(path), [['Content-Type', `${feedType}; charset=utf-8`]]),
  );
  const rules = rule(`/${speculation}`, [['Content-Type', SPECULATION_TYPE]]);
  const hashed = HASHED_FOLDERS.map((folder) => rule(`/${folder}*`, [['Cache-Control', IMMUTABLE]]));
  return `${[rule('/*', common(all)), ...hashed, rules, ...feeds].join('\n\n')}\n`;
}

function foldersOf(paths: Iterable<string>): string[] {
  return [...paths].filter((path) => path.endsWith('/'));
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * For nginx: to be included in a `server` block.
 * @param root the folder that holds `out/`'s files, as nginx shall name it.
 */
export function nginxConf(all: Headers, root: string): string {
  const { basePath, feedAliases, feedType, speculation, languages = [] } = all;
  const add = (indent: string, cache: string) =>
    [...common(all), ['Cache-Control', cache] as const]
      .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`)
      .join('\n');
  const types = `text/css text/plain text/markdown text/xml text/javascript application/javascript application/json application/xml ${feedType} image/svg+xml`;
  const typed = (path: string, type: string) => `
  location = ${quoted(`${basePath}${path}`)} {
    ${basePath === '' ? '' : `alias ${quoted(`${root}${path}`)};\n    `}types { }
    default_type ${type};
  }`;
  const single = [
    typed(`/${speculation}`, SPECULATION_TYPE),
    ...foldersOf(feedAliases).map((path) => typed(`${path}index.html`, feedType)),
  ];
  const missing = languages.map(
    (prefix) => `
  location ${basePath}${prefix}/ {
    ${basePath === '' ? '' : `alias ${root}${prefix}/;\n    `}error_page 404 ${basePath}${prefix}/404.html;
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
).join('\n')}${single.join('')}${missing.join('')}${markdown}
}
`;
}
