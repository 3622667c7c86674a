import { JSDOM } from 'jsdom';
import { counterOf, countingSources } from '../../../lib/analytics';
import { analytics } from '../../../lib/enhance/analytics';
import { analyticsScript } from '../../../lib/files/enhance';
import type { SiteConfig } from '../../../lib/site/site';
import { siteOf } from '../../blog';

type Config = NonNullable<SiteConfig['analytics']>;

test.each<[Config, string, string[]]>([
  [
    { provider: 'plausible', domain: 'me.test' },
    '<script src="https://plausible.io/js/script.js" data-domain="me.test"></script>',
    ['script https://plausible.io', 'connect https://plausible.io'],
  ],
  [
    { provider: 'goatcounter', host: 'https://me.goatcounter.com/' },
    '<script src="https://gc.zgo.at/count.js" data-goatcounter="https://me.goatcounter.com/count"></script>',
    ['script https://gc.zgo.at', 'connect https://me.goatcounter.com'],
  ],
  [
    { provider: 'umami', websiteId: 'abc' },
    '<script src="https://cloud.umami.is/script.js" data-website-id="abc"></script>',
    [
      'script https://cloud.umami.is',
      'connect https://cloud.umami.is',
      'connect https://api-gateway.umami.dev',
    ],
  ],
  [
    { provider: 'umami', websiteId: 'abc', host: 'https://stats.test', reportsTo: 'https://in.test' },
    '<script src="https://stats.test/script.js" data-website-id="abc" data-host-url="https://in.test"></script>',
    ['script https://stats.test', 'connect https://stats.test', 'connect https://in.test'],
  ],
  [
    { provider: 'cloudflare', token: 't"1' },
    '<script src="https://static.cloudflareinsights.com/beacon.min.js" data-cf-beacon="{&quot;token&quot;:&quot;t\\&quot;1&quot;}"></script>',
    ['script https://static.cloudflareinsights.com', 'connect https://cloudflareinsights.com'],
  ],
  [
    { provider: 'file', src: '/stats.js', hosts: ['https://in.test'] },
    '<script src="/blog/stats.js"></script>',
    ['connect self', 'script https://in.test', 'connect https://in.test'],
  ],
])('%j loads %s', (config, expected, sources) => {
  const site = siteOf({ analytics: config });
  if (site.analytics === undefined) throw new Error('nobody is counted');
  const { window } = new JSDOM('');
  analytics(window, counterOf(site.analytics, '/blog'));
  expect(window.document.head.innerHTML).toBe(expected);
  expect(countingSources(site.analytics).map((source) => source.join(' '))).toEqual(sources);
});

describe('a reader whose browser asks not to be followed', () => {
  const counted = (doNotTrack: boolean, asks: object) => {
    const { window } = new JSDOM('');
    const browser = { document: window.document, navigator: { ...window.navigator, ...asks } };
    analytics(browser, { attributes: { src: '/x.js' }, doNotTrack });
    return window.document.scripts.length;
  };
  test('is not counted, unless the blog says otherwise', () => {
    expect(counted(true, { doNotTrack: null })).toBe(1);
    expect(counted(true, { doNotTrack: '1' })).toBe(0);
    expect(counted(true, { globalPrivacyControl: true })).toBe(0);
    expect(counted(false, { doNotTrack: '1', globalPrivacyControl: true })).toBe(1);
  });
});

test('the script holds what the configuration says, and nothing is made of none', async () => {
  const site = siteOf({ analytics: { provider: 'plausible', domain: 'me.test' } });
  const { window } = new JSDOM('', { runScripts: 'outside-only' });
  window.eval(await analyticsScript(site));
  expect(window.document.scripts[0]?.dataset.domain).toBe('me.test');
  expect(await analyticsScript(siteOf())).toBe('');
});
