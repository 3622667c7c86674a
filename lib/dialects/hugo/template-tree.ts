import { partsOf, type Token, UnsupportedError } from './template-tokens';

export type Expression =
  | { type: 'literal'; value: string | number | boolean | null }
  | { type: 'dot' }
  | { type: 'variable'; name: string }
  | { type: 'function'; name: string }
  | { type: 'field'; of: Expression; name: string }
  | { type: 'pipe'; pipe: Pipe };

/** Commands, each given the value of the one before as its last argument. */
export type Pipe = readonly (readonly Expression[])[];

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
  const parts = partsOf(text);
  const named = new Map<string, TemplateNode[]>();
  let at = 0;
  /** The nodes up to an action that ends them, and what this action says. */
  const body = (depth: number): { nodes: TemplateNode[]; end: Token[] } => {
    if (depth > 60) throw new UnsupportedError('is nested too deep');
    const nodes: TemplateNode[] = [];
    while (at < parts.length) {
      const part = parts[at++];
      if (part === undefined) break;
      if (part.type === 'text') nodes.push(part);
      else {
        const [word] = part.tokens;
        if (word?.type === 'name' && (word.value === 'end' || word.value === 'else'))
          return { nodes, end: part.tokens };
        nodes.push(...action(part.tokens, depth));
      }
    }
    return { nodes, end: [] };
  };
  const branches = (depth: number): { then: TemplateNode[]; otherwise: TemplateNode[] } => {
    const { nodes: then, end } = body(depth + 1);
    if (end[0]?.value !== 'else') return { then, otherwise: [] };
    if (end.length > 1) return { then, otherwise: action(end.slice(1), depth + 1) };
    return { then, otherwise: body(depth + 1).nodes };
  };
  const action = (tokens: Token[], depth: number): TemplateNode[] => {
    const [word, ...rest] = tokens;
    if (word === undefined) return [];
    const keyword = word.type === 'name' ? word.value : '';
    if (keyword === 'if' || keyword === 'with') {
      const [variable, pipe] = declared(rest);
      return [{ type: keyword, pipe, ...(variable !== undefined && { variable }), ...branches(depth) }];
    }
    if (keyword === 'range') {
      const { key, value, pipe } = rangeOf(rest);
      return [
        {
          type: 'range',
          pipe,
          ...(key !== undefined && { key }),
          ...(value !== undefined && { value }),
          ...branches(depth),
        },
      ];
    }
    if (keyword === 'define' || keyword === 'block') {
      const name = rest[0]?.value ?? '';
      named.set(name, body(depth + 1).nodes);
      return keyword === 'define' ? [] : [{ type: 'template', name, pipe: pipeOf(rest.slice(1)) }];
    }
    if (keyword === 'template')
      return [{ type: 'template', name: rest[0]?.value ?? '', pipe: pipeOf(rest.slice(1)) }];
    if (keyword === 'break' || keyword === 'continue') return [{ type: keyword }];
    if (keyword === 'return') return [{ type: 'return', pipe: pipeOf(rest) }];
    const [sign] = rest;
    if (word.type === 'variable' && sign?.type === 'sign' && (sign.value === ':=' || sign.value === '=')) {
      return [{ type: 'set', name: word.value, declare: sign.value === ':=', pipe: pipeOf(rest.slice(1)) }];
    }
    return [{ type: 'print', pipe: pipeOf(tokens) }];
  };
  const { nodes } = body(0);
  return { nodes, named };
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

function pipeOf(tokens: readonly Token[]): Pipe {
  let at = 0;
  const pipe = (depth: number): Pipe => {
    if (depth > 40) throw new UnsupportedError('is nested too deep');
    const commands: Expression[][] = [[]];
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (token.type === 'sign' && token.value === ')') break;
      if (token.type === 'sign' && token.value === '|') {
        at++;
        commands.push([]);
        continue;
      }
      commands.at(-1)?.push(operand(depth));
    }
    return commands.filter((command) => command.length > 0);
  };
  const operand = (depth: number): Expression => {
    const token = tokens[at++];
    let found: Expression;
    if (token === undefined) throw new UnsupportedError('ends too early');
    if (token.type === 'string') found = { type: 'literal', value: token.value };
    else if (token.type === 'number') found = { type: 'literal', value: Number(token.value) };
    else if (token.type === 'variable') found = { type: 'variable', name: token.value };
    else if (token.type === 'field') found = { type: 'field', of: { type: 'dot' }, name: token.value };
    else if (token.type === 'name') found = word(token.value);
    else if (token.value === '.') found = { type: 'dot' };
    else if (token.value === '(') {
      found = { type: 'pipe', pipe: pipe(depth + 1) };
      at++;
    } else throw new UnsupportedError(`has ${token.value} where a value is due`);
    for (let next = tokens[at]; next?.type === 'field' && next.joined; next = tokens[at]) {
      at++;
      found =
        found.type === 'function'
          ? { type: 'function', name: `${found.name}.${next.value}` }
          : { type: 'field', of: found, name: next.value };
    }
    return found;
  };
  const result = pipe(0);
  if (at < tokens.length) throw new UnsupportedError('has a ) too many');
  return result;
}

function word(name: string): Expression {
  if (name === 'true' || name === 'false') return { type: 'literal', value: name === 'true' };
  return name === 'nil' ? { type: 'literal', value: null } : { type: 'function', name };
}
