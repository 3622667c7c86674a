import { MAX_STEPS, step, valueOfPipe } from './template-evaluate';
import type { Frame, Running, Surroundings } from './template-frame';
import { HtmlPlace } from './template-place';
import { UnsupportedError } from './template-tokens';
import { parseTemplate, type Template, type TemplateNode } from './template-tree';
import { elementsOf, escapeHtml, Html, isList, isMap, isTrue, textOf, type Value } from './template-value';

const MAX_LENGTH = 1_000_000;
/** Templates that call each other. */
const MAX_DEPTH = 12;

/** Thrown where a template leaves a loop, or itself. */
class Leave extends Error {
  constructor(
    readonly how: 'break' | 'continue' | 'return',
    readonly value?: Value,
  ) {
    super(how);
  }
}

/**
 * What a template prints for a value. Marks of lib/markdown/insert.ts in the values stay as they are.
 * @throws UnsupportedError where the template is more than this interpreter knows, or runs too long.
 */
export function runTemplate(text: string, dot: Value, around: Surroundings): string {
  const running: Running = {
    ...around,
    steps: 0,
    depth: 0,
    named: new Map(),
    run: (inner, value) => deeper(parseTemplate(inner), value, running),
    runNamed: (name, value) => {
      const template = running.named.get(name);
      const nodes = template?.named.get(name);
      return template && nodes && deeper({ ...template, nodes }, value, running);
    },
  };
  const result = running.run(text, dot);
  return textOf(result);
}

function deeper(template: Template, dot: Value, running: Running): Value {
  if (++running.depth > MAX_DEPTH) throw new UnsupportedError('calls itself too often');
  for (const name of template.named.keys()) running.named.set(name, template);
  const result = execute(template, dot, running);
  running.depth--;
  return result;
}

function execute(template: Template, dot: Value, running: Running): Value {
  const frame: Frame = {
    template,
    running,
    variables: [new Map([['', dot]])],
    out: '',
    place: new HtmlPlace(),
  };
  try {
    runNodes(template.nodes, dot, frame);
  } catch (leave) {
    if (!(leave instanceof Leave)) throw leave;
    if (leave.how === 'return') return leave.value;
  }
  return new Html(frame.out);
}

function runNodes(nodes: readonly TemplateNode[], dot: Value, frame: Frame): void {
  frame.variables.push(new Map());
  try {
    for (const node of nodes) runNode(node, dot, frame);
  } finally {
    frame.variables.pop();
  }
}

function runNode(node: TemplateNode, dot: Value, frame: Frame): void {
  step(frame.running);
  switch (node.type) {
    case 'text':
      print(frame, node.text);
      break;
    case 'print': {
      const value = valueOfPipe(node.pipe, dot, frame);
      print(frame, value instanceof Html ? frame.place.fit(value.text) : escapeHtml(textOf(value)));
      break;
    }
    case 'set':
      assign(node, valueOfPipe(node.pipe, dot, frame), frame);
      break;
    case 'if':
    case 'with':
      choose(node, dot, frame);
      break;
    case 'range':
      loop(node, dot, frame);
      break;
    case 'template':
      call(node, dot, frame);
      break;
    case 'return':
      throw new Leave('return', node.pipe === undefined ? undefined : valueOfPipe(node.pipe, dot, frame));
    default:
      throw new Leave(node.type);
  }
}

function choose(node: Extract<TemplateNode, { type: 'if' | 'with' }>, dot: Value, frame: Frame): void {
  const value = valueOfPipe(node.pipe, dot, frame);
  const next = node.type === 'with' && isTrue(value) ? value : dot;
  frame.variables.push(new Map(node.variable === undefined ? [] : [[node.variable, value]]));
  runNodes(isTrue(value) ? node.then : node.otherwise, next, frame);
  frame.variables.pop();
}

/** Runs a template that has a name, which sees no variable of the one that calls it. */
function call(node: Extract<TemplateNode, { type: 'template' }>, dot: Value, frame: Frame): void {
  const value = node.pipe.length === 0 ? null : valueOfPipe(node.pipe, dot, frame);
  const nodes = frame.template.named.get(node.name);
  if (nodes === undefined) {
    print(frame, builtIn(node.name, value, frame));
    return;
  }
  if (++frame.running.depth > MAX_DEPTH) throw new UnsupportedError('calls itself too often');
  const saved = frame.variables;
  frame.variables = [new Map([['', value]])];
  runNodes(nodes, value, frame);
  frame.variables = saved;
  frame.running.depth--;
}

/** `{{ template "_internal/shortcodes/figure.html" . }}` */
function builtIn(name: string, dot: Value, { running }: Frame): string {
  const [, shortcode] = /^_internal\/shortcodes\/([\w-]+)\.html$/.exec(name) ?? [];
  const shown = shortcode === undefined ? undefined : running.builtIn(shortcode, dot);
  if (shown === undefined) throw new UnsupportedError(`has no template ${name}`);
  return shown;
}

function loop(node: Extract<TemplateNode, { type: 'range' }>, dot: Value, frame: Frame): void {
  const entries = entriesOf(valueOfPipe(node.pipe, dot, frame));
  if (entries.length === 0) runNodes(node.otherwise, dot, frame);
  const depth = frame.variables.length;
  for (const [key, value] of entries) {
    step(frame.running);
    const own = new Map<string, Value>();
    if (node.key !== undefined) own.set(node.key, key);
    if (node.value !== undefined) own.set(node.value, value);
    frame.variables.push(own);
    try {
      runNodes(node.then, value, frame);
    } catch (leave) {
      if (!(leave instanceof Leave) || leave.how === 'return') throw leave;
      frame.variables.length = depth;
      if (leave.how === 'break') break;
    }
    frame.variables.length = depth;
  }
}

/** What a loop goes over: the elements of a list, the fields of a map in the order of their names, or numbers from 0. */
function entriesOf(given: Value): [key: Value, value: Value][] {
  const over = elementsOf(given) ?? given;
  if (isList(over)) return over.map((value, index) => [index, value]);
  if (isMap(over)) {
    return Object.keys(over)
      .sort()
      .map((key) => [key, over[key]]);
  }
  if (typeof over !== 'number') return [];
  return Array.from({ length: Math.min(over, MAX_STEPS) }, (_, index) => [index, index]);
}

function assign({ name, declare }: { name: string; declare: boolean }, value: Value, frame: Frame): void {
  const known = declare ? undefined : frame.variables.findLast((each) => each.has(name));
  (known ?? frame.variables.at(-1))?.set(name, value);
}

function print(frame: Frame, text: string): void {
  frame.out += text;
  frame.place.pass(text);
  if (frame.out.length > MAX_LENGTH) throw new UnsupportedError('prints too much');
}
