import { sitePolicy } from '../../../../lib/build/hosting/site-policy';
import type { FetchKind, PageRecord } from '../../../../lib/build/page-record';
import { siteOf } from '../../../blog';

const page = (
  file: string,
  fetched: [FetchKind, string][],
  type: PageRecord['type'] = 'post',
): PageRecord => ({
  path: `/${file}`,
  file,
  type,
  islands: false,
  weight: 0,
  cachedAs: file,
  sheet: 'post',
  blocks: [],
  scripts: [],
  inlineScripts: [],
  fetched,
  anchors: [],
  sound: true,
  links: [],
  extra: [],
  problems: [],
});

const vimeo = page('a', [['frame', 'https://player.vimeo.com']]);
const listed = page('b', [
  ['frame', 'https://www.videos.test'],
  ['image', 'https://i.test'],
]);
const plain = page('c', []);
const home = page('d', [['manifest', 'self']], 'home');
const search = page('e', [], 'search');
const site = siteOf({ iframeHosts: ['videos.test'] });
const policy = sitePolicy([vimeo, listed, plain, home, search], new Map([['post', 'p{}']]), site);

/** Hosts let feeds have their style sheet. */
const withFeedStyle = (policy: string) => policy.replace('style-src ', "style-src 'self' ");

test('a page may load its own frames alone; what else any page needs, all may', () => {
  expect(policy.of(vimeo)).toContain(';frame-src https://player.vimeo.com;');
  expect(policy.of(plain)).not.toContain('frame-src');
  expect(policy.of(plain)).toContain('img-src https://i.test;');
});

test('the policy that hosts send allows what any page needs', () => {
  expect(policy.all).toContain('https://player.vimeo.com https://videos.test');
  expect(policy.all).toContain(";manifest-src 'self';");
  expect(policy.all).toContain("'wasm-unsafe-eval'");
});

test('a listed host may send on to its www. and back', () => {
  expect(policy.of(listed)).toContain(';frame-src https://videos.test https://www.videos.test;');
});

test('only a page that names the manifest may fetch it', () => {
  expect(policy.of(home)).toContain(";manifest-src 'self';");
  expect(policy.of(plain)).not.toContain('manifest-src');
});

test('each page may ask the blog for files, and no other site', () => {
  for (const page of [plain, home, search]) expect(policy.of(page)).toContain(";connect-src 'self';");
});

test('only a page that runs the search may start its engine, whatever its styles are called', () => {
  expect(policy.of(search)).toContain("'wasm-unsafe-eval'");
  for (const other of [plain, home, { ...plain, sheet: 'search' }]) {
    expect(policy.of(other)).not.toContain('wasm-unsafe-eval');
  }
});

test('a site that shows its own pages in frames lets itself do so', () => {
  const framing = page('a', [['frame', 'self']]);
  const own = sitePolicy([plain, framing], new Map([['post', 'p{}']]), site);
  expect(own.of(framing)).toContain(";frame-src 'self';");
  expect(own.of(plain)).not.toContain('frame-src');
  expect(own.header).toBe(`${withFeedStyle(own.all)};frame-ancestors 'self'`);
  const trusting = sitePolicy([{ ...framing, trusted: true }], new Map([['post', 'p{}']]), site);
  expect(trusting.header).toBe("frame-ancestors 'self'");
});

describe('a page with code of an author who is trusted', () => {
  const trusted: PageRecord = {
    ...page('f', [['image', 'https://only-there.test']]),
    inlineScripts: ["'sha256-only-there'"],
    trusted: true,
  };
  const all = [vimeo, listed, plain, home, search, trusted];
  const both = sitePolicy(all, new Map([['post', 'p{}']]), site);

  test('changes nothing for others', () => {
    expect(both.of(plain)).toBe(policy.of(plain));
    expect(both.of(trusted)).toContain("'unsafe-inline'");
    expect(both.all).toBe(policy.all);
  });

  test('leaves it to pages what they may do', () => {
    expect(policy.header).toBe(`${withFeedStyle(policy.all)};frame-ancestors 'none'`);
    expect(both.header).toBe("frame-ancestors 'none'");
  });
});

describe('what readers say, and how they are counted', () => {
  const talking = page('a', [
    ['script', 'https://talk.test'],
    ['style', 'https://talk.test'],
    ['connect', 'https://talk.test'],
  ]);
  const styles = new Map([['post', 'p{}']]);
  const directive = (text: string, name: string) =>
    text
      .split(';')
      .find((each) => each.startsWith(`${name} `))
      ?.split(' ')
      .filter((source) => !source.startsWith("'sha")) ?? [];

  test('a page with live comments allows the service, and no other page does', () => {
    const { of, all } = sitePolicy([talking, plain], styles, siteOf());
    expect(directive(of(talking), 'script-src')).toEqual(['script-src', "'self'", 'https://talk.test']);
    expect(directive(of(talking), 'style-src')).toEqual(['style-src', 'https://talk.test']);
    expect(directive(of(talking), 'connect-src')).toEqual(['connect-src', "'self'", 'https://talk.test']);
    expect(of(plain)).not.toContain('talk.test');
    expect(directive(all, 'connect-src')).toEqual(['connect-src', "'self'", 'https://talk.test']);
  });

  test('where readers are counted, every page allows that, and by default none does', () => {
    const counted = siteOf({ analytics: { provider: 'goatcounter', host: 'https://me.goatcounter.com' } });
    const { of } = sitePolicy([talking, plain], styles, counted);
    expect(directive(of(plain), 'script-src')).toEqual(['script-src', "'self'", 'https://gc.zgo.at']);
    expect(directive(of(plain), 'connect-src')).toEqual([
      'connect-src',
      "'self'",
      'https://me.goatcounter.com',
    ]);
    expect(sitePolicy([talking, plain], styles, siteOf()).of(plain)).not.toContain('https:');
  });

  test('however many hosts a script of the blogger’s has, none is let in that is not named', () => {
    const hosts = Array.from({ length: 20 }, (_, n) => `https://h${n}.test`);
    const many = siteOf({ analytics: { provider: 'file', src: '/s.js', hosts } });
    const { of } = sitePolicy([plain], styles, many);
    expect(directive(of(plain), 'script-src')).toHaveLength(22);
    expect(directive(of(plain), 'connect-src')).not.toContain('https:');
  });
});
