import { TARGETS, writeCss } from '../../../../lib/build/styles/write-css';

const written = (css: string) => writeCss(css, {}, TARGETS);

test.each([
  [
    'blanks behind commas and around a slash',
    'a { grid-area: 1 / 2; transition: color 1s, top 1s }',
    'a{grid-area:1/2;transition:color 1s,top 1s}',
  ],
  ['a name alone in :is()', '.prose { & :is(h4) { top: 0 } }', '.prose h4{top:0}'],
  ['but not behind another', '.a:is(h4) { top: 0 }', '.a:is(h4){top:0}'],
  ['strings', 'a { content: ", / :is(b) " }', 'a{content:", / :is(b) "}'],
])('%s', (_, css, expected) => expect(written(css)).toBe(expected));

test('a declaration that its prefixes have doubled stands there once', () => {
  const line = 'underline var(--line) from-font';
  expect(written(`a { -webkit-text-decoration: ${line}; text-decoration: ${line} }`)).toBe(
    `a{-webkit-text-decoration:${line};text-decoration:${line}}`,
  );
});
