import { counterOf } from '../analytics';
import type { CommentsConfig } from '../site/keys/readers';
import type { Site } from '../site/site';

/** What the look needs anyway: `light-dark()` and nesting. */
const ENGINES = ['chrome125', 'firefox129', 'safari18'];

/**
 * The script of all pages: `lib/enhance/main.ts`, and what shares a post and copies the addresses of headings if the blog has that, as one
 * minified classic script, to be loaded with `defer`. Made anew at each call, which takes milliseconds: never stale, and the same bytes for
 * the same sources.
 */
export function enhanceScript({
  share,
  copyHeadings,
}: Partial<Pick<Site, 'share' | 'copyHeadings'>> = {}): Promise<string> {
  const further = [
    ...(share ? ['lib/enhance/share-main.ts'] : []),
    ...(copyHeadings ? ['lib/enhance/heading-links-main.ts'] : []),
  ];
  return bundle(['lib/enhance/main.ts', ...further]);
}

/** The same for the search page alone: `lib/enhance/search/main.ts`. */
export function searchScript(): Promise<string> {
  return bundle(['lib/enhance/search/main.ts']);
}

/** The same for pages with embeds: `lib/enhance/embeds-main.ts`. */
export function embedsScript(): Promise<string> {
  return bundle(['lib/enhance/embeds-main.ts']);
}

/** The same for pages on which readers can comment: `lib/enhance/comments/plate-main.ts`. */
export function commentsScript(): Promise<string> {
  return bundle(['lib/enhance/comments/plate-main.ts']);
}

/** What that one loads when a reader wants to: the script for the service that the blog has. Empty without one. */
export async function discussionScript(provider: CommentsConfig['provider'] | undefined): Promise<string> {
  return provider === undefined ? '' : bundle([`lib/enhance/comments/${provider}-main.ts`]);
}

/** The script that counts readers, by the service that the blog has: `lib/enhance/analytics-main.ts`. Empty without one. */
export async function analyticsScript({
  analytics,
  basePath,
}: Pick<Site, 'analytics' | 'basePath'>): Promise<string> {
  if (analytics === undefined) return '';
  return bundle(['lib/enhance/analytics-main.ts'], {
    COUNTER: JSON.stringify(counterOf(analytics, basePath)),
  });
}

/**
 * esbuild puts the modules together and takes the types out. terser writes the result again: it puts functions with one caller where they
 * are called, which esbuild does not, so that the script of all pages is 30 bytes lighter.
 * @param entries run one after the other.
 * @param define values for the names that a script leaves open, as JSON.
 */
async function bundle(entries: readonly string[], define: Record<string, string> = {}): Promise<string> {
  const [{ build }, { minify }] = await Promise.all([import('esbuild'), import('terser')]);
  const { outputFiles } = await build({
    stdin: {
      contents: entries.map((entry) => `import './${entry}';`).join(''),
      // Not relative to this file: the server that Next compiles runs from elsewhere.
      resolveDir: process.cwd(),
    },
    bundle: true,
    define,
    minify: true,
    format: 'iife',
    target: ENGINES,
    charset: 'utf8',
    legalComments: 'none',
    // Without "use strict", which says to browsers what the types have said before.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    logLevel: 'error',
    write: false,
  });
  const text = outputFiles.map((file) => file.text).join('');
  const { code = text } = await minify(text, {
    ecma: 2020,
    toplevel: true,
    compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
  });
  return code;
}
