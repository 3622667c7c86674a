import { type Context, type Emitter, Liquid, type Template } from 'liquidjs';
import { diagramTags } from './diagram-tags';
import { forgive } from './forgiving-liquid';
import { imageTags } from './image-tags';
import { jekyllFilters } from './liquid-filters';
import type { LiquidRun } from './liquid-run';
import { jekyllTags } from './liquid-tags';
import { textOf } from './liquid-text';
import { takeStringsLiterally } from './literal-strings';
import { marginTags } from './margin-tags';
import { pluginBlocks } from './plugin-blocks';
import { pluginTags } from './plugin-tags';
import { scholarTags } from './scholar-tags';

takeStringsLiterally();

/** A Liquid that knows what Jekyll's knows, reads nothing from the disk, and tells a run where it is. */
export function engineFor(run: LiquidRun): Liquid {
  const engine = new Liquid({
    // With texts of its own, it looks for none on the disk.
    templates: {},
    jekyllInclude: true,
    jekyllWhere: true,
    ownPropertyOnly: true,
    strictFilters: false,
    timezoneOffset: run.context.site.timeZone,
    locale: 'en',
  });
  for (const [name, tag] of Object.entries({
    ...pluginBlocks(),
    ...pluginTags(run),
    ...imageTags(run),
    ...diagramTags(run),
    ...marginTags(run),
    ...scholarTags(run),
    ...jekyllTags(run),
  })) {
    engine.registerTag(name, tag);
  }
  for (const [name, filter] of Object.entries(jekyllFilters(run))) engine.registerFilter(name, filter);
  forgive(engine, run);
  engine.renderer.renderTemplates = (templates, context, emitter = new Buffer()) =>
    render(templates, context, emitter, run);
  return engine;
}

/** What is captured, and not shown where it stands. */
export class Buffer implements Emitter {
  buffer = '';
  write(value: unknown): void {
    this.buffer += textOf(value);
  }
}

/** What is shown where it stands. */
export class Page implements Emitter {
  readonly buffer = '';
  constructor(private readonly run: LiquidRun) {}
  write(value: unknown): void {
    this.run.writer.write(textOf(value));
  }
}

/** As LiquidJS does, but that a tag which fails shows nothing and is told, and the others go on. */
function* render(
  templates: Template[],
  context: Context,
  emitter: Emitter,
  run: LiquidRun,
): Generator<unknown, unknown, unknown> {
  const outer = run.token;
  for (const template of templates) {
    context.renderLimit.check(performance.now());
    run.at(template.token);
    try {
      const html = yield template.render(context, emitter);
      run.at(template.token);
      if (html) emitter.write(html);
      if (context.breakCalled || context.continueCalled) break;
    } catch (error) {
      const [said = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
      if (said.includes('limit exceeded')) throw error;
      run.at(template.token);
      const tag = template.token.getText().replace(/\s+/g, ' ').slice(0, 80);
      run.warn(`${tag} shows nothing: ${said.replace(/, (?:file:.*)?line:.*$/, '')}`, 'liquid');
    }
  }
  // What a tag makes of its content comes from where the tag stands.
  if (outer !== undefined) run.at(outer);
  return emitter.buffer;
}
