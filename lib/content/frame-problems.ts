import { toConfiguredHref } from '../addresses/href';
import { markdownContext } from '../addresses/resolve';
import type { Problem } from '../problems/problem';
import { menuLinks } from '../routes/menu-links';
import { pageName } from '../routes/page-name';
import { keyOf } from '../site/explain';
import type { Site } from '../site/site';
import { isObject } from '../value-shapes';
import type { Content } from './content';

const FILE = 'site.config.ts';

/** An address that the configuration puts on every page. */
interface FrameLink {
  /** `nav[2].href` */
  key: string;
  /** As configured. */
  address: string;
}

/** Keys of the configuration that hold links, wherever they stand: in `nav`, `footer`, `author` or below. */
const LINKS = new Set(['href', 'url']);

/** All links of the configuration into this site. */
function frameLinks(site: Site): FrameLink[] {
  // What another system's configuration says is for its templates.
  const { url: _, basePath: _base, origin: _origin, old: _old, ...parts } = site;
  const found: FrameLink[] = [];
  const visit = (value: unknown, path: readonly PropertyKey[]): void => {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) visit(item, [...path, i]);
    } else if (isObject(value)) {
      for (const [key, inner] of Object.entries(value)) {
        const isLink = LINKS.has(key) && typeof inner === 'string' && inner.startsWith('/');
        if (isLink) found.push({ key: keyOf([...path, key]), address: inner });
        else visit(inner, [...path, key]);
      }
    }
  };
  visit(parts, []);
  return found;
}

/** The same by what pages write: `/blog/abuot/` → `nav[2].href`. */
export function frameKeys(site: Site): Map<string, string> {
  return new Map(
    [...frameLinks(site)].reverse().map(({ key, address }) => [toConfiguredHref(site, address), key]),
  );
}

/** What in every page leads nowhere, said once, where it is to be mended. */
export function frameProblems(content: Content): Problem[] {
  const { site } = content;
  // The path of no page: the configuration is beside them all.
  const from = { source: FILE, path: '/', title: site.title };
  const { broken: severity, resolveLink } = markdownContext(from, content);
  const leadsNowhere = frameLinks(site).flatMap(({ key, address }): Problem[] => {
    const found = resolveLink(address);
    if (found.kind !== 'missing') return [];
    return [{ file: FILE, severity, message: `${key}: ${found.message}`, rule: 'link' }];
  });
  return [
    ...leadsNowhere,
    ...namelessLinks(content, (href) => resolveLink(href).kind === 'missing'),
    ...lostFromMenu(content),
  ];
}

/** What the menu of the old blog led to, and is not here. */
function lostFromMenu({ site, editions }: Content): Problem[] {
  const lost = site.nav ? [] : editions.flatMap((edition) => menuLinks(edition).lost);
  if (lost.length === 0) return [];
  const [what, remedy] = lost.length === 1 ? ['is a link', 'a page there'] : ['are links', 'pages there'];
  const message = `${[...new Set(lost)].join(', ')} ${what} of the menu that ${lost.length === 1 ? 'leads' : 'lead'} nowhere here, and left out; make ${remedy}, or write nav into site.config.ts`;
  return [{ file: site.old.file ?? FILE, severity: 'warning', message, rule: 'link' }];
}

/** Links without a label that lead to what has no name of its own, such as `/feed.xml`. */
function namelessLinks(content: Content, leadsNowhere: (href: string) => boolean): Problem[] {
  return (['nav', 'footer'] as const).flatMap((key) =>
    (content.site[key] ?? []).flatMap(({ label, href }, i): Problem[] => {
      if (label !== undefined || pageName(href, content) !== undefined || leadsNowhere(href)) return [];
      const message = `${keyOf([key, i, 'label'])}: is missing, and ${href} has no title of its own; write what the link says, as in label: 'Feed'`;
      return [{ file: FILE, severity: 'error', message, rule: 'config' }];
    }),
  );
}
