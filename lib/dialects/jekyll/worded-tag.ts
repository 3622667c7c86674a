import type { Context, Emitter, Tag, TagToken } from 'liquidjs';
import type { TagImplOptions } from './liquid-types';

/**
 * A tag that is told its words, in which there may be outputs: `{% link _posts/{{ page.next }} %}`.
 * @param make makes of the words what the tag prints.
 */
export function wordedTag(make: (words: string, tag: Tag) => string): TagImplOptions {
  return {
    parse(this: Tag & TagImplOptions, token: TagToken) {
      this.templates = this.liquid.parse(token.args.trim());
    },
    *render(
      this: Tag & TagImplOptions,
      context: Context,
      emitter: Emitter,
    ): Generator<unknown, void, unknown> {
      emitter.write(make(String(yield this.liquid.renderer.renderTemplates(this.templates, context)), this));
    },
  };
}
