import { COMPONENTS, isNoteKind } from './mdx-components';

/** What a template of another system asks for: a shortcode, a tag of a plugin. */
export interface Call {
  name: string;
  named: ReadonlyMap<string, string>;
  positional: readonly string[];
  /** What stands between its two tags, as Markdown; `''` of one that has no end. */
  inner: string;
}

const MAKERS = new Map([...COMPONENTS].map(([name, maker]) => [name.toLowerCase(), maker]));
const IMAGES = /^(?:image|img|figure|picture|respimg|imgc?|lazyimg)$/;
const QUOTES = /^(?:quote|blockquote|pullquote)$/;

/** What a call shows, where its name tells; `undefined` where nobody knows. */
export function knownCall({ name: written, named, positional, inner }: Call): string | undefined {
  const name = written.toLowerCase().replace(/[-_]/g, '');
  const [first = '', second = ''] = positional;
  if (QUOTES.test(name)) {
    const by = named.get('author') ?? named.get('source') ?? first;
    const said = by === '' ? inner.trim() : `${inner.trim()}\n\n— ${by}`;
    return said.replace(/^/gm, '> ').replace(/ +$/gm, '');
  }
  const kind = IMAGES.test(name) ? 'image' : name;
  const maker = MAKERS.get(kind);
  if (maker === undefined) return undefined;
  const given: readonly (readonly [string, string])[] =
    kind === 'image'
      ? [
          ['src', named.get('path') ?? named.get('url') ?? first],
          ['alt', named.get('caption') ?? second],
        ]
      : [
          ['id', first],
          ...(isNoteKind(first)
            ? [['type', first] as const, ['title', second] as const]
            : [['title', first] as const]),
        ];
  const attributes = new Map([...given.filter(([, value]) => value !== ''), ...named]);
  return maker({ name: written, attributes, inner, inline: false });
}

/** `a="b", c=1, "d"` as Jinja, Nunjucks and Tera write what a call is given. */
export function argumentsOf(text: string): Pick<Call, 'named' | 'positional'> {
  const named = new Map<string, string>();
  const positional: string[] = [];
  const pattern = /(?:([\w-]+)\s*[=:]\s*)?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`[^`]*`|[\w./:@#?&%+-]+)/g;
  for (const [, key, written = ''] of text.matchAll(pattern)) {
    const value = /^["'`]/.test(written) ? written.slice(1, -1).replace(/\\(.)/g, '$1') : written;
    if (key === undefined) positional.push(value);
    else named.set(key, value);
  }
  return { named, positional };
}
