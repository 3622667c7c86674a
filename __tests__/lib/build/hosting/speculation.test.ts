import { speculationRules } from '../../../../lib/build/hosting/speculation';

/** Whether the rules ask for a page, as URLPattern (https://urlpattern.spec.whatwg.org) reads the pattern for pages. */
const wanted = (basePath: string, path: string) => {
  const { prefetch } = JSON.parse(speculationRules(basePath, false).text);
  expect(prefetch[0].where.href_matches).toBe(`${basePath}/{*/}?`);
  return new RegExp(`^${basePath}/(?:.*/)?$`).test(path);
};

test('pages are fetched, files are not', () => {
  for (const base of ['', '/blog']) {
    expect(wanted(base, `${base}/`)).toBe(true);
    expect(wanted(base, `${base}/posts/a/`)).toBe(true);
    expect(wanted(base, `${base}/feed.xml`)).toBe(false);
    expect(wanted(base, `${base}/media/a.png`)).toBe(false);
  }
  expect(wanted('/blog', '/wiki/')).toBe(false);
});

test('pages whose addresses end in .html, where there are some', () => {
  const { prefetch } = JSON.parse(speculationRules('/blog', true).text);
  expect(prefetch[0].where.href_matches).toEqual(['/blog/{*/}?', '/blog/*.html']);
});

test('other rules are another file, since browsers keep each', () => {
  const files = ['', '/blog'].flatMap((base) =>
    [false, true].map((more) => speculationRules(base, more).file),
  );
  expect(new Set(files).size).toBe(4);
  for (const file of files) expect(file).toMatch(/^_next\/static\/speculation-[0-9a-f]{12}\.json$/);
});
