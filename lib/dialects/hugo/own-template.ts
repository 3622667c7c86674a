import type { BodyContext } from '../dialect';
import { flagAt } from '../values';
import { knownShortcode } from './known';
import { lowerKeys } from './lower-keys';
import type { Call } from './shortcode-calls';
import type { ShortcodeValues } from './shortcode-value';
import { dataFunctions } from './template-data';
import { partialOf, templateNames } from './template-places';
import { runTemplate } from './template-run';
import { setFunctions } from './template-sets';
import type { SiteValues } from './template-site';
import { type Reach, siteFunctions } from './template-site-functions';
import { textFunctions } from './template-text';
import { UnsupportedError } from './template-tokens';
import { wordFunctions } from './template-words';

/** What the blog's own template of a shortcode printed, or why it cannot be run. */
interface TemplateResult {
  output?: string;
  why: string;
  file: string;
  /** What the blogger should know of it, though it ran. */
  heard: readonly string[];
}

/** The blog's own templates of shortcodes. */
interface OwnTemplates {
  /** Runs that of a shortcode; `undefined` where there is none. */
  run(
    name: string,
    shortcode: ShortcodeValues,
    builtIn: (name: string) => string | undefined,
  ): TemplateResult | undefined;
  /** Whether it is written for Hugo before 0.55, which read as Markdown what `{{% %}}` holds, and not what its template prints. */
  rendersFirst(name: string): boolean;
}

const FIRST_VERSION = /\$_hugo_config\s*:=\s*[`"]\s*\{\s*\\?"version\\?"\s*:\s*1\b/;

/** Makes what runs the blog's own templates. */
export function ownTemplates(
  context: BodyContext,
  values: SiteValues,
  reach: Omit<Reach, 'stop' | 'askElsewhere'>,
): OwnTemplates {
  const files = templateNames(context);
  let stops: string[] = [];
  let asked: string[] = [];
  let known = false;
  const functions = new Map([
    ...dataFunctions,
    ...setFunctions,
    ...textFunctions,
    ...wordFunctions,
    ...siteFunctions(context, values, {
      ...reach,
      stop: (message) => stops.push(message),
      askElsewhere: (address) => {
        // What is shown here for a shortcode of this name says more than a template without its answer.
        if (known) throw new UnsupportedError(`asks ${address}`);
        asked.push(address);
        return null;
      },
    }),
  ]);
  const template = (name: string) => partialOf(name, context);
  const inline = inlineTemplates(context);
  const found = (name: string) => {
    const file = files.get(name.toLowerCase());
    const text = file === undefined ? undefined : context.lookup.file(file);
    return file === undefined || text === undefined ? undefined : { file, text };
  };
  const run: OwnTemplates['run'] = (name, shortcode, builtIn) => {
    const { file, text } = (name.endsWith(INLINE) ? inline(shortcode.call) : found(name)) ?? {};
    if (file === undefined || text === undefined) return undefined;
    // A template may run another one: what that one says is its own.
    const outer = { stops, asked, known };
    [stops, asked, known] = [[], [], knownShortcode(name) !== undefined];
    try {
      const output = runTemplate(text, shortcode.value, { functions, builtIn, template });
      return { output, why: '', file, heard: heardOf(file, stops, asked) };
    } catch (error) {
      if (error instanceof UnsupportedError) return { why: error.message, file, heard: [] };
      if (error instanceof RangeError) return { why: 'is nested too deep', file, heard: [] };
      throw error;
    } finally {
      ({ stops, asked, known } = outer);
    }
  };
  return { run, rendersFirst: (name) => FIRST_VERSION.test(found(name)?.text ?? '') };
}

/** `{{< time.inline >}}{{ now }}{{< /time.inline >}}`: such a shortcode is its own template. */
const INLINE = '.inline';

/**
 * Finds the template that a shortcode holds, or that the one before with its name held.
 * Hugo runs it only where the configuration allows that, and shows nothing else.
 */
function inlineTemplates({ site }: BodyContext): (call: Call) => { file: string; text: string } {
  const mayRun = flagAt(lowerKeys(site.old.config), 'enableinlineshortcodes') ?? false;
  const kept = new Map<string, string>();
  return ({ name, inner }) => {
    const written = inner.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
    if (written.trim() !== '') kept.set(name, written);
    return {
      file: `{{< ${name} >}}`,
      text: mayRun ? (kept.get(name) ?? '') : '{{ errorf "enableInlineShortcodes is not true" }}',
    };
  };
}

function heardOf(file: string, stops: readonly string[], asked: readonly string[]): string[] {
  const [address] = asked;
  // Without the answer of the other site, it stops because of that.
  if (address !== undefined)
    return [
      `${file} asks ${address}, and no other site is asked while this blog is built, so that its answer is not shown; write it into the post`,
    ];
  return stops.map(
    (message) => `${file} says ${JSON.stringify(message)}, where Hugo would stop; correct what it names`,
  );
}
