/**
 * The address that an `<iframe>` may be loaded from: always https, from one of the hosts or its `www.`; `undefined`
 * for any other. `//host/…` and `http:` become https.
 */
export function iframeSource(src: string, hosts: readonly string[]): string | undefined {
  const absolute = src.trim().replace(/^(?:http:)?\/\//i, 'https://');
  if (!/^https:\/\//i.test(absolute) || !URL.canParse(absolute)) return undefined;
  const url = new URL(absolute);
  const host = url.hostname.replace(/^www\./, '');
  const listed = hosts.some((each) => each === url.hostname || each.replace(/^www\./, '') === host);
  return listed && url.username === '' && url.password === '' && url.port === '' ? url.href : undefined;
}
