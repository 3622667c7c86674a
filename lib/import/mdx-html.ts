import { escapeText } from '../escape-html';
import { isMapping } from '../post/front-matter/source';

/** What React calls by names of its own. */
const NAMES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/** HTML of MDX as HTML in Markdown. What a block holds on lines of its own (`apart`) is Markdown in MDX, and here only between blank lines. */
export function htmlTag(
  name: string,
  attributes: ReadonlyMap<string, unknown>,
  inner: string,
  { inline, empty, apart }: { inline: boolean; empty: boolean; apart: boolean },
): string {
  const written = [...attributes].map(([key, value]) => attributeOf(key, value)).join('');
  if (empty) return `<${name}${written}>${VOID.has(name) ? '' : `</${name}>`}`;
  if (inline || !apart) return `<${name}${written}>${inner}</${name}>`;
  return `<${name}${written}>\n\n${inner}\n\n</${name}>`;
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'source', 'track', 'wbr']);

/** Handlers are code, which goes. */
function attributeOf(key: string, value: unknown): string {
  if (/^on[A-Z]/.test(key) || value === false || value === null || value === undefined) return '';
  const name = NAMES[key] ?? (/^(?:data|aria)-/.test(key) ? key : key.toLowerCase());
  if (value === true) return ` ${name}`;
  const text = isMapping(value) ? styleOf(value) : Array.isArray(value) ? value.join(' ') : String(value);
  return ` ${name}="${escapeText(text).replaceAll('"', '&quot;')}"`;
}

/** `{ maxWidth: 20 }` → `max-width: 20px` */
function styleOf(style: Readonly<Record<string, unknown>>): string {
  return Object.entries(style)
    .map(([key, value]) => {
      const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${name}: ${typeof value === 'number' && value !== 0 && !UNITLESS.test(name) ? `${value}px` : value}`;
    })
    .join('; ');
}

const UNITLESS = /^(?:flex|font-weight|line-height|opacity|order|z-index|zoom)/;
