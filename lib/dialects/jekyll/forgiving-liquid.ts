import {
  type Context,
  type Emitter,
  type Liquid,
  Tag,
  type TagToken,
  type Template,
  type TopLevelToken,
} from 'liquidjs';
import { nearest } from '../../nearest';
import type { LiquidRun } from './liquid-run';
import type { TagClass } from './liquid-types';
import { isClosed } from './tag-ends';

/** Tags of plugins and themes that show nothing by themselves. */
const SILENT =
  /^(?:seo|feed_meta|toc|csrf|analytics|endraw|social_meta|github_edit_link|paginator|minibundle|static_href|I18n_Headers|katexmm)$/;

/**
 * Lets a Liquid read tags and filters that it does not know: a tag shows nothing, of a block its text is shown, a filter changes nothing,
 * and each is told with its line.
 */
export function forgive(engine: Liquid, run: LiquidRun): void {
  Object.defineProperty(engine, 'tags', { value: withUnknown(engine.tags, () => unknownTag(engine, run)) });
  const filters = new Proxy(engine.filters, {
    get: (known, name) => {
      if (typeof name !== 'string' || Object.hasOwn(known, name)) return Reflect.get(known, name);
      return function unknownFilter(this: unknown, value: unknown) {
        const meant = nearest(name, Object.keys(known));
        const hint = meant === undefined ? 'write the text without it' : `did you mean ${meant}?`;
        run.warn(`the filter ${name} is not known and changes nothing; ${hint}`, `filter ${name}`);
        return value;
      };
    },
  });
  Object.defineProperty(engine, 'filters', { value: filters });
}

function withUnknown(tags: Record<string, TagClass>, make: () => TagClass): Record<string, TagClass> {
  const unknown = make();
  return new Proxy(tags, {
    get: (known, name) =>
      typeof name !== 'string' || Object.hasOwn(known, name) ? Reflect.get(known, name) : unknown,
  });
}

function unknownTag(engine: Liquid, run: LiquidRun): TagClass {
  return class UnknownTag extends Tag {
    private readonly inner: Template[] = [];

    constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
      super(token, remaining, liquid);
      const end = `end${token.name}`;
      if (!isClosed(token)) return;
      engine.parser
        .parseStream(remaining)
        .on(`tag:${end}`, function stop(this: { stop(): void }) {
          this.stop();
        })
        .on('template', (template: Template) => this.inner.push(template))
        .start();
    }

    *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      if (!SILENT.test(this.name)) {
        const address = this.inner.length > 0 ? undefined : ADDRESS.exec(this.token.getText())?.[0];
        if (address !== undefined) emitter.write(shown(address, run.writer.lineSoFar));
        run.warn(messageFor(this.name, this.inner.length > 0, address), `tag ${this.name}`);
      }
      yield this.liquid.renderer.renderTemplates(this.inner, context, emitter);
    }
  };
}

/** What an unknown tag leads to, if it is written in it: a page, or a file of this blog. */
const ADDRESS = /(?:https?:\/\/[^\s"'<>{}%]+|(?<=[\s"'])\/[^\s"'<>{}%]+\.\w+)(?=[\s"'%])/;

/** An address in a text; in the parentheses of a link, or in an attribute, as it is. @param before what stands on the line. */
function shown(address: string, before: string): string {
  if (/[("'=]$/.test(before)) return address;
  return address.startsWith('/') ? `[${address}](${address})` : `<${address}>`;
}

function messageFor(name: string, isBlock: boolean, address: string | undefined): string {
  const [, block] = /^end(\w+)$/.exec(name) ?? [];
  if (block !== undefined) return `{% ${name} %} closes nothing and is left out; delete it`;
  const what = isBlock
    ? 'only its text is shown'
    : address === undefined
      ? 'it shows nothing'
      : 'only the address in it is shown';
  return `the tag ${name} is not known, and ${what}; write what it stands for as Markdown`;
}
