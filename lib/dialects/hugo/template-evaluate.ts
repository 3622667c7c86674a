import type { Frame, Running } from './template-frame';
import { fieldOfList } from './template-list-methods';
import type { Expression, Pipe } from './template-pipe';
import { UnsupportedError } from './template-tokens';
import { at, isList, isMap, isTrue, type Mapping, type Value } from './template-value';

/** Enough for every template that a blog has; a loop that never ends stops here. */
export const MAX_STEPS = 50_000;

/** Counts a step. @throws UnsupportedError where there were too many. */
export function step(running: Running): void {
  if (++running.steps > MAX_STEPS) throw new UnsupportedError('runs too long');
}

/** The value of `a | b | c`: each command gets the value before it as its last argument. */
export function valueOfPipe(pipe: Pipe, dot: Value, frame: Frame): Value {
  let value: Value;
  pipe.forEach((command, index) => {
    value = valueOfCommand(command, dot, frame, index === 0 ? [] : [value]);
  });
  return value;
}

function valueOfCommand(
  command: readonly Expression[],
  dot: Value,
  frame: Frame,
  last: readonly Value[],
): Value {
  step(frame.running);
  const [first, ...operands] = command;
  if (first === undefined) return undefined;
  // What need not be asked for is not: "and" and "or" stop early.
  if (first.type === 'function' && (first.name === 'and' || first.name === 'or')) {
    const stop = first.name === 'or';
    let value: Value = last[0];
    for (const operand of operands) {
      value = evaluate(operand, dot, frame);
      if (isTrue(value) === stop) return value;
    }
    return last.length > 0 ? last[0] : value;
  }
  const args = [...operands.map((operand) => evaluate(operand, dot, frame)), ...last];
  if (first.type === 'function') return call(first.name, args, frame);
  const value = evaluate(first, dot, frame, args);
  if (typeof value === 'function') return value(args);
  return value;
}

function call(name: string, args: readonly Value[], frame: Frame): Value {
  const { functions } = frame.running;
  const parts = name.split('.');
  for (let length = parts.length; length > 0; length--) {
    const found = functions.get(parts.slice(0, length).join('.'));
    if (found === undefined) continue;
    const fields = parts.slice(length);
    let value = found(fields.length === 0 ? args : [], frame.running);
    fields.forEach((field, index) => {
      value = fieldOf(value, field, index === fields.length - 1 ? args : []);
    });
    return value;
  }
  throw new UnsupportedError(`calls ${name}`);
}

function evaluate(expression: Expression, dot: Value, frame: Frame, args: readonly Value[] = []): Value {
  switch (expression.type) {
    case 'literal':
      return expression.value;
    case 'dot':
      return dot;
    case 'variable': {
      const scope = frame.variables.findLast((each) => each.has(expression.name));
      if (scope === undefined) throw new UnsupportedError(`has no variable $${expression.name}`);
      return scope.get(expression.name);
    }
    case 'function':
      return call(expression.name, [], frame);
    case 'pipe':
      return valueOfPipe(expression.pipe, dot, frame);
    case 'field':
      return fieldOf(evaluate(expression.of, dot, frame), expression.name, args);
  }
}

/** A field, or what a method answers. */
function fieldOf(of: Value, name: string, args: readonly Value[]): Value {
  if (isList(of)) return fieldOfList(of, name, args);
  const value = at(of, name);
  if (typeof value === 'function') return value(args);
  if (value === undefined && isMap(of) && isObject(of)) throw new UnsupportedError(`asks for .${name}`);
  return value;
}

/** What Hugo has, such as a page, has all the fields that it may have: one more is not known here. */
function isObject(of: Mapping): boolean {
  return of.isObject === true;
}
