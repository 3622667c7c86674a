import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { configurationError } from '../../../lib/build/code/configuration-error';
import { type OldConfiguration, readOldConfiguration } from '../../../lib/dialects/old-configuration';
import { parseSite } from '../../../lib/site/parse-site';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'old-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

const JEKYLL =
  'title: Kites\nurl: https://kites.test/\nbaseurl: /blog\npermalink: pretty\ntimezone: Europe/Vienna\n';

test('a folder without one has none', () => {
  expect(readOldConfiguration(folder)).toBeUndefined();
});

test.each([
  ['_config.yml', JEKYLL, 'jekyll'],
  ['_config.yml', 'title: Kites\nsource_dir: source\npublic_dir: public\n', 'hexo'],
  ['hugo.toml', "title = 'Kites'\nbaseURL = 'https://kites.test/'\n", 'hugo'],
  ['config.json', '{"title": "Kites", "baseURL": "https://kites.test/"}', 'hugo'],
])('%s of %j is of %s', (file, text, dialect) => {
  write(file, text);
  const read = readOldConfiguration(folder);
  expect(read).toMatchObject({ file, dialect, data: { title: 'Kites' } });
});

test('a configuration between lines of dashes is read', () => {
  write('_config.yml', `---\n${JEKYLL}---\n`);
  expect(readOldConfiguration(folder)?.data).toMatchObject({ title: 'Kites', baseurl: '/blog' });
});

test.each([
  ['//kites.test', 'https://kites.test'],
  ['www.kites.test/', 'https://www.kites.test'],
  ['http://kites.test', 'http://kites.test'],
])('the address %s of Jekyll is %s', (url, origin) => {
  write('_config.yml', `title: Kites\nurl: ${url}\n`);
  expect(parseSite({}, readOldConfiguration(folder)).origin).toBe(origin);
});

test.each([
  ['_config.yml', `title: Kites\nown: ${'{'.repeat(1000)}`, '_config.yml:2:206'],
  ['_config.yml', `title: Kites\n${'- '.repeat(1000)}a\n`, '_config.yml:2:1'],
  ['config.json', `{"own": ${'['.repeat(1000)}`, 'config.json:1:208'],
])('%s with values in a thousand others is refused with its place', (file, text, place) => {
  write(file, text);
  expect(() => readOldConfiguration(folder)).toThrow(
    `${place} error values are nested too deeply; remove some levels [config]`,
  );
});

describe('the folder config/ of Hugo', () => {
  test('is joined with the file, and what is named after a key is below it', () => {
    write('hugo.toml', "title = 'Old'\nbaseURL = 'https://kites.test/'\n[params]\na = 1\nb = 1\n");
    write('config/_default/hugo.toml', "title = 'Kites'\n");
    write('config/_default/params.yaml', 'b: 2\n');
    write('config/_default/menus.de.toml', "[[main]]\nname = 'x'\n");
    write('config/_default/languages.de.toml', 'weight = 2\n');
    write('config/production/params.toml', 'c = 3\n');
    write('config/_default/notes.txt', 'no configuration');
    expect(readOldConfiguration(folder)).toEqual({
      file: 'hugo.toml',
      dialect: 'hugo',
      data: {
        title: 'Kites',
        baseURL: 'https://kites.test/',
        params: { a: 1, b: 2, c: 3 },
        languages: { de: { weight: 2, menus: { main: [{ name: 'x' }] } } },
      },
    });
  });

  test('may be all there is', () => {
    write('config/_default/config.toml', "title = 'Kites'\n");
    expect(readOldConfiguration(folder)).toEqual({
      file: 'config/_default/config.toml',
      dialect: 'hugo',
      data: { title: 'Kites' },
    });
  });

  test('that holds what cannot be read stops every command with a line', () => {
    write('config/_default/params.toml', 'a = \n');
    expect(() => readOldConfiguration(folder)).toThrow(
      /^config\/_default\/params\.toml:1:\d+ error .*\[config\]$/,
    );
  });
});

test('one dialect is looked for where site.config.ts names it', () => {
  write('_config.yml', JEKYLL);
  expect(readOldConfiguration(folder, 'plain')).toBeUndefined();
  expect(readOldConfiguration(folder, 'hugo')).toBeUndefined();
  expect(readOldConfiguration(folder, 'hexo')?.dialect).toBe('hexo');
});

test.each([
  ['_config.yml', 'title: [a\nurl: b\n', /^_config\.yml:\d+:\d+ error .*\[config\]$/],
  ['hugo.toml', 'title = \n', /^hugo\.toml:1:\d+ error .*\[config\]$/],
  ['_config.yml', '- a\n- b\n', /^_config\.yml:1:1 error must consist of keys .*\[config\]$/],
])('%s that holds %j stops every command with a line', (file, text, message) => {
  write(file, text);
  let error: unknown;
  try {
    readOldConfiguration(folder);
  } catch (thrown) {
    error = thrown;
  }
  expect(configurationError(error)).toMatch(message);
});

describe('what it says', () => {
  const old = (data: Record<string, unknown>): OldConfiguration => ({
    file: '_config.yml',
    dialect: 'jekyll',
    data,
  });
  const kites = old({
    title: 'Kites',
    url: 'https://kites.test/',
    baseurl: '/blog',
    timezone: 'Europe/Vienna',
  });

  test('completes site.config.ts', () => {
    const site = parseSite({ language: 'de' }, kites);
    expect(site).toMatchObject({
      ...{ title: 'Kites', url: 'https://kites.test/blog', basePath: '/blog', author: { name: 'Kites' } },
      ...{ language: 'de', timeZone: 'Europe/Vienna', permalink: 'date', dialect: 'jekyll' },
    });
    expect(site.old.problems).toEqual([]);
  });

  test('gives way to what site.config.ts says, but for the address that the blog came with', () => {
    const own = { title: 'Own', url: 'https://own.test', author: { name: 'Ada' }, permalink: '/:slug/' };
    expect(parseSite(own, kites)).toMatchObject(own);
    expect(parseSite({ ...own, url: 'https://example.com' }, kites)).toMatchObject({
      ...{ title: 'Kites', url: 'https://kites.test/blog', permalink: '/:slug/' },
    });
  });

  test('counts for nothing where site.config.ts names another dialect', () => {
    const own = { title: 'Own', url: 'https://own.test', author: { name: 'Ada' } };
    expect(parseSite({ ...own, dialect: 'plain' }, kites).old).toEqual(parseSite(own).old);
  });

  test('is told where it is not understood, each thing once', () => {
    const site = parseSite({}, old({ title: 'Kites', url: 'https://k.test', timezone: 'Wien', lsi: true }));
    expect(site.timeZone).toBe('UTC');
    expect(site.old.problems).toEqual([
      {
        ...{ file: '_config.yml', severity: 'warning', rule: 'config' },
        message: 'timeZone "Wien" is not understood; write timeZone into site.config.ts',
      },
      {
        ...{ file: '_config.yml', severity: 'warning', rule: 'config' },
        message: 'the key lsi does nothing here; docs/moving.md says what to do instead',
      },
    ]);
  });

  test('is missed like any other key', () => {
    expect(() => parseSite({}, old({ url: 'https://k.test' }))).toThrow(
      'site.config.ts error title: is missing',
    );
  });
});

describe('files beside the configuration that hold a menu', () => {
  test('are read', () => {
    write('_config.yml', 'title: Kites\nsource_dir: source\ntheme: kite\n');
    write('_config.kite.yml', 'menu:\n  Glue: /glue/\n');
    const old = readOldConfiguration(folder);
    expect(old?.beside).toEqual({ '_config.kite.yml': { menu: { Glue: '/glue/' } } });
    const site = parseSite({ url: 'https://kites.test', author: { name: 'Ada' } }, old);
    expect(site.old.menus).toEqual({ '': [{ label: 'Glue', href: '/glue/', weight: 1 }] });
    expect(site.old.config).not.toHaveProperty('menu');
  });

  test('that cannot be read are a warning, and the blog is built', () => {
    write('_config.yml', 'title: Kites\nurl: https://kites.test\n');
    write('_data/navigation.yml', 'main:\n  - title: [\n');
    const old = readOldConfiguration(folder);
    expect(old).not.toHaveProperty('beside');
    const { menus, problems } = parseSite({}, old).old;
    expect(menus).toEqual({ '': [] });
    expect(problems).toEqual([
      expect.objectContaining({
        file: '_data/navigation.yml',
        line: 3,
        severity: 'warning',
        message: expect.stringMatching(/^cannot be read, so nothing is taken from it: /),
      }),
    ]);
  });
});

test('a folder of data files is read whole, and authors.yml may be all there is', () => {
  write('hugo.toml', "title = 'Kites'\n");
  write('data/authors/ada.toml', "name = 'Ada'\n");
  write('data/authors/notes.txt', 'no data');
  expect(readOldConfiguration(folder)?.beside).toEqual({ 'data/authors/ada.toml': { name: 'Ada' } });
  rmSync(path.join(folder, 'hugo.toml'));
  write('authors.yml', 'ada:\n  name: Ada\n');
  expect(readOldConfiguration(folder)).toEqual({
    file: 'authors.yml',
    dialect: 'plain',
    data: { ada: { name: 'Ada' } },
  });
});
