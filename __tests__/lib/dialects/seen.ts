import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const SHOWN =
  /^(?:h[1-6]|ul|ol|li|pre|blockquote|table|tr|td|th|em|strong|code|a|img|hr|br|del|summary|details)$/;

/** What a reader sees of HTML: its elements and texts, one a line; what is this blog's own about them is left out. */
export function seen(html: string): string {
  const lines: string[] = [];
  const text = (value: string) => {
    const words = value.replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    const last = lines.at(-1);
    if (words === '') return;
    if (last?.startsWith('"')) lines[lines.length - 1] = last + words;
    else lines.push(`"${words}`);
  };
  const visit = (node: Nodes) => {
    if (node.type === 'text') text(node.value);
    if (node.type === 'element' && isOwn(node)) return;
    const name = node.type === 'element' && SHOWN.test(node.tagName) ? node.tagName : undefined;
    if (name !== undefined && node.type === 'element') lines.push(name + detail(node));
    if ('children' in node) for (const child of node.children) visit(child);
    if (name !== undefined) lines.push(`/${name}`);
  };
  visit(fromHtml(html, { fragment: true }));
  return withoutRanks(lines.join('\n'));
}

/** What the blog adds: anchors, the names of languages, the notes' numbers and ways back. */
function isOwn({ tagName, properties }: Element): boolean {
  const names = [properties.className].flat();
  if (tagName === 'figcaption' || tagName === 'script' || tagName === 'sup') return true;
  return ['anchor', 'headerlink', 'caption', 'reversefootnote', 'sidenote', 'footnotes'].some((name) =>
    names.includes(name),
  );
}

function detail({ tagName, properties }: Element): string {
  if (/^h[1-6]$/.test(tagName)) return ` #${properties.id ?? ''}`;
  return tagName === 'a' ? ` ${decodeURI(String(properties.href ?? ''))}` : '';
}

/** Ranks of headings are those of the page here. */
function withoutRanks(lines: string): string {
  return lines.replace(/^(\/?)h[1-6]/gm, '$1h');
}
