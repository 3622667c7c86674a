import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literalProse } from '../literal-prose';

const ROOT = join(__dirname, '../..');

/** Names of keys, media types and the like. */
const NO_PROSE =
  /^(Element|(Intersection|Mutation)Observer|URL|REMARK42|NFD|Escape|Enter|Home|End|Esc|npm start|Arrow(Up|Down|Left|Right)|(\/ )?Control\+K|\(prefers-[\w: -]+\))$/;

const files = ['components', 'lib/enhance'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
);

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(40);
});

test.each(files)('%s takes its words from lib/words', (file) => {
  const found = literalProse(readFileSync(join(ROOT, file), 'utf8'));
  expect(found.filter((text) => !NO_PROSE.test(text))).toEqual([]);
});

test.each([
  ['<p>Nothing yet</p>', 'Nothing yet'],
  ['<p>\n  by{name}\n</p>', 'by'],
  ['<nav aria-label="contents">', 'contents'],
  ['<PageHead title="Archive" />', 'Archive'],
  ["status === 'draft' ? 'Draft' : 'Scheduled'", 'Draft'],
  ["index > 0 && ' and '", ' and '],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source of a component
  ['{`${count} posts `}', '${count} posts '],
  ["say('Searching …')", 'Searching …'],
  ["say('no post holds this word')", 'no post holds this word'],
  ['const voice = "It failed.";', 'It failed.'],
])('finds prose in %s', (source, prose) => {
  expect(literalProse(source)).toContain(prose);
});

test.each([
  "import './frame.css';",
  '<a className="skip away" href="#x">{words.skip}</a>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source of a component
  "className={className ? `mark ${className}` : 'mark'}",
  "className={first ? 'entry first corner' : 'entry corner'}",
  "// Says 'Archive'\n/* <p>Archive</p> */",
  'const known = new Map<string, Array<Part>>();\nfor (const one of known) <div />;',
])('finds none in %s', (source) => {
  expect(literalProse(source)).toEqual([]);
});
