import path from 'node:path';
import { type Context, type Emitter, Hash, type Tag, type TagToken, type Template } from 'liquidjs';
import { isMapping } from '../../post/front-matter/source';
import type { Data } from '../dialect';
import { knownInclude } from './known-includes';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';
import { readableRest } from './missing-include';

/** A file that includes itself would never end. */
const MOST_DEPTH = 40;

/** `{% include note.html text="…" of=page.title %}`: the file's name, then its parameters. The name may hold `{{ … }}`. */
const MARKUP = /^\s*((?:\{\{.*?\}\}|[^\s{}'"=]+)+)\s*(.*)$/s;

/**
 * Shows a file of `_includes/`, or one that lies beside the post, with parameters. A file that is not there is told and shows nothing, but
 * for those that themes bring; Jekyll would stop.
 */
export function includeTag(run: LiquidRun, name: 'include' | 'include_relative'): TagImplOptions {
  const parsed = new Map<string, Template[]>();
  return {
    parse(this: Tag & TagImplOptions, token: TagToken) {
      const [, file = '', parameters = ''] = MARKUP.exec(token.args) ?? [];
      this.file = this.liquid.parse(file.replace(/^["']|["']$/g, ''));
      this.parameters = new Hash(parameters, true);
    },
    *render(
      this: Tag & TagImplOptions,
      context: Context,
      emitter: Emitter,
    ): Generator<unknown, void, unknown> {
      const wanted = String(yield this.liquid.renderer.renderTemplates(this.file, context)).trim();
      const given: unknown = yield this.parameters.render(context);
      const include = isMapping(given) ? given : {};
      run.at(this.token);
      const file = name === 'include' ? `_includes/${wanted}` : besides(run.context.page.source, wanted);
      const text = wanted.split('/').includes('..') ? undefined : run.context.lookup.file(file);
      if (text === undefined) {
        emitter.write(insteadOf(file, name === 'include' ? wanted : undefined, include, run));
        return;
      }
      if (run.depth >= MOST_DEPTH) throw new Error(`${file} includes itself`);
      const templates = parsed.get(text) ?? this.liquid.parse(text);
      parsed.set(text, templates);
      run.depth++;
      context.push({ include });
      try {
        yield this.liquid.renderer.renderTemplates(templates, context, emitter);
      } finally {
        context.pop();
        run.depth--;
      }
    },
  };
}

/**
 * What is shown in the place of a file that is not there; that is told, but for what themes bring.
 * @param known the name by which themes know it.
 * @param include the parameters.
 */
function insteadOf(file: string, known: string | undefined, include: Data, run: LiquidRun): string {
  const shown = known === undefined ? undefined : knownInclude(known, include, run.context.page.data);
  if (shown !== undefined) return shown;
  const rest = known === undefined ? '' : readableRest(include);
  run.warn(
    rest === ''
      ? `the file ${file} is not there, so that nothing is shown here; add it, or delete the tag`
      : `the file ${file} is not there, so that only the images and words in the tag are shown; add it, or write Markdown`,
    `include ${file}`,
  );
  return rest;
}

function besides(source: string, name: string): string {
  return path.posix.join(path.posix.dirname(source), name);
}
