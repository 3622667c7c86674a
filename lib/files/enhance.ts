import { join } from 'node:path';

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

async function bundle(entry: string): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    // Not relative to this file: the server that Next compiles runs from elsewhere.
    entryPoints: [join(process.cwd(), entry)],
    bundle: true,
    minify: true,
    format: 'iife',
    target: ENGINES,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
