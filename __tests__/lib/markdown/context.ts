import { NO_DRAWINGS } from '../../../lib/diagrams/drawings';
import type { MarkdownContext, ResolvedImage } from '../../../lib/markdown/context';
import { DEFAULT_SYNTAX, type Syntax } from '../../../lib/markdown/syntax';

/**
 * A small world for documents: whatever is called `missing…` is missing, `photo…` is large, a page `x.md` is at `/posts/x/`, every image is
 * 800 × 600, and one that is called `broken…` is shown by no browser.
 */
export function testContext({
  syntax,
  ...given
}: Partial<Omit<MarkdownContext, 'syntax'>> & { syntax?: Partial<Syntax> } = {}): MarkdownContext {
  return {
    title: 'The title of the page',
    language: 'en',
    interfaceLanguage: 'en',
    syntax: {
      ...DEFAULT_SYNTAX,
      ...syntax,
      extensions: { ...DEFAULT_SYNTAX.extensions, ...syntax?.extensions },
    },
    iframeHosts: ['www.youtube.com'],
    trustHtml: false,
    embeds: { links: true, hosts: ['more.test'] },
    broken: 'error',
    resolveLink: (url) => {
      if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url)) return { kind: 'external', href: url };
      if (url.startsWith('missing')) return { kind: 'missing', message: `"${url}" leads nowhere` };
      return { kind: 'internal', href: url.replace(/^([\w-]+)\.md/, '/posts/$1/') };
    },
    resolveImage: (url) => {
      if (/^https?:/i.test(url)) return { kind: 'external', src: url };
      if (url.startsWith('missing')) return { kind: 'missing', message: `"${url}" leads nowhere` };
      if (/^broken/.test(url))
        return { kind: 'internal', src: `/media/${url}`, problem: `"${url}" is empty` };
      if (url.startsWith('photo')) return photo(url);
      return { kind: 'internal', src: `/media/${url}`, width: 800, height: 600 };
    },
    drawings: NO_DRAWINGS,
    ...given,
  };
}

/** As lib/addresses/resolve.ts answers for an image that is published as several files. */
function photo(url: string): ResolvedImage {
  const raster = { digest: 'd', weight: 3_000_000, seen: true as const, tone: 'tone-2 hue-5' };
  const name = url.replace(/\..*$/, '');
  const format = formats.find((each) => url.endsWith(each)) ?? 'jpeg';
  const flat = url.includes('flat') ? { flat: true as const, webp: true as const } : {};
  const width = url.includes('small') ? 600 : 4000;
  const stem = `/media/@/${name}.0123456789`;
  return {
    kind: 'internal',
    src: `/media/${url}`,
    width,
    height: (width * 3) / 4,
    format,
    stem,
    raster: { ...raster, ...flat },
  };
}

const formats = ['png', 'webp', 'avif'] as const;

/** A world that leaves every address as it is. */
export function openContext(given: Partial<MarkdownContext> = {}): MarkdownContext {
  return testContext({
    resolveLink: (href) => ({ kind: 'external', href }),
    resolveImage: (src) => ({ kind: 'external', src }),
    ...given,
  });
}
