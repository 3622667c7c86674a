import { externalizeScripts } from '../../../../lib/build/next-pages/externalize';
import { hasIsland, modulesOf } from '../../../../lib/build/next-pages/islands';
import { parsePage, writeHtml } from '../../../../lib/html/html';

test('the modules of islands are those that are not of Next', () => {
  const manifest = `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST["/x/page"] = {"clientModules":{
"[project]/node_modules/next/dist/client/app-dir/link.js":{"id":11,"name":"*","chunks":[]},
"[project]/components/islands/counter.tsx <module evaluation>":{"id":22,"name":"*","chunks":[]},
"[project]/node_modules/some-chart/index.js":{"id":"33","name":"*","chunks":[]}}};`;
  expect(modulesOf(manifest)).toEqual(['22', '33']);
});

const push = (payload: string) => `self.__next_f.push(${JSON.stringify([1, payload])})`;
const islands = new Set(['22']);

describe('a page has an island', () => {
  test.each([
    ['if its payload names one', [push('0:{}\n1:I[22,["/a.js"],"Counter"]\n')], true],
    ['if the row is cut in two', [push('0:{}\n1:I[2'), push('2,["/a.js"],"Counter"]\n')], true],
    ['not if it names only others', [push('1:I[11,[],"Link"]\n2:I[221,[],"X"]\n')], false],
    ['not if a text says so', [push(`1:T${'2:I[22,'.length.toString(16)},2:I[22,3:"x"\n`)], false],
    ['not if a text of many bytes has lines like it', [push('1:T11,é\n2:I[22,["a"]\n3:"x"\n')], false],
    ['not if a string says so', [push('1:"\\n2:I[22,"\n')], false],
    ['not without a payload', ['boot()', '(self.__next_f=self.__next_f||[]).push([0])'], false],
  ])('%s', (_, scripts, expected) => {
    expect(hasIsland(scripts, islands)).toBe(expected);
  });
  test('never where the build has none', () => {
    expect(hasIsland([push('1:I[22,[],"Counter"]\n')], new Set())).toBe(false);
  });
});

test("an island page's inline scripts become one file, in their order; the blog's own stay", () => {
  const own = { inline: new Set(['boot()']), isOwnFile: () => false };
  const page = parsePage(
    '<head><script>boot()</script><script src="/_next/a.js" async></script></head><body><p>x</p><script>one()</script><script>two()</script></body>',
  );
  const moved = externalizeScripts(page, own, (file) => `/blog/${file}`);
  expect(moved?.text).toBe('one();\ntwo()');
  expect(moved?.file).toMatch(/^_next\/static\/payload\/[0-9a-f]{12}\.js$/);
  expect(writeHtml(page)).toBe(
    `<html><head><script>boot()</script><script src="/_next/a.js" async=""></script></head><body><p>x</p><script src="/blog/${moved?.file}"></script></body></html>`,
  );
});
