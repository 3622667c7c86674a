import type { Hit } from './engine';
import type { Piece } from './words';

/** A hit as an item of the list. Texts stay texts, whatever is in them. */
export function hitItem(document: Document, hit: Hit): HTMLLIElement {
  const item = create(document, 'li', { class: 'row' });
  const lang: Record<string, string> = hit.lang === undefined ? {} : { lang: hit.lang, dir: 'auto' };
  if (hit.date || hit.categories.length > 0) {
    const facts = hit.categories.map((category) => create(document, 'span', {}, category));
    const { date } = hit;
    const dates = date ? [create(document, 'time', { datetime: date.iso }, date.text)] : [];
    item.append(create(document, 'p', { class: 'meta' }, ...dates, ...facts));
  }
  const link = create(document, 'a', { href: hit.href }, ...pieces(document, hit.title));
  item.append(create(document, 'h2', lang, link));
  if (hit.excerpt.length > 0) item.append(create(document, 'p', lang, ...pieces(document, hit.excerpt)));
  if (hit.sections.length > 0) {
    const links = hit.sections.map(({ href, label }) =>
      create(document, 'li', lang, create(document, 'a', { href }, label)),
    );
    item.append(create(document, 'ul', { class: 'plain' }, ...links));
  }
  return item;
}

function pieces(document: Document, all: readonly Piece[]): (Node | string)[] {
  return all.map(({ text, hit }) => (hit ? create(document, 'mark', {}, text) : text));
}

/** An element with attributes and content; a string becomes a text, never markup. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}
