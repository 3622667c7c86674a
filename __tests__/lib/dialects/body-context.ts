import type { BodyContext, Converted, PostFacts } from '../../../lib/dialects/dialect';
import { renderMarkdown } from '../../../lib/markdown/render';
import { DEFAULT_SYNTAX } from '../../../lib/markdown/syntax';
import { testContext } from '../markdown/context';

const PAGE: PostFacts = {
  source: 'posts/kites/first.md',
  kind: 'post',
  path: '/kites/first/',
  slug: 'first',
  title: 'First kite',
  categories: [],
  tags: [],
  draft: false,
  data: { color: 'red', title: 'First kite' },
};

const OTHER: PostFacts = {
  ...PAGE,
  source: 'posts/second/index.md',
  path: '/second/',
  slug: 'second',
  title: 'Second "kite"',
};

/** What a converter is told of a blog with two posts. */
export function bodyContext(
  files: Readonly<Record<string, string>> = {},
  config: Readonly<Record<string, unknown>> = {},
  beside: readonly string[] = [],
): BodyContext {
  return {
    page: PAGE,
    site: {
      title: 'Kites',
      description: '',
      origin: 'https://kites.test',
      basePath: '/blog',
      language: 'en',
      timeZone: 'UTC',
      old: { config, permalinks: {}, future: false, syntax: {}, problems: [] },
    },
    lookup: {
      file: (name) => files[name],
      names: (folder) => Object.keys(files).filter((name) => name.startsWith(`${folder}/`)),
      hasFile: (name) => beside.includes(name),
      posts: () => [PAGE, OTHER],
    },
  };
}

/** The page's HTML of a converted body. */
export async function htmlOf({ text }: Converted): Promise<string> {
  const context = {
    ...testContext({}),
    syntax: { ...DEFAULT_SYNTAX, math: false },
    resolveLink: elsewhere,
    resolveImage,
  };
  const { html } = await renderMarkdown({ path: 'posts/kites/first.md', markdown: text }, context);
  return html;
}

function elsewhere(href: string) {
  return { kind: 'external' as const, href };
}

function resolveImage(src: string) {
  return { kind: 'external' as const, src };
}
