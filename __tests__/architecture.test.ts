import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { STARTING_PROGRAMS } from './bloggers-files';

/**
 * The rules of the house (docs/architecture.md), read off the imports. Where this test and the code disagree, one of
 * them is to be mended, and it is seldom the test.
 */
const ROOT = path.join(__dirname, '..');

interface Source {
  file: string;
  text: string;
  /** As written; relative ones resolved against the project: `lib/site`. */
  imports: string[];
  /** Those of them that are there when the code runs: no types. */
  loads: string[];
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(path.join(ROOT, folder), path.join(entry.parentPath, entry.name)))
    .filter((name) => /\.(ts|tsx|js)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => {
      const file = `${folder}/${name.split(path.sep).join('/')}`;
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      return { file, text, imports: importsOf(file, text), loads: importsOf(file, withoutTypes(text)) };
    });
}

function importsOf(file: string, text: string): string[] {
  const specifiers = text.matchAll(/(?:\bfrom|\bimport|\brequire\(|\bimport\()\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier).replace(/\.(ts|tsx)$/, '')
      : specifier,
  );
}

/** The code without imports that are nothing but types. */
function withoutTypes(text: string): string {
  return text
    .replace(/^(?:import|export) type [^;]*;/gm, '')
    .replace(/^import \{([^}]*)\} from [^;]*;/gm, (whole, names: string) =>
      names.split(',').every((name) => /^\s*(?:type\s|$)/.test(name)) ? '' : whole,
    );
}

const app = sourcesIn('app');
const components = sourcesIn('components');
const lib = sourcesIn('lib');
const all = [...app, ...components, ...lib];

/** `file imports what`, for each import that `wrong` picks out. */
function offences(
  sources: readonly Source[],
  wrong: (specifier: string, source: Source) => boolean,
): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((specifier) => wrong(specifier, source))
      .map((specifier) => `${source.file} imports ${specifier}`),
  );
}

const byName = new Map(all.map((source) => [source.file.replace(/\.(ts|tsx)$/, ''), source]));

/** The ways, as text, from a file to files that `wrong` picks out, over all that it loads (or imports, types included), directly or not. */
function waysTo(
  start: Source,
  wrong: (source: Source) => boolean,
  over: 'loads' | 'imports' = 'loads',
): string[] {
  const before = new Map<Source, Source | undefined>([[start, undefined]]);
  for (const source of before.keys()) {
    for (const name of source[over]) {
      const next = byName.get(name);
      if (next !== undefined && !before.has(next)) before.set(next, source);
    }
  }
  const way = (end: Source | undefined): string[] => (end ? [...way(before.get(end)), end.file] : []);
  return [...before.keys()]
    .filter((source) => source !== start && wrong(source))
    .map((end) => way(end).join(' → '));
}

const touchesDisk = ({ imports }: Source) =>
  imports.some((to) => /^(node:)?(fs|fs\/promises|child_process|worker_threads)$/.test(to));

test('there is something to look at', () => {
  expect(app.length).toBeGreaterThan(8);
  expect(components.length).toBeGreaterThan(10);
  expect(lib.length).toBeGreaterThan(30);
  expect(lib.flatMap((source) => source.imports)).toContain('lib/site/site');
});

describe('1: app → components, lib; components → lib; lib imports neither', () => {
  test('nothing of the site imports the benchmark or the tests', () => {
    expect(offences(all, (to) => /^(bench|__tests__)\//.test(to))).toEqual([]);
  });
  test('lib', () => {
    expect(offences(lib, (to) => /^(app|components)\//.test(to))).toEqual([]);
  });
  test('components', () => {
    expect(offences(components, (to) => /^app\//.test(to))).toEqual([]);
    expect(
      offences(components, (to) => to === 'lib/content/current-content' || to.startsWith('node:')),
    ).toEqual([]);
    expect(components.filter(({ text }) => /process\.env/.test(text)).map(({ file }) => file)).toEqual([]);
  });
});

test('2: only these touch the disk', () => {
  const allowed = [
    /^lib\/content\/(list-files|read-file)\.ts$/,
    /^lib\/dialects\/old-configuration\.ts$/,
    // Where in the configuration something is wrong.
    /^lib\/site\/config-file\.ts$/,
    /^lib\/files\/(cards|media|enhance)\.ts$/,
    // Fonts.
    /^lib\/card\/faces\.ts$/,
    // The thread in which Graphviz draws, and git.
    /^lib\/(diagrams\/graph-drawer|history\/git(-\w+)?)\.ts$/,
    /^lib\/diagrams\/graph-worker\.js$/,
    /^lib\/(build|cli)\//,
    // Turbopack's loader, which is part of the tool chain.
    /^lib\/content\/posts-revision-loader\.js$/,
  ];
  const disk = (to: string) => /^(node:)?(fs|fs\/promises|child_process|worker_threads)$/.test(to);
  const found = offences(
    [...app, ...components, ...lib],
    (to, { file }) => disk(to) && !allowed.some((re) => re.test(file)),
  );
  expect(found).toEqual([]);
});

describe('2, over all that a file loads', () => {
  test('components load nothing that touches the disk', () => {
    expect(components.flatMap((source) => waysTo(source, touchesDisk))).toEqual([]);
  });
  test('nor do the folders of pure functions', () => {
    const pure = /^lib\/(post|words|enhance|images|markdown|addresses|views)\//;
    const sources = lib.filter(({ file }) => pure.test(file));
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap((source) => waysTo(source, touchesDisk))).toEqual([]);
  });
  // But for a parser: blocks of Markdown hold blocks.
  test('no file imports itself, over others: nor do types', () => {
    const sources = all.filter(({ file }) => !file.startsWith('lib/dialects/kramdown/'));
    const circles = sources.flatMap((source) =>
      waysTo(source, (end) => end.imports.some((name) => byName.get(name) === source), 'imports'),
    );
    expect(circles).toEqual([]);
  });
});

test('3: only current-content.ts supplies posts or decides what is published', () => {
  const readers = lib.filter(({ text }) => /\bgetContent\(\)/.test(text)).map(({ file }) => file);
  expect(readers.filter((file) => !/^lib\/(content\/current-content\.ts$|cli\/|build\/)/.test(file))).toEqual(
    [],
  );
  const deciders = all.filter(({ text }) => /BLOG_DRAFTS|Date\.now\(|new Date\(\)/.test(text));
  expect(
    deciders
      .map(({ file }) => file)
      .filter((file) => !/^lib\/(content\/(current-content|list-files)\.ts$|cli\/|build\/)/.test(file)),
  ).toEqual([]);
});

describe('4: one door each', () => {
  test('addresses are encoded in href.ts', () => {
    const encoders = all.filter(({ text }) => /\bencodeURI(Component)?\(/.test(text)).map(({ file }) => file);
    expect(encoders.filter((file) => file !== 'lib/addresses/href.ts')).toEqual([]);
  });
  test('gray-matter is imported in front-matter.ts', () => {
    const importers = all.filter(({ imports }) => imports.includes('gray-matter')).map(({ file }) => file);
    expect(importers).toEqual(['lib/post/front-matter/front-matter.ts']);
  });
  test('dates are written in date-view.ts', () => {
    const writers = all.filter(({ text }) => /Intl\.DateTimeFormat|toLocale(Date|Time)String/.test(text));
    const allowed = ['lib/post/dates/date-view.ts', 'lib/post/dates/time-zone.ts', 'lib/site/site.ts'];
    expect(writers.map(({ file }) => file).filter((file) => !allowed.includes(file))).toEqual([]);
  });
});

test("6: 'use client' only in components/islands/, and in what is for `next dev` alone", () => {
  const clients = all.filter(({ text }) => /^\s*['"]use client['"]/m.test(text)).map(({ file }) => file);
  expect(clients.filter((file) => !/^components\/islands\/|\.dev\.tsx$/.test(file))).toEqual([]);
});

describe('7: names', () => {
  test('kebab-case, no utils', () => {
    const names = [...components, ...lib].map(({ file }) => file);
    expect(names.filter((file) => !/^([a-z0-9-]+\/)+[a-z0-9.-]+$/.test(file))).toEqual([]);
    expect(names.filter((file) => /\b(utils?|helpers?|common|misc)\b/.test(file))).toEqual([]);
  });
  test('no default exports outside app/ and configuration', () => {
    const defaults = [...components, ...lib].filter(({ text }) => /^export default/m.test(text));
    expect(defaults.map(({ file }) => file)).toEqual([]);
  });
  test('no barrel files', () => {
    const barrels = [...components, ...lib].filter(({ text }) => /^export (\*|\{[^}]*\}) from/m.test(text));
    expect(barrels.map(({ file }) => file)).toEqual([]);
    expect([...components, ...lib].filter(({ file }) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });
});

test('routes are thin', () => {
  const routes = app.filter(({ file }) => /\/(page|route)\.tsx?$/.test(file));
  const long = routes.filter(({ text }) => text.trimEnd().split('\n').length > 30).map(({ file }) => file);
  expect(long).toEqual([]);
});

test('comments name only files that exist', () => {
  const sources = [...app, ...components, ...lib];
  const comments = sources.flatMap(({ file, text }) =>
    [...text.matchAll(/^\s*(?:\/\/|\/?\*).*$/gm)].map(([comment]) => ({ file, comment })),
  );
  const named = comments.flatMap(({ file, comment }) =>
    [...comment.matchAll(/\b(?:app|components|docs|lib|__tests__)\/[\w./[\]-]+\.(?:tsx?|js|css|md)\b/g)].map(
      ([name]) => ({ file, name }),
    ),
  );
  // Titles of code, as authors write them.
  const isExample = (name: string) => name === 'lib/a.ts';
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => !isExample(name) && !existsSync(path.join(ROOT, name)))).toEqual([]);
});

describe('tests and the files of the blogger', () => {
  test('a test that reads one fails', () => {
    for (const name of ['site.config.ts', 'posts', 'posts/a.md', 'pages/about.md']) {
      const place = path.join(ROOT, name);
      expect(() => readFileSync(place)).toThrow(`${name} is the blogger's: a test must not read it`);
      expect(() => readdirSync(place)).toThrow(`${name} is the blogger's`);
    }
    expect(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).toContain('"beyond-chaos"');
  });

  test('suites that start programs run under every configuration', () => {
    const starting = sourcesIn('__tests__')
      .filter(({ file }) => /\.test\.tsx?$/.test(file) && !file.startsWith('__tests__/browser/'))
      .filter(({ imports }) =>
        imports.some((specifier) =>
          /^(node:)?(child_process|worker_threads)$|^__tests__\/lib\/cli\/in-copy$/.test(specifier),
        ),
      );
    expect(starting.map(({ file }) => file).toSorted()).toEqual(STARTING_PROGRAMS);
  });
});
