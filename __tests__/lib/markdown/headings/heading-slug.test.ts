import { slugFor } from '../../../../lib/markdown/headings/heading-slug';
import { outline } from '../../../../lib/markdown/headings/headings';
import { DEFAULT_SYNTAX } from '../../../../lib/markdown/syntax';

// Made with kramdown 2.4 and kramdown-parser-gfm 1.1: Kramdown::Document.new("## text", input: …).to_html
test.each([
  ['Hello, World', 'hello-world', 'hello-world'],
  ['1. First step', '1-first-step', 'first-step'],
  ['Größe und Maß', 'größe-und-maß', 'gre-und-ma'],
  ['中文 标题', '中文-标题', ''],
  ['snake_case', 'snake_case', 'snakecase'],
])('%s is #%s, and #%s by kramdown alone', (text, gfm, own) => {
  expect(slugFor('kramdown-gfm', text)).toBe(gfm);
  expect(slugFor('kramdown', text)).toBe(own);
});

test('kramdown takes dashes away that its typography makes of text, and keeps those of code', () => {
  const ids = (markdown: string) =>
    outline(markdown, { ...DEFAULT_SYNTAX, headingIds: 'kramdown-gfm' }).map(({ id }) => id);
  expect(ids('# A -- B\n\n# C `--` D\n')).toEqual(['a--b', 'c----d']);
});
