import type { HexoTag } from './tag';

/* How themes write what a tag is about: `cyan open, Title` (Volantis, AnZhiYu), `cyan::Title`, `Title color:cyan open:true` (Stellar). */

/** What a tag says in words of the theme, and what is meant for readers. */
export interface Head {
  /** Colours, kinds and looks: `['cyan', 'open']`. */
  words: readonly string[];
  /** Options by their names: `{ color: 'cyan' }`. */
  options: Readonly<Record<string, string>>;
  /** All else, as written. */
  title: string;
}

const NAMES =
  'active|align|alt|api|author|bg|bilibili|br|c|checked|child|codeblock|color|cols?|date|desc|download|el|fancybox|footer|gap|height|icon|indent|layout|name|netease|open|padding|prefix|ratio|size|repo|style|suffix|symbol|title|type|url|user|w|width|youtube';

/** `color:red`, `width=300px`; no address, though `https:` is written like one, and no word with two colons behind it. */
const OPTION = new RegExp(`^(${NAMES})[:=](?!//|:)(.*)$`, 's');

/** Words that name no thing of a text: colours, states, kinds, icons of Volantis, Font Awesome's. */
const WORD =
  /^(?:red|orange|yellow|green|cyan|blue|purple|pink|gr[ae]y|black|white|light|dark|default|primary|secondary|info|success|warn|warning|danger|error|tip|note|quote|idea|link|bug|done|guide|tasks?|todo|question|radiation|paperclip|message|phone|download|copy|folder|undo|up|down|left|center|right|logo|h[1-4]|large|larger|small|regular|wide|fill|block|outline|flat|modern|simple|open|close|checked|plus|minus|times|inline|true|false|no-icon|fa[a-z]?|fa-[\w-]+)$/;

/** Reads the arguments of a tag of a theme. */
export function headOf({ args }: Pick<HexoTag, 'args'>): Head {
  const options: Record<string, string> = {};
  const rest = args.filter((argument) => {
    const [, name, value] = OPTION.exec(argument) ?? [];
    if (name !== undefined && value !== undefined) options[name] = value;
    return name === undefined;
  });
  const text = rest.join(' ').trim();
  const sign = text.includes('::') ? '::' : ',';
  const at = text.indexOf(sign);
  const [before, after] = at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + sign.length)];
  const words = before.split(/\s+/).filter(Boolean);
  const isOptions = words.every((word) => WORD.test(word));
  // Icarus: `'title:Two words'`.
  if (isOptions) return { words, options, title: (options.title ?? after ?? '').trim() };
  return { words: [], options, title: options.title ?? text };
}

/** What commas, or two colons, divide: texts, and options by their names, whether `width=300px` or `width:300px`. */
export function partsOf({ args }: Pick<HexoTag, 'args'>): {
  texts: string[];
  options: Readonly<Record<string, string>>;
} {
  const text = args.join(' ');
  const options: Record<string, string> = {};
  const texts = text
    .split(text.includes('::') ? '::' : ',')
    .map((part) => part.trim())
    .filter((part) => {
      const [, name, value] = PART.exec(part) ?? [];
      if (name !== undefined && value !== undefined) options[name] = value;
      return name === undefined;
    });
  return { texts, options };
}

const PART = /^(alt|avatar|bg|description|height|screenshot|theme|url|width|show_owner)=(.*)$/s;

/** Whether a text is an address rather than words for readers. */
export function isAddress(text: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:\/\/|mailto:|\/|\.{1,2}\/|#|www\.)|^[^\s,]+\.(?:html?|com|org|net|cn|io|dev|me)(?:[/?#]|$)/i.test(
    text,
  );
}

/** Sections that comments begin: `<!-- tab Title -->`, up to the next one, or to `<!-- endtab -->`. */
export function sectionsOf(
  { inner, innerLine }: HexoTag,
  name: string,
): { head: string; body: string; line: number }[] {
  const pattern = new RegExp(
    `<!--\\s*${name}\\b[ \\t]*(.*?)\\s*-->[ \\t]*\\n?([\\s\\S]*?)(?=<!--\\s*(?:end)?${name}\\b.*?-->|$(?![\\s\\S]))`,
    'g',
  );
  return [...inner.matchAll(pattern)].map(({ 0: whole, 1: head = '', 2: body = '', index }) => ({
    head,
    body,
    line: innerLine + (inner.slice(0, index + whole.length - body.length).match(/\n/g)?.length ?? 0),
  }));
}
