import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkContent } from '../lib/build/checks/check-content';
import { anchors } from '../lib/markdown/headings/headings';
import { frontMatterFields } from '../lib/post/front-matter/schema';
import { readPost } from '../lib/post/read-post';
import { formatProblems } from '../lib/problems/format-problems';
import { configPlaces } from '../lib/site/config-places';
import { languageShapes } from '../lib/site/keys/languages';
import { parseSite } from '../lib/site/parse-site';
import type { SiteConfig } from '../lib/site/site';
import packageJson from '../package.json';
import { blog, bytes, siteOf } from './blog';
import { BLOGGERS } from './bloggers-files';

/** What README.md and docs/ say, held to what the code does. */
const ROOT = path.join(__dirname, '..');
const PAGES = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)].filter(
  (name) => name.endsWith('.md'),
);

function read(page: string): string {
  return readFileSync(path.join(ROOT, page), 'utf8');
}

/** The cells of the first table of a page whose head is this, row by row. */
function table(page: string, head: readonly string[]): string[][] {
  const lines = read(page).split('\n');
  const start = lines.indexOf(`| ${head.join(' | ')} |`);
  if (start < 0) throw new Error(`${page} has no table | ${head.join(' | ')} |`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? undefined : end).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What stands in backticks. */
function codes(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
}

const known = new Map<string, ReadonlySet<string>>();

/** What a fragment of a page can lead to. */
function anchorsOf(page: string): ReadonlySet<string> {
  const found = known.get(page) ?? anchors(read(page));
  known.set(page, found);
  return found;
}

/** Named by the rules of the house, and empty so far. */
const RESERVED = new Set(['components/islands/']);

/** Whether a clone would have it: git keeps no empty folders. */
function isThere(place: string): boolean {
  return existsSync(place) && (!statSync(place).isDirectory() || readdirSync(place).length > 0);
}

function withoutFences(text: string): string {
  return text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1$/gm, '');
}

test('README lists each field of front matter, its spellings and its meaning, and nothing else', () => {
  const rows = table('README.md', ['field', 'also written', 'what it does']);
  const written = rows.map(([field = '', others = '', what]) => ({
    spellings: [...codes(field), ...codes(others)],
    what,
  }));
  expect(written).toEqual(
    frontMatterFields.map(({ spellings, what }) => ({ spellings: [...spellings], what })),
  );
});

test("README's post is a post without problems", async () => {
  const example = /^````md\n([\s\S]*?)^````$/m.exec(read('README.md'))?.[1] ?? '';
  const content = blog({ 'posts/2026-05-01-my-first-post.md': example }, {}, { preview: true });
  expect(content.posts.map(({ path: at, title }) => [at, title])).toEqual([
    ['/posts/my-first-post/', 'My first post'],
  ]);
  expect(formatProblems(await checkContent(content))).toBe('');
});

describe('docs/configuration.md', () => {
  // Held to the schema by the type checker, both ways; what is true is required, here or in the configuration of another system.
  const keys = {
    title: true,
    url: true,
    author: true,
    description: false,
    language: false,
    languages: false,
    untranslated: false,
    timeZone: false,
    nav: false,
    footer: false,
    permalink: false,
    postsPerPage: false,
    feedSize: false,
    feedAliases: false,
    broken: false,
    elsewhere: false,
    iframeHosts: false,
    trustHtml: false,
    embeds: false,
    editUrl: false,
    history: false,
    updatedFrom: false,
    math: false,
    mathMacros: false,
    markdown: false,
    titleTemplate: false,
    feedFormat: false,
    feedContent: false,
    termFeeds: false,
    feedIds: false,
    webSub: false,
    rules: false,
    llms: false,
    markdownTwins: false,
    security: false,
    indexNow: false,
    webmention: false,
    pingback: false,
    comments: false,
    feedComments: false,
    analytics: false,
    logo: false,
    icon: false,
    accent: false,
    drawings: false,
    type: false,
    texts: false,
    social: false,
    shareImage: false,
    cards: false,
    copyright: false,
    codeUrl: false,
    fullImages: false,
    backlinks: false,
    share: false,
    copyHeadings: false,
    replyByMail: false,
    authors: false,
    newsletter: false,
    dialect: false,
  } as const satisfies {
    [Key in keyof Required<SiteConfig>]: Key extends 'title' | 'url' | 'author' ? true : false;
  };
  const rows = table('docs/configuration.md', ['key', 'default', 'what it does']).map(
    ([key = '', value = '']) => [codes(key)[0] ?? '', value] as const,
  );

  test('lists each key, and says which are required', () => {
    expect(rows.map(([key, value]) => [key, value === 'required'])).toEqual(Object.entries(keys));
  });

  test('what is required is missed', () => {
    const required = rows.flatMap(([key, value]) => (value === 'required' ? [key] : []));
    const missed = required.map((key) => `site.config.ts error ${key}: is missing [config]`);
    expect(() => parseSite({})).toThrow(new Error(missed.join('\n')));
  });

  test('says what the defaults are', () => {
    const site = parseSite({ title: 'A', url: 'https://a.test', author: { name: 'A' } });
    const defaults = new Map(Object.entries(site));
    for (const [key, value] of rows) {
      if (value === 'required') continue;
      const [code] = codes(value);
      expect([key, code && JSON.parse(code)]).toEqual([key, defaults.get(key)]);
    }
  });

  test('shows what is said of wrong values', () => {
    const shown = /^```text\n([\s\S]*?)\n```$/m.exec(read('docs/configuration.md'))?.[1];
    const wrong = {
      ...{ title: 'A', url: 'https://a.test', author: { name: 'A' } },
      ...{ timeZone: 'Wien', postPerPage: 5 },
    };
    const source = `export default ${JSON.stringify(wrong, undefined, 2)}`;
    expect(() => parseSite(wrong, undefined, configPlaces(source))).toThrow(new Error(shown));
  });
});

describe('docs/architecture.md', () => {
  const PROGRAM = /^[\w-]+\.(?:[cm]?[jt]sx?|css)$/;
  // The blogger's, and what builds make.
  const UNSEEN = /^(?:posts\/|pages\/|public\/|out\/|site\.config\.ts)$/;

  test.each(
    table('docs/architecture.md', ['place', 'what is in it']).map(([place = '', what = '']) => ({
      place: codes(place)[0] ?? '',
      named: codes(what).filter((code) => PROGRAM.test(code) || /^[\w-]+\/$/.test(code)),
    })),
  )('what it names of $place is there', ({ place, named }) => {
    // Rows name folders of the whole project, too.
    const places = (name: string) => [name, `${place}${name}`];
    const isKnown = (name: string) =>
      places(name).some((each) => UNSEEN.test(each) || isThere(path.join(ROOT, each)));
    expect([place, ...named].filter((name) => !isKnown(name))).toEqual([]);
  });

  test('files that it names without their folder exist', () => {
    const programs = ['app', 'components', 'lib'].flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.basename(name),
      ),
    );
    const named = codes(withoutFences(read('docs/architecture.md'))).filter((code) => PROGRAM.test(code));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((name) => !programs.includes(name))).toEqual([]);
  });
});

describe('docs/languages.md', () => {
  test('lists each key of a language', () => {
    const keys = table('docs/languages.md', ['key', 'what it says']).flatMap(([key = '']) => codes(key));
    expect(new Set(keys)).toEqual(new Set(Object.keys(languageShapes.languages ?? {})));
  });

  test.each(
    table('docs/languages.md', ['how', 'example']).flatMap(([, examples = '']) =>
      codes(examples)
        .filter((code) => /^(?:posts|pages)\//.test(code))
        .map((source) => ({ source, lines: examples.includes('`lang: de`') ? ['lang: de'] : [] })),
    ),
  )('$source is in German', ({ source, lines }) => {
    const text = `---\n${['date: 2026-05-01', ...lines].join('\n')}\n---\nText.\n`;
    const site = siteOf({ languages: [{ tag: 'en' }, { tag: 'de' }] });
    expect(readPost(source, bytes(text), site).post?.edition).toBe('de');
  });

  test('quotes messages as they are', () => {
    const site = { languages: [{ tag: 'en' }, { tag: 'de' }] };
    const dated = (...lines: string[]) => `---\ndate: 2026-05-01\n${lines.join('\n')}\n---\nText.\n`;
    const blogs: Record<string, string>[] = [
      { 'posts/de/a.md': dated(), 'posts/a.de.md': dated() },
      {
        'posts/a.md': dated(),
        'posts/de/b.md': dated('slug: a', 'permalink: /x/'),
        'posts/de/c.md': dated('slug: a', 'permalink: /y/'),
      },
      { 'posts/hello.md': dated(), 'posts/x.de.md': dated('translation_of: helo') },
      { 'posts/de/hallo.md': dated('translation_of: hallo') },
      { 'posts/de/leim.md': dated(), 'posts/de/kleber.md': dated('translation_of: leim') },
      { 'posts/a.md': dated('translation_of: b'), 'posts/b.de.md': dated('translation_of: a') },
      {
        'posts/hello.md': dated(),
        'posts/de/b.md': dated('translation_of: hello'),
        'posts/de/c.md': dated('translation_of: hello'),
      },
      { 'posts/a.md': dated('lang: fr') },
      { 'posts/a.de.md': dated('lang: en') },
      { 'posts/hello.md': dated('permalink: /de/hello/') },
      { 'pages/de.md': 'Text.\n' },
      { 'posts/de/a.md': dated('category: de') },
    ];
    const said = blogs.map((files) => blog(files, site).problems.map(({ message }) => message));
    const quoted = table('docs/languages.md', ['what', 'message']).map(
      ([, message = '']) => codes(message)[0] ?? '',
    );
    expect(quoted).toHaveLength(said.length);
    for (const [i, message] of quoted.entries()) {
      const [begin = ''] = message.split('…');
      expect(said[i]?.find((each) => each.startsWith(begin))).toContain(begin);
    }
  });
});

describe('docs/writing.md', () => {
  const page = read('docs/writing.md');
  const examples = [
    ...page.matchAll(/in `(posts\/[^`]+)`:\n\n````md\n([\s\S]*?)````\n\ngets:\n\n```text\n([\s\S]*?)\n```/g),
  ].map(([, name = '', post = '', problems = '']) => ({ name, post, problems }));

  test('shows some posts with problems', () => {
    expect(examples.length).toBeGreaterThan(2);
  });

  test.each(examples)('shows what is said of $name', async ({ name, post, problems }) => {
    const content = blog({ [name]: post }, {}, { preview: true });
    expect(formatProblems(await checkContent(content))).toBe(problems);
  });

  test.each(
    table('docs/writing.md', ['permalink', 'address']).map(([permalink = '', at = '']) => ({
      permalink: codes(permalink)[0] ?? '',
      at: codes(at)[0],
    })),
  )('$permalink puts the post at $at', ({ permalink, at }) => {
    const text = '---\ncategories: [AWS, Data Bases]\n---\nText.\n';
    const { post } = readPost('posts/2021-03-07-Hello_World.md', bytes(text), siteOf({ permalink }));
    expect(post?.path).toBe(at);
  });

  test.each(table('docs/writing.md', ['file', 'date', 'name in the address']))(
    '%s has its date %s',
    (file, date, name) => {
      const source = codes(file)[0] ?? '';
      const fromFile = date === "from the file's name";
      const { post } = readPost(
        source,
        bytes(fromFile ? 'Text.\n' : '---\ndate: 2026-05-01\n---\n'),
        siteOf(),
      );
      expect([post?.date?.day, post?.slug]).toEqual(['2026-05-01', codes(name)[0]]);
    },
  );

  test('names dates that are read', () => {
    const said =
      /These dates are understood: ([^.]*)\. Dates whose/.exec(page.replaceAll('\n', ' '))?.[1] ?? '';
    expect(codes(said).length).toBeGreaterThan(5);
    for (const written of codes(said)) {
      const { post } = readPost('posts/a.md', bytes(`---\ndate: ${written}\n---\n`), siteOf());
      expect([written, post?.date?.day]).toEqual([written, '2026-05-01']);
    }
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = read(page);

  test('names only commands that exist', () => {
    const scripts = z.record(z.string(), z.string()).parse(packageJson.scripts);
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('links only to what exists', () => {
    const links = [...withoutFences(text).matchAll(/(?<!`)\[[^\]\n]*\]\(([^)\s]+)\)(?!`)/g)].map(
      ([, to = '']) => to,
    );
    const missing = links.filter((to) => {
      if (/^[a-z]+:/.test(to)) return false;
      const [file = '', fragment] = to.split('#');
      const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
      if (!existsSync(path.join(ROOT, target))) return true;
      if (fragment === undefined) return false;
      return !anchorsOf(target).has(fragment);
    });
    expect(missing).toEqual([]);
  });

  test('names only files that exist', () => {
    const ours =
      /^(?:(?:app|bench|components|docs|lib|__tests__|\.ci|\.github)\/|[\w.-]+\.config\.[jt]s$|package\.json$|tsconfig\.json$)/;
    // A program, wherever it is said to be, but for what npm and builds put there.
    const program =
      /^(?!node_modules\/|pagefind\/|\.next\/|out\/|_next\/|public\/|https?:).+\/.+\.(?:[cm]?[jt]sx?|sh)$/;
    // With blanks, stars and the like it is a command or a pattern.
    const files = codes(withoutFences(text)).filter(
      (code) => (ours.test(code) || program.test(code)) && /^[\w./[\]-]+$/.test(code),
    );
    const code = files.filter((file) => !RESERVED.has(file) && !BLOGGERS.test(file));
    expect(code.filter((file) => !isThere(path.join(ROOT, file)))).toEqual([]);
  });
});
