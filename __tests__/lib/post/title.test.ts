import { firstHeading, titleOfSlug } from '../../../lib/post/title';

test.each<[string, string, string | undefined]>([
  ['a heading', 'Text.\n\n## Second *level*\n\n# First\n', 'Second level'],
  ['one underlined', 'Hello\nworld\n=====\n', 'Hello world'],
  ['one with code, a link and an image', '# `ls` and [a link](x) ![alt](y)', 'ls and a link'],
  ['one that is an image', '# ![The project](y)\n\n## B', 'The project'],
  ['one with single tildes', '# From ~10~ to ~20~ km', 'From ~10~ to ~20~ km'],
  ['one with strong text beside CJK punctuation', '# **「混沌」**とは', '「混沌」とは'],
  ['one of two lines in Chinese', '混沌\n边缘\n===', '混沌边缘'],
  ['one of two lines in Korean', '혼돈\n가장자리\n===', '혼돈 가장자리'],
  ['one with an anchor', '# <a id="x"></a>A', 'A'],
  ['one with HTML', '# A <em>b</em> <br>c', 'A b c'],
  ['one with entities', '# Q &amp; A &lt;T&gt;', 'Q & A <T>'],
  ['one with a note', '# A[^1]\n\n[^1]: note\n', 'A'],
  ['one struck out', '# A ~~b~~', 'A b'],
  ['one closed', '# A #', 'A'],
  ['an empty one, then another', '#\n\n## <!-- x -->\n\n## B\n', 'B'],
  ['padding before it', '\n\n\n\n# A', 'A'],
  ['one in a list', '- # A', undefined],
  ['none', 'Text with # inside', undefined],
  ['an empty body', '', undefined],
  ['one in a fence', '```\n# A\n```\n', undefined],
  ['one in a comment', '<!--\n# A\n-->\n', undefined],
  ['a rule is none', 'Text\n\n---\n', undefined],
  ['seven signs are none', '####### A', undefined],
  ['a hashtag is none', '#A', undefined],
])('%s', (_, body, title) => expect(firstHeading(body)).toBe(title));

test('nesting without end does no harm', () => {
  expect(() => firstHeading(`# A\n\n${'> '.repeat(2_000)}b`)).not.toThrow();
});

test.each([
  ['hello-old-world', 'Hello Old World'],
  ['snake_case here', 'Snake Case Here'],
  ['--a--b--', 'A B'],
  ['élan', 'Élan'],
  ['混沌', '混沌'],
  ['🎉', '🎉'],
  ['iOS-app', 'IOS App'],
  ['', 'Untitled'],
  ['---', 'Untitled'],
])('the file %j is titled %j', (slug, title) => expect(titleOfSlug(slug)).toBe(title));
