import { nearest } from '../nearest';
import { type ChartProblem, stop } from './chart-problem';
import { type FenceOption, fenceOptions, optionValue } from './diagram-fence';

const CHART_TYPES = ['line', 'bar', 'scatter'] as const;

type ChartType = (typeof CHART_TYPES)[number];

/** What an author asked for, behind the fence's language or in the lines above `---`. */
export interface ChartOptions {
  type: ChartType;
  title?: string;
  /** The column along the chart, by its name. Without it: the first one. */
  x?: string;
  /** The columns that are drawn. Without them: all others. */
  y: readonly string[];
  /** Of the drawn numbers: `ms`. */
  unit?: string;
  /** Which axes are logarithmic. */
  log: { x: boolean; y: boolean };
  /** Whether bars stand on each other. */
  stacked: boolean;
  /** What is to be said of the options. */
  problems: ChartProblem[];
}

/** A chart's fence, taken apart. */
interface ChartSource {
  options: ChartOptions;
  data: string;
  /** How many lines are above the data. */
  above: number;
}

const KNOWN = ['type', 'title', 'caption', 'x', 'y', 'unit', 'log', 'stacked', 'code'];

/** Takes a chart's fence apart. What the lines above `---` say goes before what the line of the fence says. */
export function chartSource(source: string, meta: readonly FenceOption[]): ChartSource {
  const lines = source.split('\n');
  const from = lines[0]?.trim() === '---' ? 1 : 0;
  const end = lines.findIndex((line, at) => at >= from && line.trim() === '---');
  const head = end < 0 ? [] : lines.slice(from, end);
  const problems: ChartProblem[] = [];
  const written: FenceOption[] = [];
  for (const [at, line] of head.entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === '') {
      const message = `"${line.trim()}" is no option of a chart; write a name, a colon and a value, such as type: bar`;
      problems.push({ message, severity: 'warning', line: from + at + 1, column: 1 });
      continue;
    }
    problems.push(...unknown(name, from + at + 1));
    const [option] = fenceOptions(`${name}=${/^["'[]/.test(value) ? value : JSON.stringify(value)}`);
    if (option !== undefined) written.push(option);
  }
  problems.push(...meta.flatMap(({ name }) => unknown(name, 0)));
  const above = end < 0 ? 0 : end + 1;
  return { options: optionsOf([...written, ...meta], problems), data: lines.slice(above).join('\n'), above };
}

function unknown(name: string, line: number): ChartProblem[] {
  if (KNOWN.includes(name.toLowerCase())) return [];
  const near = nearest(name, KNOWN);
  const hint = near === undefined ? `known are ${KNOWN.join(', ')}` : `did you mean ${near}?`;
  return [{ message: `a chart has no option "${name}"; ${hint}`, severity: 'warning', line, column: 1 }];
}

function optionsOf(given: readonly FenceOption[], problems: ChartProblem[]): ChartOptions {
  const text = (...names: string[]) => optionValue(given, ...names) || undefined;
  const named = (text('type') ?? 'line').toLowerCase();
  const type = CHART_TYPES.find((each) => each === named);
  if (type === undefined)
    stop(`there is no chart of the type "${named}"; write one of ${CHART_TYPES.join(', ')}`, 0);
  const log = (text('log') ?? '').toLowerCase();
  const [title, x, unit] = [text('title', 'caption'), text('x'), text('unit')];
  return {
    type,
    ...(title && { title }),
    ...(x && { x }),
    y: (text('y') ?? '').split(',').map(unquoted).filter(Boolean),
    ...(unit && { unit }),
    log: { x: /x|both/.test(log), y: /y|both|true/.test(log) },
    stacked: text('stacked') === 'true' || text('stacked') === 'yes',
    problems,
  };
}

function unquoted(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}
