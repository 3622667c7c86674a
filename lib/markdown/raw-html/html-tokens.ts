import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** A piece of raw HTML: `[start, end)` in the text, and where it begins (line and column count from 1). */
interface Piece {
  start: number;
  end: number;
  line: number;
  column: number;
}

export interface StartTag extends Piece {
  type: 'start';
  name: string;
  attributes: Attribute[];
  selfClosing: boolean;
}

export interface Attribute {
  /** Lower case. */
  name: string;
  /** Character references decoded. */
  value: string;
  line: number;
  column: number;
}

interface EndTag extends Piece {
  type: 'end';
  name: string;
}

export interface Text extends Piece {
  type: 'text';
  /** Character references decoded. */
  value: string;
}

/** A comment, a doctype, a processing instruction, or a tag that is never finished. */
export interface Other extends Piece {
  type: 'comment' | 'doctype' | 'bogus' | 'unfinished';
}

export type HtmlToken = StartTag | EndTag | Text | Other;

/** Elements whose content is no markup: the tokenizer has to be told. */
const MODES: Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]> = {
  ...{ title: TokenizerMode.RCDATA, textarea: TokenizerMode.RCDATA, script: TokenizerMode.SCRIPT_DATA },
  ...{ style: TokenizerMode.RAWTEXT, xmp: TokenizerMode.RAWTEXT, iframe: TokenizerMode.RAWTEXT },
  ...{ noembed: TokenizerMode.RAWTEXT, noframes: TokenizerMode.RAWTEXT, plaintext: TokenizerMode.PLAINTEXT },
};

/**
 * Raw HTML as a browser's tokenizer cuts it (https://html.spec.whatwg.org/multipage/parsing.html#tokenization). Unlike
 * a parsed tree this holds for halves, too: Markdown hands out `<div>` and `</div>` one at a time.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let end = 0;
  const piece = (location: Token.Location | null): Piece => {
    end = location?.endOffset ?? end;
    return {
      start: location?.startOffset ?? end,
      end,
      line: location?.startLine ?? 1,
      column: location?.startCol ?? 1,
    };
  };
  const text = ({ chars, location }: Token.CharacterToken) => {
    tokens.push({ type: 'text', value: chars, ...piece(location) });
  };
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName: name, attrs, selfClosing, location }) {
        const place = piece(location);
        const attributes = attrs.map(({ name: attribute, value }) => ({
          name: attribute,
          value,
          line: location?.attrs?.[attribute]?.startLine ?? place.line,
          column: location?.attrs?.[attribute]?.startCol ?? place.column,
        }));
        tokens.push({ type: 'start', name, attributes, selfClosing, ...place });
        const mode = Object.hasOwn(MODES, name) ? MODES[name] : undefined;
        if (mode !== undefined) tokenizer.state = mode;
      },
      onEndTag({ tagName: name, location }) {
        tokens.push({ type: 'end', name, ...piece(location) });
      },
      onComment({ location }) {
        const place = piece(location);
        const type = html.startsWith('<!--', place.start) ? 'comment' : 'bogus';
        tokens.push({ type, ...place });
      },
      onDoctype({ location }) {
        tokens.push({ type: 'doctype', ...piece(location) });
      },
      onCharacter: text,
      onNullCharacter: text,
      onWhitespaceCharacter: text,
      onEof() {},
    },
  );
  tokenizer.write(html, true);
  if (end < html.length) {
    const before = html.slice(0, end).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    tokens.push({ type: 'unfinished', start: end, end: html.length, line: before.length, column });
  }
  return tokens;
}
