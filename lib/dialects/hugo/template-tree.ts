import { type Pipe, pipeOf } from './template-pipe';
import { partsOf, type Token, UnsupportedError } from './template-tokens';

export type TemplateNode =
  | { type: 'text'; text: string }
  | { type: 'print'; pipe: Pipe }
  | { type: 'set'; name: string; declare: boolean; pipe: Pipe }
  | { type: 'if' | 'with'; pipe: Pipe; variable?: string; then: TemplateNode[]; otherwise: TemplateNode[] }
  | {
      type: 'range';
      pipe: Pipe;
      key?: string;
      value?: string;
      then: TemplateNode[];
      otherwise: TemplateNode[];
    }
  | { type: 'template'; name: string; pipe: Pipe }
  | { type: 'break' | 'continue' | 'return'; pipe?: Pipe };

export interface Template {
  nodes: TemplateNode[];
  /** Those that `define` gives a name. */
  named: ReadonlyMap<string, TemplateNode[]>;
}

/** @throws UnsupportedError at what this interpreter does not know. */
export function parseTemplate(text: string): Template {
  const parser = new TemplateParser(partsOf(text));
  return { nodes: parser.body(0).nodes, named: parser.named };
}

const DEEPEST = 60;

type Branches = Record<'then' | 'otherwise', TemplateNode[]>;

/** Reads the parts of a template from top to bottom. */
class TemplateParser {
  readonly named = new Map<string, TemplateNode[]>();
  private at = 0;

  constructor(private readonly parts: ReturnType<typeof partsOf>) {}

  /** The nodes up to an action that ends them, and what this action says. */
  body(depth: number): { nodes: TemplateNode[]; end: Token[] } {
    if (depth > DEEPEST) throw new UnsupportedError('is nested too deep');
    const nodes: TemplateNode[] = [];
    for (let part = this.parts[this.at++]; part !== undefined; part = this.parts[this.at++]) {
      if (part.type === 'text') {
        nodes.push(part);
        continue;
      }
      const [word] = part.tokens;
      const ends = word?.type === 'name' && (word.value === 'end' || word.value === 'else');
      if (ends) return { nodes, end: part.tokens };
      nodes.push(...this.action(part.tokens, depth));
    }
    return { nodes, end: [] };
  }

  private branches(depth: number): Branches {
    const { nodes: then, end } = this.body(depth + 1);
    if (end[0]?.value !== 'else') return { then, otherwise: [] };
    if (end.length > 1) return { then, otherwise: this.action(end.slice(1), depth + 1) };
    return { then, otherwise: this.body(depth + 1).nodes };
  }

  private action(tokens: Token[], depth: number): TemplateNode[] {
    const [word, ...rest] = tokens;
    if (word === undefined) return [];
    if (word.type === 'variable')
      return [assignment(word.value, rest) ?? { type: 'print', pipe: pipeOf(tokens) }];
    const keyword = word.type === 'name' ? word.value : '';
    const [name = '', of] = [rest[0]?.value, rest.slice(1)];
    switch (keyword) {
      case 'if':
      case 'with': {
        const [variable, pipe] = declared(rest);
        return [
          { type: keyword, pipe, ...(variable !== undefined && { variable }), ...this.branches(depth) },
        ];
      }
      case 'range':
        return [{ type: 'range', ...rangeOf(rest), ...this.branches(depth) }];
      case 'define':
        this.named.set(name, this.body(depth + 1).nodes);
        return [];
      case 'block':
        this.named.set(name, this.body(depth + 1).nodes);
        return [{ type: 'template', name, pipe: pipeOf(of) }];
      case 'template':
        return [{ type: 'template', name, pipe: pipeOf(of) }];
      case 'break':
      case 'continue':
        return [{ type: keyword }];
      case 'return':
        return [{ type: 'return', pipe: pipeOf(rest) }];
      default:
        return [{ type: 'print', pipe: pipeOf(tokens) }];
    }
  }
}

/** `$x := pipe` or `$x = pipe`; `undefined` where a variable is only asked for. */
function assignment(name: string, [sign, ...rest]: readonly Token[]): TemplateNode | undefined {
  if (sign?.type !== 'sign' || (sign.value !== ':=' && sign.value !== '=')) return undefined;
  return { type: 'set', name, declare: sign.value === ':=', pipe: pipeOf(rest) };
}

/** `$x := pipe`, or a pipe alone. */
function declared(tokens: Token[]): [variable: string | undefined, pipe: Pipe] {
  const [first, sign] = tokens;
  if (first?.type === 'variable' && sign?.type === 'sign' && /^:?=$/.test(sign.value)) {
    return [first.value, pipeOf(tokens.slice(2))];
  }
  return [undefined, pipeOf(tokens)];
}

function rangeOf(tokens: Token[]): { key?: string; value?: string; pipe: Pipe } {
  const at = tokens.findIndex(({ type, value }) => type === 'sign' && /^:?=$/.test(value));
  if (at < 0) return { pipe: pipeOf(tokens) };
  const [first, second] = tokens.slice(0, at).filter(({ type }) => type === 'variable');
  const pipe = pipeOf(tokens.slice(at + 1));
  if (second !== undefined) return { ...(first && { key: first.value }), value: second.value, pipe };
  return { ...(first && { value: first.value }), pipe };
}
