import type { Element } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(rehypeParse, { fragment: true });

/** Elements that the blog itself writes into a post, beside those that authors may use. */
const FORBIDDEN = new Set(
  `animate animatemotion animatetransform applet base body button embed feimage foreignobject form frame frameset head image html link marquee math meta noembed noscript object
  plaintext portal script select set style template textarea title use xmp`.split(/\s+/),
);

const ADDRESSES = [
  'href',
  'src',
  'poster',
  'cite',
  'data',
  'action',
  'formAction',
  'xLinkHref',
  'background',
];

/** What a browser would find in HTML that could run, load or restyle anything: independent of the sanitiser's schema. */
export function dangersIn(html: string): string[] {
  const found: string[] = [];
  visit(parser.parse(html), 'element', (node: Element) => {
    if (FORBIDDEN.has(node.tagName)) found.push(`<${node.tagName}>`);
    // A callout's sign, or a drawing: that has its size, its name, and nothing of its author's but shapes.
    if (node.tagName === 'svg' && ![SIGN, DRAWING].includes(JSON.stringify(Object.keys(node.properties))))
      found.push('<svg>');
    for (const [name, value] of Object.entries(node.properties)) {
      if (/^on/i.test(name) || name === 'style' || name === 'srcDoc' || name === 'name')
        found.push(`${node.tagName} ${name}`);
      if (ADDRESSES.includes(name) && isActive(String(value))) found.push(`${node.tagName} ${name}=${value}`);
      if (name === 'srcSet' && /(?:script|data|vbscript):/i.test(String(value)))
        found.push(`srcset ${value}`);
    }
    const host = new URL(String(node.properties.src), 'https://here.example/').hostname;
    if (node.tagName === 'iframe' && host !== 'www.youtube.com' && host !== 'here.example') {
      found.push(`iframe ${node.properties.src}`);
    }
  });
  return found;
}

const DRAWING = JSON.stringify(['viewBox', 'width', 'height', 'role', 'ariaLabel']);

const SIGN = JSON.stringify(['viewBox', 'fill', 'stroke', 'ariaHidden']);

function isActive(url: string): boolean {
  const { protocol } = new URL(url, 'https://here.example/');
  return ![
    'http:',
    'https:',
    'mailto:',
    'tel:',
    'sms:',
    'ftp:',
    'xmpp:',
    'irc:',
    'ircs:',
    'magnet:',
  ].includes(protocol);
}
