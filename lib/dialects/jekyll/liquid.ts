import { Context, type Liquid, type Template, toValueSync } from 'liquidjs';
import type { BodyContext, Converted } from '../dialect';
import { engineFor, Page } from './liquid-engine';
import { sourceOffset } from './liquid-errors';
import { LiquidRun } from './liquid-run';
import { scopeOf } from './liquid-scope';
import { slipsIn } from './slips';

/** So long may one post take, in milliseconds; more is a loop that does not end. */
const MOST_TIME = 5000;

/** So many things may one post make: a loop over more would fill the memory. */
const MOST_THINGS = 10_000_000;

/** Each slip costs one more parse; a body with more of them is no template. */
const MOST_SLIPS = 200;

/**
 * Runs the Liquid in a body, as Jekyll does before Markdown, and within code, too. Never throws: a tag that cannot be understood
 * shows nothing and is told with its line.
 */
export function convertLiquid(body: string, context: BodyContext): Converted {
  return runLiquid(
    new LiquidRun(body, context, (page, text) => {
      return page.data.render_with_liquid === false
        ? text
        : runLiquid(new LiquidRun(text, { ...context, page })).text;
    }),
  );
}

function runLiquid(run: LiquidRun): Converted {
  const engine = engineFor(run);
  const templates = parse(engine, run);
  try {
    const limits = { sync: true, renderLimit: MOST_TIME, memoryLimit: MOST_THINGS };
    const scope = new Context(scopeOf(run), engine.options, limits, { liquid: engine });
    toValueSync(engine.renderer.renderTemplates(templates, scope, new Page(run)));
    run.writeEnd();
  } catch (error) {
    return stopped(run, error);
  }
  const { text, lines } = run.writer;
  return { text, lines, problems: run.problems };
}

/** Parses a body; what LiquidJS refuses is blanked out, and the rest is parsed again. */
function parse(engine: Liquid, run: LiquidRun): Template[] {
  let text = run.body;
  const seen = slipsIn(text);
  if (seen.length <= MOST_SLIPS) for (const [start, end] of seen) text = withoutSlip(text, start, end, run);
  for (let slips = seen.length; slips < MOST_SLIPS; slips++) {
    run.parsed = text;
    try {
      return engine.parse(text);
    } catch (error) {
      const [start, end] = sourceOffset(error, text);
      text = withoutSlip(text, start, end, run);
    }
  }
  run.warn(
    `has more than ${MOST_SLIPS} pieces that are not Liquid; write render_with_liquid: false into its front matter`,
    'liquid',
  );
  run.parsed = text.replace(/\{[{%]/g, '');
  return engine.parse(run.parsed);
}

/** A text in which something that is no Liquid is blank, after that was told. */
function withoutSlip(text: string, start: number, end: number, run: LiquidRun): string {
  const wrong = text.slice(start, end).replace(/\s+/g, ' ').trim();
  const shown = wrong.length > 60 ? `${wrong.slice(0, 60)}…` : wrong;
  const meant = `show it as text between {% raw %} and {% endraw %}, or correct it`;
  run.warn(`${shown} is not Liquid and is left out; ${meant}`, 'liquid', run.lineOf(start));
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** A post that takes too long, or too much memory, shows nothing. */
function stopped(run: LiquidRun, error: unknown): Converted {
  const said = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  const why = /render limit/.test(said)
    ? `its Liquid takes longer than ${MOST_TIME / 1000} seconds`
    : /memory/.test(said)
      ? 'its Liquid makes more than fits into memory'
      : `its Liquid cannot be run (${said})`;
  const message = `${why}; shorten the loop that is at this line, or write the text without it`;
  const { source: file } = run.context.page;
  return {
    text: '',
    lines: [1],
    problems: [...run.problems, { file, line: run.line, severity: 'error', message, rule: 'template' }],
  };
}
