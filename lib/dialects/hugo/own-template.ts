import type { BodyContext } from '../dialect';
import { knownShortcode } from './known';
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

/** Runs the blog's own template of a shortcode; `undefined` where it has none. */
type RunOwn = (
  name: string,
  shortcode: ShortcodeValues,
  builtIn: (name: string) => string | undefined,
) => TemplateResult | undefined;

/** Makes what runs the blog's own templates. */
export function ownTemplates(
  context: BodyContext,
  values: SiteValues,
  reach: Omit<Reach, 'stop' | 'askElsewhere'>,
): RunOwn {
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
  return (name, shortcode, builtIn) => {
    const file = files.get(name.toLowerCase());
    const text = file === undefined ? undefined : context.lookup.file(file);
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
