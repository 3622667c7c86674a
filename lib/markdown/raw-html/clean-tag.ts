import type { Element } from 'hast';
import { find, html } from 'property-information';
import rehypeSanitize from 'rehype-sanitize';
import { authorSchema, lowerScheme, schemeOf } from '../schema';
import { DOCUMENT_PROPERTIES } from './document-properties';
import type { StartTag } from './html-tokens';
import { classesOfStyle, classOfAlign, type StyleClass, widthClass } from './style-classes';

/** What is left of a start tag. */
export interface CleanTag {
  name: string;
  attributes: Map<string, string>;
  /** What was removed, each as it is to be reported: an attribute's name, or a declaration of `style`. */
  removed: { attribute: string; what: string }[];
}

/** Elements that HTML has given up, and what stands for them now. */
const RENAMED: Record<string, string> = {
  ...{ acronym: 'abbr', center: 'div', dir: 'ul', strike: 's', tt: 'code', listing: 'pre', image: 'img' },
};

/** Elements that said only how text looks: taken off without a word, the text stays. */
export const UNWRAPPED: ReadonlySet<string> = new Set(['basefont', 'big', 'font', 'nobr']);

/**
 * Attributes that said only how things look, or where links open: taken off without a word, since the stylesheet
 * decides and nothing here opens new tabs.
 */
const SILENT = new Set([
  ...[
    'bgcolor',
    'border',
    'bordercolor',
    'cellpadding',
    'cellspacing',
    'clear',
    'color',
    'compact',
    'face',
    'size',
  ],
  ...[
    'frame',
    'frameborder',
    'hspace',
    'marginheight',
    'marginwidth',
    'noshade',
    'nowrap',
    'rules',
    'scrolling',
  ],
  ...['summary', 'target', 'valign', 'vspace', 'webkitallowfullscreen', 'mozallowfullscreen', 'data-src'],
]);

const ADDRESSES = ['href', 'src', 'poster', 'cite'];

const SIZED = new Set(['iframe', 'img', 'video', 'source']);

const sanitize = rehypeSanitize(authorSchema);

/** The name under which an element goes on, lower case; `undefined` if it is not allowed. */
export function cleanName(name: string): string | undefined {
  const renamed = Object.hasOwn(RENAMED, name) ? RENAMED[name] : name;
  return renamed !== undefined && authorSchema.tagNames.includes(renamed) ? renamed : undefined;
}

/**
 * Makes valid and safe what can be of a start tag whose element is allowed: obsolete elements and attributes are
 * turned into what stands for them now, styles into classes; what the schema does not allow is removed and named.
 */
export function cleanTag(tag: StartTag, name: string): CleanTag {
  const attributes = new Map(tag.attributes.map((attribute) => [attribute.name, attribute.value]));
  const classes: StyleClass[] = tag.name === 'center' ? ['text-center'] : [];
  const removed: CleanTag['removed'] = [];
  // Where a script was to load it late.
  const late = attributes.get('data-src');
  if (name === 'img' && late && !attributes.get('src')) attributes.set('src', late);
  for (const attribute of SILENT) attributes.delete(attribute);
  convertLooks(name, attributes, classes, removed);
  for (const attribute of ADDRESSES) {
    const url = attributes.get(attribute);
    if (url !== undefined) attributes.set(attribute, lowerScheme(url));
  }
  if (name === 'a') {
    const anchor = attributes.get('name');
    attributes.delete('name');
    if (anchor && !attributes.has('id')) attributes.set('id', anchor);
  }
  const id = attributes.get('id');
  if (id !== undefined && (DOCUMENT_PROPERTIES.has(id) || /\s|^$/.test(id))) {
    attributes.delete('id');
    removed.push({
      attribute: tag.attributes.some((one) => one.name === 'id') ? 'id' : 'name',
      what: `id="${id}"`,
    });
  }
  if (classes.length > 0) {
    const own = attributes.get('class')?.split(/\s+/).filter(Boolean) ?? [];
    attributes.set('class', [...new Set([...own, ...classes])].join(' '));
  }
  for (const attribute of forbidden(name, attributes)) {
    removed.push({ attribute, what: whatOf(attribute, attributes.get(attribute) ?? '') });
    attributes.delete(attribute);
  }
  return { name, attributes, removed };
}

/** A URL is named by what is wrong with it. */
function whatOf(attribute: string, value: string): string {
  const scheme = ADDRESSES.includes(attribute) ? schemeOf(value) : undefined;
  return scheme === undefined ? attribute : `a "${scheme}:" address in ${attribute}`;
}

function convertLooks(
  name: string,
  attributes: Map<string, string>,
  classes: StyleClass[],
  removed: CleanTag['removed'],
): void {
  const style = attributes.get('style');
  if (style !== undefined) {
    attributes.delete('style');
    const converted = classesOfStyle(style);
    classes.push(...converted.classes);
    if (converted.removed.length > 0) {
      removed.push({ attribute: 'style', what: `style="${converted.removed.join('; ')}"` });
    }
    if (converted.width !== undefined && SIZED.has(name)) attributes.set('width', String(converted.width));
  }
  const align = attributes.get('align');
  if (align !== undefined) {
    attributes.delete('align');
    const found = classOfAlign(name, align);
    if (found && !classes.some((each) => sideOf(each) === sideOf(found))) classes.push(found);
  }
  for (const side of ['width', 'height']) {
    const value = attributes.get(side);
    if (value === undefined) continue;
    const number = /^\s*(\d{1,5})(?:\.\d+)?(?:px)?\s*$/.exec(value)?.[1];
    const percent = side === 'width' ? widthClass(value) : undefined;
    if (number !== undefined && SIZED.has(name)) attributes.set(side, number);
    else attributes.delete(side);
    if (percent !== undefined && !classes.some((each) => each.startsWith('w-'))) classes.push(percent);
  }
}

/** `text-end` → `text`: of what says the same thing twice, `style` wins over `align`, as in a browser. */
function sideOf(name: StyleClass): string {
  return name.split('-')[0] ?? name;
}

/** The attributes that the sanitiser would take from an element: it is asked itself, so that both always agree. */
function forbidden(name: string, attributes: ReadonlyMap<string, string>): string[] {
  if (attributes.size === 0) return [];
  const element: Element = { type: 'element', tagName: name, properties: {}, children: [] };
  for (const [attribute, value] of attributes) {
    const { property, spaceSeparated } = find(html, attribute);
    element.properties[property] = spaceSeparated ? value.split(/\s+/).filter(Boolean) : value;
  }
  const clean = sanitize({ type: 'root', children: [element] });
  const [kept] = clean.type === 'root' ? clean.children : [clean];
  const properties = kept?.type === 'element' ? kept.properties : {};
  return [...attributes.keys()].filter((attribute) => {
    const { property } = find(html, attribute);
    const [before, after] = [element.properties[property], properties[property]];
    return before !== undefined && before !== null && JSON.stringify(before) !== JSON.stringify(after);
  });
}
