const load: (source: string) => string = require('../../../../lib/build/code/site-config-loader.js');

test('leaves a file that can be read as it is', () => {
  const source =
    "import type { SiteConfig } from './lib/site';\nexport default { title: 'A' } satisfies SiteConfig;\n";
  expect(load(source)).toBe(source);
});

test('says of a file that is no TypeScript where it breaks off', () => {
  expect(load("export default {\n  title: 'A'\n  url: 'x',\n};\n")).toBe(
    'export default { unreadable: "site.config.ts:3:3 error is no TypeScript: Expected \\"}\\" but found \\"url\\"; look before it for a missing comma or quote, and put a text with an apostrophe into \\"…\\" [config]" };\n',
  );
});
