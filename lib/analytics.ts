import type { AnalyticsConfig } from './site/keys/readers';

/** What a service of analytics has pages load, by the kinds of a policy. */
type CountingSource = readonly [kind: 'script' | 'connect', from: string];

/** The script of a service, and what it is told in attributes. Plain data. */
export interface Counter {
  attributes: Readonly<Record<string, string>>;
  /** Whether readers are left alone whose browsers ask not to be followed. */
  doNotTrack: boolean;
}

/** The script that counts readers. @param basePath of the blog, for a script of its own. */
export function counterOf(analytics: AnalyticsConfig, basePath: string): Counter {
  return { attributes: attributesOf(analytics, basePath), doNotTrack: analytics.doNotTrack };
}

function attributesOf(analytics: AnalyticsConfig, basePath: string): Record<string, string> {
  switch (analytics.provider) {
    case 'plausible':
      return { src: `${analytics.host}/js/script.js`, 'data-domain': analytics.domain };
    case 'goatcounter':
      return { src: analytics.script, 'data-goatcounter': `${analytics.host}/count` };
    case 'umami': {
      const { host, websiteId, reportsTo } = analytics;
      return {
        src: `${host}/script.js`,
        'data-website-id': websiteId,
        ...(reportsTo !== undefined && { 'data-host-url': reportsTo }),
      };
    }
    case 'cloudflare':
      return {
        src: 'https://static.cloudflareinsights.com/beacon.min.js',
        'data-cf-beacon': JSON.stringify({ token: analytics.token }),
      };
    case 'file':
      return { src: `${basePath}${analytics.src}` };
  }
}

/** What each page must allow for it. */
export function countingSources(analytics: AnalyticsConfig): CountingSource[] {
  switch (analytics.provider) {
    case 'plausible':
      return both(analytics.host);
    case 'goatcounter':
      return [
        ['script', originOf(analytics.script)],
        ['connect', originOf(analytics.host)],
      ];
    case 'umami':
      return [...both(analytics.host), ['connect', reportingTo(analytics)]];
    case 'cloudflare':
      return [
        ['script', 'https://static.cloudflareinsights.com'],
        ['connect', 'https://cloudflareinsights.com'],
      ];
    case 'file':
      return [['connect', 'self'], ...analytics.hosts.flatMap(both)];
  }
}

/** Umami's cloud has scripts that report to another of its hosts. */
function reportingTo({ host, reportsTo }: Extract<AnalyticsConfig, { provider: 'umami' }>): string {
  if (reportsTo !== undefined) return originOf(reportsTo);
  return host === 'https://cloud.umami.is' ? 'https://api-gateway.umami.dev' : originOf(host);
}

function both(address: string): CountingSource[] {
  return [
    ['script', originOf(address)],
    ['connect', originOf(address)],
  ];
}

function originOf(address: string): string {
  return new URL(address).origin;
}
