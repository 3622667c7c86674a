import matter from 'gray-matter';
import type { VFile } from 'vfile';
import type { Data } from '../../dialects/dialect';
import { type Fenced, findFrontMatter } from './fence';
import { type FieldPlaces, fieldsOf } from './fields';
import { readJson } from './json';
import { report } from './report';
import { type FrontMatter as Fields, frontMatterSchema } from './schema';
import { isMapping, type Place, type Source } from './source';
import { readToml } from './toml';
import { readYaml } from './yaml';

/** What a post's front matter says; what it does not say, or says wrongly, is absent. */
export type FrontMatter = Fields;

/** A file taken apart. */
export interface ParsedFrontMatter {
  data: FrontMatter;
  /** Of the fields that front matter gives. */
  places: FieldPlaces;
  body: string;
  /** The offset at which the body begins in the text. */
  start: number;
  /** All that front matter says, also what means nothing here. */
  all: Record<string, unknown>;
}

/**
 * Takes a file apart. The body has as many blank lines in front as the front matter had lines, so that its line numbers
 * are the file's; line ends are `\n`. Never throws: all problems are left on the file, errors as `fatal`, at the
 * line and column of the value they are about. Where front matter is not closed or is none at all, all is body.
 * @param options.translate makes front matter of another system that of this blog.
 * @param options.lenient whether a value that a field cannot have costs the field, and no more: old engines never looked at most of them.
 */
export function parseFrontMatter(
  file: VFile,
  options: { timeZone: string; translate?: (data: Data) => Data; lenient?: boolean },
): ParsedFrontMatter {
  const { translate = (data) => data, lenient = false } = options;
  const schema = frontMatterSchema(options.timeZone);
  const without = (body: string, start: number): ParsedFrontMatter => {
    const all = { ...translate({}) };
    return { ...fieldsOf(all, { file, source: NO_SOURCE, schema, lenient }), body, start, all };
  };
  const text = String(file)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n');
  const found = findFrontMatter(text);
  if (found === undefined) return without(text, 0);
  if ('problem' in found) {
    const { problem, line, fix } = found;
    report(file, problem, { line, column: 1 }, 'front-matter', { fix });
    return { ...NOTHING, body: text, start: 0 };
  }
  const source = read(found);
  for (const { message, place, warning, fix, forgivable } of source.problems)
    report(file, message, place, 'front-matter', { warning: warning || (lenient && forgivable), fix });
  const start = text.length - found.rest.length;
  const body = bodyAt(text, start);
  if (source.data === undefined || source.data === null) return without(body, start);
  if (!isMapping(source.data)) {
    const hint = found.format === 'yaml' ? '; to begin a post with a rule, write *** instead of ---' : '';
    const message = `front matter must consist of fields such as title: My post, one per line${hint}`;
    report(file, message, source.placeOf([], 'value'), 'front-matter');
    return { ...NOTHING, body: text, start: 0 };
  }
  const all = { ...translate(source.data) };
  return { ...fieldsOf(all, { file, source, schema, lenient }), body, start, all };
}

/** The body that begins at an offset of a text, behind as many blank lines as there are lines before it. */
export function bodyAt(text: string, start: number): string {
  const lines = text.slice(0, start).split('\n').length - 1;
  return '\n'.repeat(lines) + text.slice(start);
}

const NO_SOURCE: Source = { data: undefined, problems: [], placeOf: () => ({ line: 1, column: 1 }) };

const NOTHING = { data: {}, places: {}, all: {} };

const READERS = { yaml: readYaml, toml: readToml, json: readJson };

/** gray-matter would run these if they were not replaced. */
const NEVER = {
  parse: (): never => {
    throw new Error('Front matter is never run');
  },
};

const FENCES = { yaml: '---', toml: '+++', json: ';;;' };

/**
 * gray-matter is handed what it understands without fail: one fence a format, closed by exactly that line. (Given a
 * file, it would close `---` at `---x`, throw at `...`, and run JavaScript.) Options are never left out, since then it
 * remembers a failed parse as an empty success.
 */
function read({ format, block, line }: Fenced): Source {
  const fence = FENCES[format];
  let source = NO_SOURCE;
  const parse = (text: string): object => {
    source = READERS[format](text);
    return {};
  };
  matter(`${fence}\n${block}\n${fence}\n`, {
    language: format,
    delimiters: [fence, `${fence}\n`],
    engines: { [format]: { parse }, js: NEVER, javascript: NEVER, coffee: NEVER },
  });
  // The text that gray-matter hands over begins with the end of the fence's line.
  const inFile = (place: Place): Place => ({ line: place.line + line - 2, column: place.column });
  return {
    data: source.data,
    problems: source.problems.map((problem) => ({ ...problem, place: inFile(problem.place) })),
    placeOf: (path, what) => inFile(source.placeOf(path, what)),
  };
}
