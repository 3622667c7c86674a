import { type Token, UnsupportedError } from './template-tokens';

/** A value in an action, as it is written. */
export type Expression =
  | { type: 'literal'; value: string | number | boolean | null }
  | { type: 'dot' }
  | { type: 'variable'; name: string }
  | { type: 'function'; name: string }
  | { type: 'field'; of: Expression; name: string }
  | { type: 'pipe'; pipe: Pipe };

/** Commands, each given the value of the one before as its last argument. */
export type Pipe = readonly (readonly Expression[])[];

/** @throws UnsupportedError for what is no pipe. */
export function pipeOf(tokens: readonly Token[]): Pipe {
  const reader = new PipeReader(tokens);
  const pipe = reader.pipe(0);
  if (!reader.isAtEnd()) throw new UnsupportedError('has a ) too many');
  return pipe;
}

const DEEPEST = 40;

/** Reads the tokens of an action from left to right. */
class PipeReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** The commands up to a `)` or the end. */
  pipe(depth: number): Pipe {
    if (depth > DEEPEST) throw new UnsupportedError('is nested too deep');
    const commands: Expression[][] = [[]];
    for (let token = this.next(); token !== undefined; token = this.next()) {
      if (token.type === 'sign' && token.value === ')') break;
      if (token.type === 'sign' && token.value === '|') {
        this.at++;
        commands.push([]);
        continue;
      }
      commands.at(-1)?.push(this.operand(depth));
    }
    return commands.filter((command) => command.length > 0);
  }

  private next(): Token | undefined {
    return this.tokens[this.at];
  }

  /** A value, and the fields that are asked of it: `$page.Params.tags`. */
  private operand(depth: number): Expression {
    let found = this.value(depth);
    for (let next = this.next(); next?.type === 'field' && next.joined; next = this.next()) {
      this.at++;
      found =
        found.type === 'function'
          ? { type: 'function', name: `${found.name}.${next.value}` }
          : { type: 'field', of: found, name: next.value };
    }
    return found;
  }

  private value(depth: number): Expression {
    const token = this.tokens[this.at++];
    switch (token?.type) {
      case undefined:
        throw new UnsupportedError('ends too early');
      case 'string':
        return { type: 'literal', value: token.value };
      case 'number':
        return { type: 'literal', value: Number(token.value) };
      case 'variable':
        return { type: 'variable', name: token.value };
      case 'field':
        return { type: 'field', of: { type: 'dot' }, name: token.value };
      case 'name':
        return word(token.value);
    }
    if (token?.value === '.') return { type: 'dot' };
    if (token?.value !== '(') throw new UnsupportedError(`has ${token?.value} where a value is due`);
    const pipe = this.pipe(depth + 1);
    this.at++;
    return { type: 'pipe', pipe };
  }
}

function word(name: string): Expression {
  if (name === 'true' || name === 'false') return { type: 'literal', value: name === 'true' };
  return name === 'nil' ? { type: 'literal', value: null } : { type: 'function', name };
}
