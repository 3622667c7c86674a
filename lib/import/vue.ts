import type { Convert, TextProblem } from './convert';
import { argumentsOf, knownCall } from './known-calls';
import { partsOf, withoutCode } from './text-parts';

/**
 * Markdown of VitePress, VuePress, Nuxt and Gridsome, in which components of Vue stand. Facts: https://vitepress.dev/guide/markdown and
 * https://content.nuxt.com/docs/files/markdown
 */
export const fromVue: Convert = (text) => {
  const { front, body, line } = partsOf(text);
  const problems: TextProblem[] = [];
  const masked = withoutCode(body.replace(FENCE, ownFence));
  const tell = (what: string) => {
    const message = `${what.replace(/\s+/g, ' ').slice(0, 60)} is a part of the look, or computed, and is left out; write what it shows`;
    problems.push({ line: masked.lineOf(what) + line - 1, message });
  };
  const shown = withoutMdc(masked.text, tell)
    .replace(/^<(script|style)\b[^>]*>[\s\S]*?<\/\1>[ \t]*\n?/gm, '')
    .replace(/^\[\[toc\]\][ \t]*$/gim, '')
    .replace(
      /^(:{3,})[ \t]*(?:code-group|code-tabs.*|raw)[ \t]*\n([\s\S]*?)^\1[ \t]*$/gm,
      (_all, _signs, inner: string) => inner.trim(),
    )
    .replace(/^:{3,}[ \t]*custom-block[ \t]*/gm, '::: ')
    .replace(/<Badge\b([^<>]*?)\/?>(?:\s*<\/Badge>)?/g, (_all, attributes: string) =>
      attribute(attributes, 'text'),
    )
    .replace(
      /<(NuxtLink|RouterLink|router-link|g-link)\b([^<>]*)>([^<\n]*)<\/\1>/g,
      (_all, _name, attributes: string, words: string) => `[${words}](${attribute(attributes, 'to')})`,
    )
    .replace(/<(?:g-image|NuxtImg|nuxt-img)\b([^>]*?)\/?>(?:<\/(?:g-image|nuxt-img|NuxtImg)>)?/g, '<img$1>')
    .replace(/<\/?(?:ClientOnly|client-only|ContentDoc|Transition)\b[^>]*>/g, '')
    .replace(COMPONENT, (all) => {
      if (!all.startsWith('</')) tell(all);
      return '';
    })
    .replace(/\{\{[\s\S]*?\}\}/g, (all) => {
      tell(all);
      return '';
    })
    .replace(/^<<<[ \t]*\S.*$/gm, (all) => {
      tell(all);
      return '';
    });
  return { text: front + masked.restored(shown), problems: problems.sort((a, b) => a.line - b.line) };
};

/** A component by its name, which has a capital, or a hyphen as no element has that Markdown knows. */
const COMPONENT = /<\/?(?:[A-Z]\w*|[a-z]+(?:-[a-z]+)+)(?:\s[^<>]*?)?\/?>/g;

/** `::alert{type="info"}` … `::` of Nuxt, which holds no other. */
const MDC = /^[ \t]*(:{2,})([a-z][\w-]*)(\{[^}\n]*\})?[ \t]*\n((?:(?![ \t]*:{2,}).*\n)*?)[ \t]*\1[ \t]*$/gm;
/** In the place of `:::` in what was made already. */
const MADE = '\uE003';

/** Components of Nuxt in Markdown, those within others first. */
function withoutMdc(text: string, tell: (what: string) => void): string {
  const one = (_: string, _signs: string, name: string, props = '', written: string) => {
    const inner = withoutYaml(written).trim();
    const known = knownCall({ name, ...argumentsOf(props), inner });
    if (known === undefined && !/^code-group|^raw$/.test(name)) tell(`:${name}`);
    return (known ?? inner).replace(/^:::/gm, MADE);
  };
  let [before, after] = ['', text];
  while (before !== after) [before, after] = [after, after.replace(MDC, one)];
  return after
    .replaceAll(MADE, ':::')
    .replace(/(?<![\w:]):([a-z][\w-]*)\[([^\]\n]*)\](?:\{[^}\n]*\})?/g, '$2')
    .replace(/(?<![\w:]):([a-z][\w-]*)\{[^}\n]*\}/g, (_all, name: string) => {
      tell(`:${name}{`);
      return '';
    });
}

const FENCE = /^([ \t]*(?:`{3,}|~{3,}))([^\s`{[]*)([^\n`]*)$/gm;

/** What stands behind the language of fenced code, as this blog reads it: `js:line-numbers {1} [a.js]` is `js {1} title="a.js"`. */
function ownFence(_: string, signs: string, language: string, rest: string): string {
  const name = /\[([^\]]+)\]/.exec(rest)?.[1];
  const options = rest.replace(/\[[^\]]+\]/, '').replace(/:(?:no-)?line-numbers(?:=\d+)?/, '');
  const own = language.replace(/:(?:no-)?line-numbers(?:=\d+)?$/, '');
  const said = [options.trim(), name === undefined ? '' : `title="${name.replaceAll('"', '')}"`]
    .filter(Boolean)
    .join(' ');
  return said === '' ? signs + own : `${signs}${own} ${said}`;
}

/** The YAML that may open what a component of Nuxt holds, and the names of its slots. */
function withoutYaml(inner: string): string {
  return inner.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^#[\w-]+[ \t]*$/gm, '');
}

/** The value of an attribute among others: ` to="/a/"`. */
function attribute(attributes: string, name: string): string {
  const pattern = new RegExp(`(?:^|\\s):?${name}=(?:"([^"]*)"|'([^']*)')`);
  const [, double, single] = pattern.exec(attributes) ?? [];
  return double ?? single ?? '';
}
