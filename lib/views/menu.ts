import type { Content } from '../content/content';
import { wholeOf } from '../content/editions';
import { menuLinks } from '../routes/menu-links';
import { pageName } from '../routes/page-name';
import type { Link } from '../site/keys/link';
import type { FooterLink } from './chrome-view';
import { counterparts } from './counterparts';
import { langView } from './lang-view';

/**
 * The links of the menu, or of the foot. What has no label bears the name of its page. Where the configuration has no links for a language,
 * those of the main one lead to the same pages in the other language, as far as there are such pages; labels stay, and say their language.
 */
export function menuOf(key: 'nav' | 'footer', content: Content): FooterLink[] {
  const whole = wholeOf(content);
  const links = linksOf(key, content);
  const isOwn = content === whole || links !== linksOf(key, whole);
  return links.map(({ label, href: written }) => {
    const href = (isOwn ? undefined : counterparts(written, whole).get(content)) ?? written;
    const language = (isOwn ? content : whole).site.language;
    const named = label === undefined ? pageName(href, whole) : { name: label, language };
    return {
      label: named?.name ?? written,
      ...langView({ lang: named?.language ?? language }, content),
      href,
    };
  });
}

function linksOf(key: 'nav' | 'footer', content: Content): readonly Link[] {
  return content.site[key] ?? menuLinks(content).links;
}
