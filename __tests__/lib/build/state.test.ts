import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SITEMAP_PATH } from '../../../lib/addresses/own-paths';
import { cacheKey, readCache, writeCache } from '../../../lib/build/cache';
import { codeDigest } from '../../../lib/build/code-digest';
import { digestAt, outputPaths } from '../../../lib/build/freshness';
import { planBuild } from '../../../lib/build/plan';
import { type BuildState, emptyState, forgetState, readState, writeState } from '../../../lib/build/state';
import { storeText } from '../../../lib/build/store';
import { blog, post } from '../../blog';
import { inTemporaryFolder } from '../../temporary-folder';

inTemporaryFolder();

const STATE: BuildState = {
  targets: 'w',
  views: 'f',
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
        stored: 'd1',
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
  heavy: new Map([['b', [{ file: 'b', severity: 'warning', message: 'is heavy', rule: 'budget' }]]]),
};

/** As it is kept. */
function kept(): Record<string, unknown> {
  writeState(STATE);
  return Object.fromEntries(Object.entries(Object(readCache(cacheKey('state')))));
}

test('gives back what a build has left, until it is forgotten', () => {
  expect(readState()).toEqual(emptyState());
  writeState(STATE);
  expect(readState()).toEqual(STATE);
  forgetState();
  expect(readState()).toEqual(emptyState());
});

test.each<[unknown]>([[null], [1], ['text'], [[]], [{}], [{ placed: 1, sizes: 1 }]])(
  '%j is no state',
  (value) => {
    writeCache(cacheKey('state'), value);
    expect(readState()).toEqual(emptyState());
  },
);

test('a state of which one part is of another kind, or missing, is none', () => {
  const whole = kept();
  const parts = Object.keys(whole);
  expect(parts).toHaveLength(10);
  for (const part of parts) {
    for (const value of [1, null, {}, [1], [null], undefined]) {
      writeCache(cacheKey('state'), { ...whole, [part]: value });
      expect([part, value, readState()]).toEqual([part, value, emptyState()]);
    }
  }
});

test.each<[string, (text: string) => string]>([
  ['cut short', (text) => text.slice(0, -3)],
  ['emptied', () => ''],
  ['no JSON', () => 'hello'],
  ['of another checksum', (text) => text.replace('a.js', 'b.css')],
])('a state that is %s is none', (_, damage) => {
  writeState(STATE);
  const [place = ''] = readdirSync('.next/cache/blog', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  writeFileSync(place, damage(readFileSync(place, 'utf8')));
  expect(readState()).toEqual(emptyState());
});

test('the state that other code has left is none', () => {
  writeState(STATE);
  mkdirSync('lib');
  writeFileSync('lib/a.ts', 'other');
  codeDigest({ again: true });
  expect(readState()).toEqual(emptyState());
});

describe('the plan', () => {
  const content = blog({ 'posts/a.md': post(), 'posts/b.md': post() });
  /** A build that has made one file. */
  const build = () => {
    const { fingerprint: made } = digestAt(SITEMAP_PATH, content, new Map(), false);
    if (made === undefined) throw new Error('the sitemap shows no text');
    storeText(made.digest, '<urlset/>');
    writeState({ ...emptyState(), fingerprints: new Map([[SITEMAP_PATH, made]]) });
    return made;
  };
  const plan = () => {
    const { stale, kept } = planBuild(content, readState());
    return { stale: [...stale], kept: [...kept.keys()] };
  };

  test('keeps what was made, and of it what is stored though the state is gone', () => {
    const all = outputPaths(content);
    const rest = all.filter((at) => at !== SITEMAP_PATH);
    build();
    expect(plan()).toEqual({ stale: rest, kept: [SITEMAP_PATH] });
    forgetState();
    expect(plan()).toEqual({ stale: rest, kept: [SITEMAP_PATH] });
  });

  test('renders all where nothing can be written', () => {
    mkdirSync('.next/cache', { recursive: true });
    writeFileSync('.next/cache/blog', 'a file where the folder should be');
    build();
    expect(readState()).toEqual(emptyState());
    expect(plan()).toEqual({ stale: outputPaths(content), kept: [] });
  });

  test.each<[unknown]>([[null], [1], [[]], [{}], [{ record: {}, html: [] }]])(
    'renders all where the state is gone and %j stands for what was made',
    (value) => {
      writeCache(cacheKey('made', build().digest), value);
      forgetState();
      expect(plan()).toEqual({ stale: outputPaths(content), kept: [] });
    },
  );
});
