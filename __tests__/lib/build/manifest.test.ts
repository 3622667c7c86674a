import { mkdirSync, writeFileSync } from 'node:fs';
import { SITEMAP_PATH } from '../../../lib/addresses/own-paths';
import { cacheKey, readCache, writeCache } from '../../../lib/build/cache/cache';
import { cacheText } from '../../../lib/build/cache/cached-page';
import { codeDigest } from '../../../lib/build/code/code-digest';
import { digestAt, outputPaths } from '../../../lib/build/freshness';
import {
  emptyManifest,
  forgetManifest,
  type Manifest,
  readManifest,
  writeManifest,
} from '../../../lib/build/manifest';
import { planBuild } from '../../../lib/build/plan';
import { blog, post } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const MANIFEST: Manifest = {
  targets: 'w',
  views: 'f',
  cards: {
    names: ['a.png'],
    problems: [{ file: 'a', severity: 'warning', message: 'leaves out', rule: 'card' }],
  },
  bodies: new Map([['posts/a.md', 'b']]),
  texts: new Map([['k', { lookups: [{ about: 'link', url: 'b.md' }], answers: 'x' }]]),
  fingerprints: new Map([['/a/', { digest: 'd1', texts: [['posts/a.md', 'k']] }]]),
  pages: new Map([
    [
      'a/index.html',
      {
        path: '/a/',
        file: 'a/index.html',
        type: 'post',
        islands: false,
        weight: 0,
        cachedAs: 'd1',
        sheet: 'post',
        blocks: [],
        scripts: ['a.js'],
        inlineScripts: [],
        fetched: [],
        anchors: ['top'],
        sound: true,
        links: ['b/index.html', 'a.js'],
        extra: [],
        problems: [],
      },
    ],
  ]),
  placed: new Map([['a/index.html', { key: 'k', stamp: '1 2 3', size: 4 }]]),
  folders: new Map([['a', '1 2 3']]),
  heavy: new Map([['b', [{ file: 'b', severity: 'warning', message: 'is heavy', rule: 'weight' }]]]),
};

/** The manifest of the build before, without where it lies. */
function read(): Manifest {
  const { kept: _, ...manifest } = readManifest();
  return manifest;
}
const { kept: _, ...NONE } = emptyManifest();

const HEAD = () => cacheKey('manifest');

/** What says where the tables lie. */
function head(): Record<string, unknown> {
  writeManifest(MANIFEST, readManifest());
  return Object.fromEntries(Object.entries(Object(readCache(HEAD()))));
}

test('gives back what a build has left, until it is forgotten', () => {
  expect(readManifest()).toEqual(emptyManifest());
  writeManifest(MANIFEST, readManifest());
  expect(read()).toEqual(MANIFEST);
  writeManifest({ ...MANIFEST, heavy: new Map(), views: 'g' }, readManifest());
  expect(read()).toEqual({ ...MANIFEST, heavy: new Map(), views: 'g' });
  forgetManifest();
  expect(readManifest()).toEqual(emptyManifest());
});

test.each<[unknown]>([[null], [1], ['text'], [[]], [{}], [{ targets: 'w', views: 'f', pieces: {} }]])(
  '%j is no manifest',
  (value) => {
    writeCache(HEAD(), value);
    expect(readManifest()).toEqual(emptyManifest());
  },
);

test('a manifest of which one part is of another kind, or missing, is none', () => {
  const whole = head();
  const parts = Object.keys(whole);
  expect(parts).toEqual(['targets', 'views', 'cards', 'images', 'pieces']);
  for (const part of parts) {
    for (const value of [1, null, {}, [1], [null], undefined]) {
      writeCache(HEAD(), { ...whole, [part]: value });
      expect([part, value, read()]).toEqual([part, value, NONE]);
    }
  }
});

const TABLES = ['bodies', 'texts', 'fingerprints', 'pages', 'placed', 'folders', 'heavy'] as const;

/** The keys of the pieces of a table. */
const piecesOf = (name: (typeof TABLES)[number]) => readManifest().kept[name].keys;

test.each(TABLES)('of a damaged piece of %s, only its rows are missing', (name) => {
  writeManifest(MANIFEST, readManifest());
  const [key = ''] = piecesOf(name);
  for (const damage of [
    null,
    1,
    [1],
    [['a', null]],
    { names: [], pages: [1] },
    { names: 1, pages: [] },
    { names: [], pages: [{ page: {} }] },
  ]) {
    writeCache(key, damage);
    const none = new Map();
    // A warning about a page would be missed where its file is believed to be as it was; and of a folder that is as it was, only
    // what was placed tells what is in it.
    const also = { heavy: { placed: none, folders: none }, placed: { folders: none } };
    const lost = { ...(name === 'heavy' || name === 'placed' ? also[name] : {}), [name]: none };
    expect(read()).toEqual({ ...MANIFEST, ...lost });
  }
  writeManifest(MANIFEST, readManifest());
  expect(read()).toEqual(MANIFEST);
});

test('a manifest that other code has left is none', () => {
  writeManifest(MANIFEST, readManifest());
  mkdirSync('lib');
  writeFileSync('lib/a.ts', 'other');
  codeDigest({ again: true });
  expect(readManifest()).toEqual(emptyManifest());
});

describe('the plan', () => {
  const content = blog({ 'posts/a.md': post(), 'posts/b.md': post() });
  /** A build that has made one file. */
  const build = () => {
    const { fingerprint: made } = digestAt(SITEMAP_PATH, content, new Map(), false);
    if (made === undefined) throw new Error('the sitemap shows no text');
    cacheText(made.digest, '<urlset/>');
    writeManifest({ ...emptyManifest(), fingerprints: new Map([[SITEMAP_PATH, made]]) }, readManifest());
    return made;
  };
  const plan = () => {
    const { stale, kept } = planBuild(content, readManifest());
    return { stale: [...stale], kept: [...kept.keys()] };
  };

  test('keeps what was made, and of it what is cached though the manifest is gone', () => {
    const all = outputPaths(content);
    const rest = all.filter((at) => at !== SITEMAP_PATH);
    build();
    expect(plan()).toEqual({ stale: rest, kept: [SITEMAP_PATH] });
    forgetManifest();
    expect(plan()).toEqual({ stale: rest, kept: [SITEMAP_PATH] });
  });

  test('renders all where nothing can be written', () => {
    mkdirSync('.next/cache', { recursive: true });
    writeFileSync('.next/cache/blog', 'a file where the folder should be');
    build();
    expect(readManifest()).toEqual(emptyManifest());
    expect(plan()).toEqual({ stale: outputPaths(content), kept: [] });
  });

  test.each<[unknown]>([[null], [1], [[]], [{}], [{ record: {}, html: [] }]])(
    'renders all where the state is gone and %j stands for what was made',
    (value) => {
      writeCache(cacheKey('page', build().digest), value);
      forgetManifest();
      expect(plan()).toEqual({ stale: outputPaths(content), kept: [] });
    },
  );
});
