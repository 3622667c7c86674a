import { join } from 'node:path';
import { counterOf } from '../analytics';
import type { Site } from '../site';
import type { CommentsConfig } from '../site-readers';

/** What the look needs anyway: `light-dark()` and nesting. */
const ENGINES = ['chrome125', 'firefox129', 'safari18'];

/**
 * The script of all pages, with what shares a post if the blog has that: `lib/enhance/main.ts` and what it imports, as one minified classic script, to be loaded with
 * `defer`. Made anew at each call, which takes milliseconds: never stale, and the same bytes for the same sources.
 */
export function enhanceScript({ share }: { share: boolean } = { share: false }): Promise<string> {
  return bundle(share ? 'lib/enhance/main-share.ts' : 'lib/enhance/main.ts');
}

/** The same for the search page alone: `lib/enhance/search-main.ts`. */
export function searchScript(): Promise<string> {
  return bundle('lib/enhance/search-main.ts');
}

/** The same for pages with embeds: `lib/enhance/embeds-main.ts`. */
export function embedsScript(): Promise<string> {
  return bundle('lib/enhance/embeds-main.ts');
}

/** The same for pages on which readers can comment: `lib/enhance/comments/plate-main.ts`. */
export function commentsScript(): Promise<string> {
  return bundle('lib/enhance/comments/plate-main.ts');
}

/** What that one loads when a reader wants to: the script for the service that the blog has. Empty without one. */
export async function discussionScript(provider: CommentsConfig['provider'] | undefined): Promise<string> {
  return provider === undefined ? '' : bundle(`lib/enhance/comments/${provider}-main.ts`);
}

/** The script that counts readers, by the service that the blog has: `lib/enhance/analytics-main.ts`. Empty without one. */
export async function analyticsScript({
  analytics,
  basePath,
}: Pick<Site, 'analytics' | 'basePath'>): Promise<string> {
  if (analytics === undefined) return '';
  return bundle('lib/enhance/analytics-main.ts', { COUNTER: JSON.stringify(counterOf(analytics, basePath)) });
}

/** @param define values for the names that a script leaves open, as JSON. */
async function bundle(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // Not relative to this file: the server that Next compiles runs from elsewhere.
    entryPoints: [join(process.cwd(), entry)],
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
  return outputFiles.map(({ text }) => text).join('');
}
