import type { MarkdownContext } from '../../../lib/markdown/context';

/**
 * A small world for documents: whatever is called `missing…` is missing, a page `x.md` is at `/posts/x/`, every image is
 * 800 × 600, and one that is called `broken…` is shown by no browser.
 */
export function testContext(given: Partial<MarkdownContext> = {}): MarkdownContext {
  return {
    title: 'The title of the page',
    language: 'en',
    interfaceLanguage: 'en',
    iframeHosts: ['www.youtube.com'],
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
      return { kind: 'internal', src: `/media/${url}`, width: 800, height: 600 };
    },
    ...given,
  };
}

/** A world that leaves every address as it is. */
export function openContext(given: Partial<MarkdownContext> = {}): MarkdownContext {
  return testContext({
    resolveLink: (href) => ({ kind: 'external', href }),
    resolveImage: (src) => ({ kind: 'external', src }),
    ...given,
  });
}
