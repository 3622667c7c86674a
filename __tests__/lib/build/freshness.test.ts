import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { FEED_PATH, SITEMAP_PATH } from '../../../lib/addresses/own-paths';
import { outputPaths, ownPart } from '../../../lib/build/freshness';
import { emptyManifest } from '../../../lib/build/manifest';
import { type PlannedManifest, planBuild, plannedManifest } from '../../../lib/build/plan';
import { renderTexts } from '../../../lib/build/render-texts';
import type { Content } from '../../../lib/content/content';
import { NO_DRAWINGS } from '../../../lib/diagrams/drawings';
import { drawingName, mermaidDigest } from '../../../lib/diagrams/mermaid';
import { feedView } from '../../../lib/files/feed';
import { factsOf } from '../../../lib/files/media';
import { sitemap } from '../../../lib/files/sitemap';
import type { Revision } from '../../../lib/history/follow';
import { imageProblems } from '../../../lib/views/lead-image';
import { pageView } from '../../../lib/views/page';
import { blog, post } from '../../blog';
import { manyComments } from '../../browser/posts/comments';

jest.mock('../../../lib/files/media');

const home = process.cwd();
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fresh-'));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** What decides about the files of a small blog; images are as wide as their number says. */
interface Model {
  /** Whether posts name the posts that link to them. */
  backlinks?: boolean;
  /** Whether the blog is in English and German. */
  languages?: boolean;
  posts: Record<string, { lines: Record<string, string>; body: string }>;
  images: Record<string, number>;
  /** How many revisions of a post readers have seen. */
  revisions?: Record<string, number>;
  /** How many comments are on a post, by its name. */
  comments?: Record<string, number>;
}

const NAMES = ['a', 'b', 'c', 'd', 'e'];
const START: Model = {
  posts: {
    a: { lines: { date: '2026-05-01', tags: '[x]' }, body: 'To [b](b.md), ![i](i.png).\n' },
    b: { lines: { date: '2026-04-01', tags: '[x, y]', category: 'C' }, body: '## Part\n\n[a](a.md)\n' },
    c: {
      lines: { date: '2026-03-01', series: 'S' },
      body: 'See [d](/posts/d/), [old](/old/) and [part](b.md#part).\n',
    },
    d: { lines: { date: '2026-02-01', series: 'S', category: 'C' }, body: 'Text.\n\n<!--more-->\n\nMore.\n' },
  },
  images: { 'i.png': 10 },
};

/** An edit, as a function of the model: what it does not fit, it leaves alone. */
type Edit = (model: Model) => void;

const nameOf = fc.constantFrom(...NAMES);
const line = (key: string, values: readonly (string | undefined)[]) =>
  fc.record({ name: nameOf, value: fc.constantFrom(...values) }).map(({ name, value }): [string, Edit] => [
    `${key} of ${name}: ${value}`,
    ({ posts }) => {
      const lines = posts[name]?.lines;
      if (lines === undefined) return;
      if (value === undefined) delete lines[key];
      else lines[key] = value;
    },
  ]);

const BODIES = [
  'Text.\n',
  'Other text.\n',
  '## Part\n\nTo [a](a.md).\n',
  '## Another part\n',
  'To [b](b.md#part) and [e](e.md).\n',
  '![i](i.png) ![j](j.png)\n',
  '[old](/old/), [c](/posts/c/), [tag](/tags/y/).\n',
  'First.\n\n<!--more-->\n\nSecond.\n',
  // Alike in all that a listing shows.
  'Text.\n\nOf [e](e.md) and [old](/old/).\n',
  'Text.\n\n## Part\n\n![i](i.png)\n',
  'Text.\n\n## Other\n\n![i](i.png) and more.\n',
  'Text.\n\nTo [b](b.md#part) and [moved](/moved/).\n',
  'Text.\n\n```mermaid\nflowchart LR\n```\n',
];

/** The drawing of that diagram. */
const DRAWING = drawingName(mermaidDigest('flowchart LR'));

const bodyEdit = fc
  .record({ name: nameOf, body: fc.constantFrom(...BODIES) })
  .map(({ name, body }): [string, Edit] => [
    `body of ${name}: ${body}`,
    ({ posts }) => {
      const known = posts[name];
      if (known) known.body = body;
    },
  ]);

/** The width of an image of which something is said, and nothing else. */
const CUT = 20.5;

const imageEdit = fc
  .record({ name: fc.constantFrom('i.png', 'j.png', DRAWING), width: fc.constantFrom(0, 10, 20, CUT) })
  .map(({ name, width }): [string, Edit] => [
    `${name} is ${width} wide`,
    ({ images }) => {
      if (width === 0) delete images[name];
      else images[name] = width;
    },
  ]);

const commitOf =
  (name: string): Edit =>
  (model) => {
    model.revisions = { ...model.revisions, [name]: (model.revisions?.[name] ?? 1) + 1 };
  };

const edit: fc.Arbitrary<[string, Edit]> = fc.oneof(
  { weight: 6, arbitrary: bodyEdit },
  { weight: 3, arbitrary: imageEdit },
  nameOf.map((name): [string, Edit] => [`commit ${name}`, commitOf(name)]),
  line('title', ['One', 'Two', undefined]),
  line('date', ['2026-01-01', '2026-06-01', '2025-05-01']),
  line('updated', ['2026-07-01', undefined]),
  line('tags', ['[x]', '[y, z]', '[X]', undefined]),
  line('category', ['C', 'D', undefined]),
  line('draft', ['true', undefined]),
  line('pinned', ['true', undefined]),
  line('noindex', ['true', undefined]),
  line('series', ['S', undefined]),
  line('description', ['Of [a](a.md)', undefined]),
  line('image', ['i.png', 'j.png', undefined]),
  line('lang', ['de', undefined]),
  line('translation_of', ['a', 'b', undefined]),
  line('slug', ['s', undefined]),
  line('permalink', ['/moved/', undefined]),
  line('redirect_from', ['/old/', undefined]),
  line('authors', ['[Bob]', undefined]),
  fc
    .record({ name: nameOf, count: fc.constantFrom(0, 2, 3, 90, 300) })
    .map(({ name, count }): [string, Edit] => [
      `${count} comments on ${name}`,
      (model) => {
        model.comments = { ...model.comments, [name]: count };
      },
    ]),
  nameOf.map((name): [string, Edit] => [`delete ${name}`, ({ posts }) => delete posts[name]]),
  nameOf.map((name): [string, Edit] => [
    `add ${name}`,
    ({ posts }) => {
      posts[name] ??= { lines: { date: '2026-08-01' }, body: 'New.\n' };
    },
  ]),
  fc.tuple(nameOf, nameOf).map(([from, to]): [string, Edit] => [
    `rename ${from} to ${to}`,
    ({ posts }) => {
      const moved = posts[from];
      if (moved === undefined || posts[to] !== undefined) return;
      delete posts[from];
      posts[to] = moved;
    },
  ]),
);

function contentOf({
  posts,
  images,
  revisions = {},
  backlinks = false,
  languages = false,
  comments = {},
}: Model): Content {
  jest.mocked(factsOf).mockImplementation((file) => {
    const width = images[file.replace('posts/', '')];
    if (width === undefined) return {};
    return {
      format: 'png',
      width: Math.floor(width),
      height: 1,
      ...(width === CUT && { problem: 'is cut off' }),
    };
  });
  const files = Object.entries(posts).map(([name, { lines, body }]) => [
    `posts/${name}.md`,
    post(
      Object.entries(lines).map(([key, value]) => `${key}: ${value}`),
      body,
    ),
  ]);
  const drawing = {
    graph: NO_DRAWINGS.graph,
    read: (file: string) => `<svg viewBox="0 0 ${images[file.replace('posts/', '')]} 1"></svg>`,
  };
  const assets = Object.keys(images).map((name) => [`posts/${name}`, '']);
  const threads = Object.entries(comments).map(([name, count]) => [
    `posts/${name}.comments.json`,
    JSON.stringify(manyComments(count)),
  ]);
  const config = {
    broken: 'warn',
    postsPerPage: 2,
    history: true,
    backlinks,
    feedComments: true,
    ...(languages && { languages: [{ tag: 'en' }, { tag: 'de' }], untranslated: 'everywhere' as const }),
  } as const;
  const content = blog(Object.fromEntries([...files, ...assets, ...threads]), config, {
    history: {
      revisions: new Map(
        Object.entries(revisions).map(([name, count]) => [`posts/${name}.md`, revisionsOf(name, count)]),
      ),
      problems: [],
    },
    drawing,
    changesOf: (history) =>
      history.revisions.slice(1).map(({ blob }) => [{ kind: 'changed', pieces: [['+', blob]] }]),
  });
  return {
    ...content,
    stamps: new Map(Object.entries(images).map(([name, width]) => [`posts/${name}`, `${width}`])),
  };
}

function revisionsOf(name: string, count: number): Revision[] {
  return Array.from({ length: count }, (_, i) => ({
    commit: `${i}`,
    time: Date.parse('2026-09-01') + i,
    subject: `${i}`,
    blob: `${name} ${i}`,
    source: `posts/${name}.md`,
  }));
}

/** What is made at a path, in full, and without a look at what is kept: a page is a function of this. */
async function madeAt(at: string, content: Content): Promise<string> {
  const page = pageView(content, at);
  const view = at === FEED_PATH ? feedView(content) : page;
  const own = page !== undefined && 'source' in page ? content.bySource.get(page.source) : undefined;
  const said = own === undefined ? [] : imageProblems(own, content);
  const data = at === SITEMAP_PATH ? sitemap(content) : page === undefined ? view : [ownPart(page), said];
  process.env.BLOG_VERIFY = '1';
  try {
    return JSON.stringify([data, await renderTexts(view?.texts ?? [], content)]);
  } finally {
    Reflect.deleteProperty(process.env, 'BLOG_VERIFY');
  }
}

/** Builds made of plans alone: which paths are stale, and what is made there. */
class Site {
  private state: PlannedManifest = emptyManifest();
  private readonly out = new Map<string, string>();

  /** @returns the paths at which what is kept is not what would be made, and those that were made anew. */
  async build(content: Content): Promise<{ wrong: string[]; stale: string[] }> {
    const plan = planBuild(content, this.state);
    const wrong: string[] = [];
    for (const at of outputPaths(content)) {
      const made = await madeAt(at, content);
      if (plan.kept.has(at) && this.out.get(at) !== made) wrong.push(at);
      this.out.set(at, made);
    }
    this.state = plannedManifest(content, plan);
    return { wrong, stale: [...plan.stale] };
  }
}

const copy = (model: Model): Model => structuredClone(model);

// More of them: EDIT_SEQUENCES=200 npx jest freshness
test('after any sequence of edits, what is kept is what would be made', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const site = new Site();
      const model = {
        ...copy(START),
        backlinks: edits.length % 2 === 0,
        languages: edits.length % 3 !== 0,
      };
      expect((await site.build(contentOf(model))).wrong).toEqual([]);
      for (const [what, change] of edits) {
        change(model);
        expect([what, (await site.build(contentOf(model))).wrong]).toEqual([what, []]);
      }
    }),
    { numRuns: Number(process.env.EDIT_SEQUENCES ?? 40) },
  );
});

describe('what is made anew', () => {
  const stale = async (change: Edit, start = START) => {
    const site = new Site();
    const model = copy(start);
    await site.build(contentOf(model));
    expect((await site.build(contentOf(copy(model)))).stale).toEqual([]);
    change(model);
    return (await site.build(contentOf(model))).stale.sort();
  };
  const postAt = (model: Model, name: string) => model.posts[name] ?? { lines: {}, body: '' };

  test('after an edit behind the excerpt, the post and the feed', async () => {
    expect(
      await stale((model) => {
        postAt(model, 'd').body += 'And more.\n';
      }),
    ).toEqual(['/feed.xml', '/posts/d/']);
  });
  test('after a post was committed again, the post and its history', async () => {
    const start = copy(START);
    start.revisions = { a: 2, d: 2 };
    expect(await stale(commitOf('d'), start)).toEqual(['/posts/d/', '/posts/d/history/']);
    expect(await stale(commitOf('b'), start)).toEqual(['/posts/b/', '/posts/b/history/']);
  });
  test('after a heading has gone, who links to it, too', async () => {
    expect(
      await stale((model) => {
        postAt(model, 'b').body = '[a](a.md)\n';
      }),
    ).toEqual(expect.arrayContaining(['/posts/a/', '/posts/b/']));
  });
  test('after a new link, the post that has it and the one that is linked to', async () => {
    const change: Edit = (model) => {
      postAt(model, 'd').body += 'To [a](a.md).\n';
    };
    expect(await stale(change, { ...START, backlinks: true })).toEqual([
      '/feed.xml',
      '/posts/a/',
      '/posts/d/',
    ]);
    expect(await stale(change)).toEqual(['/feed.xml', '/posts/d/']);
  });
  test('after an image was changed, who shows it', async () => {
    expect(
      await stale((model) => {
        model.images['i.png'] = 99;
      }),
    ).toEqual(['/', '/feed.xml', '/posts/a/']);
  });
  test('after a diagram was drawn, or its drawing was changed, who shows it', async () => {
    const start = copy(START);
    start.posts.d = { lines: { date: '2026-02-01' }, body: BODIES.at(-1) ?? '' };
    const shown = ['/feed.xml', '/posts/d/'];
    const draw = (model: Model) => {
      model.images[DRAWING] = 10;
    };
    expect(await stale(draw, start)).toEqual(expect.arrayContaining(shown));
    draw(start);
    const change = (model: Model) => {
      model.images[DRAWING] = 20;
    };
    expect((await stale(change, start)).filter((path) => path.startsWith('/posts/'))).toEqual(['/posts/d/']);
  });
  test('after more is said of an image, whose image it is', async () => {
    const start = copy(START);
    start.posts.d = { lines: { date: '2026-02-01', image: 'j.png' }, body: 'Text.\n' };
    start.images['j.png'] = Math.floor(CUT);
    const found = await stale((model) => {
      model.images['j.png'] = CUT;
    }, start);
    expect(found).toEqual(['/posts/d/']);
  });
  test('after an image has gone, who showed it', async () => {
    expect(
      await stale((model) => {
        delete model.images['i.png'];
      }),
    ).toEqual(['/', '/feed.xml', '/posts/a/']);
  });
  test('after new comments on a post, its page and the feed that holds them', async () => {
    const start = copy(START);
    start.comments = { d: 2 };
    const found = await stale((model) => {
      model.comments = { d: 3 };
    }, start);
    expect(found).toEqual(['/feed.xml', '/posts/d/']);
  });
  test('after more comments than find room, the pages that hold them, too', async () => {
    const start = copy(START);
    start.comments = { d: 100, c: 100 };
    const found = await stale((model) => {
      model.comments = { ...model.comments, d: 101 };
    }, start);
    expect(found).toEqual(['/feed.xml', '/posts/d/', '/posts/d/comments/2/']);
  });
  test('after a post has gone, who links to it', async () => {
    const start = copy(START);
    // Nothing else that a post has to do with another.
    start.posts.e = { lines: { date: '2026-08-01' }, body: 'To [d](d.md).\n' };
    start.posts.a = { lines: { date: '2026-05-01' }, body: 'Alone.\n' };
    const found = await stale((model) => {
      delete model.posts.d;
    }, start);
    expect(found).toContain('/posts/e/');
    expect(found).not.toContain('/posts/a/');
  });
  test('after a post has changed its place, who links to it', async () => {
    const start = copy(START);
    start.posts.e = { lines: { date: '2026-08-01' }, body: 'To [d](d.md).\n' };
    const found = await stale((model) => {
      postAt(model, 'd').lines.permalink = '/moved/';
    }, start);
    expect(found).toContain('/posts/e/');
  });
  test('after the first post of a year, not every page, though the years stand in each', async () => {
    const found = await stale((model) => {
      model.posts.e = { lines: { date: '2019-08-01' }, body: 'Old.\n' };
    });
    expect(found).toContain('/posts/e/');
    expect(found).not.toContain('/about/');
    expect(found).not.toContain('/categories/c/');
  });
  test('after a new post, whatever lists it or stands beside it', async () => {
    const found = await stale((model) => {
      model.posts.e = { lines: { date: '2026-08-01', tags: '[x]' }, body: 'New.\n' };
    });
    expect(found).toEqual(
      expect.arrayContaining(['/', '/archive/', '/feed.xml', '/posts/e/', '/sitemap.xml', '/tags/x/']),
    );
    expect(found).not.toContain('/posts/c/');
    expect(found).not.toContain('/categories/c/');
  });
});
