import type { Context, Emitter, Tag, TagToken, Template, TopLevelToken } from 'liquidjs';
import { fence } from './fence';
import type { LiquidRun } from './liquid-run';
import type { TagImplOptions } from './liquid-types';

const MARKED = /mark_lines\s*=\s*["']([\d\s-]+)["']/;

/** `{% highlight ruby linenos mark_lines="1 3-5" %}`, as a fence. */
export function highlightTag(run: LiquidRun, name = 'highlight'): TagImplOptions {
  return blockTag(name, (code, args) => {
    const [language = ''] = args.trim().split(/\s+/);
    const marked = MARKED.exec(args)?.[1]?.trim().split(/\s+/).join(',');
    const numbers = /\blinenos\b/.test(args.replace(MARKED, ''));
    const meta = [numbers ? 'linenos' : '', marked === undefined ? '' : `{${marked}}`]
      .filter(Boolean)
      .join(' ');
    return fence({ code, language: language.toLowerCase(), meta }, run.writer.lineSoFar);
  });
}

/** A tag with an end, of whose text something else is made. */
export function blockTag(name: string, make: (text: string, args: string) => string): TagImplOptions {
  return {
    parse(this: Tag & TagImplOptions, token: TagToken, remaining: TopLevelToken[]) {
      this.inner = [];
      const stream = this.liquid.parser
        .parseStream(remaining)
        .on(`tag:end${name}`, () => stream.stop())
        .on('template', (template: Template) => this.inner.push(template))
        .on('end', () => {
          throw new Error(`tag ${token.getText()} not closed`);
        });
      stream.start();
    },
    *render(
      this: Tag & TagImplOptions,
      context: Context,
      emitter: Emitter,
    ): Generator<unknown, void, unknown> {
      const text = yield this.liquid.renderer.renderTemplates(this.inner, context);
      emitter.write(make(String(text), this.token.args));
    },
  };
}

/** A tag without an end, of whose words something is made. */
export function inlineTag(make: (args: string) => string): TagImplOptions {
  return {
    render(this: Tag & TagImplOptions, _context: Context, emitter: Emitter) {
      emitter.write(make(this.token.args));
    },
  };
}
