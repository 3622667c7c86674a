import { renderTexts } from '../../../lib/build/render-texts';
import { blog, post } from '../../blog';

test('an excerpt carries no ids, no notes, no marker, and its definitions', async () => {
  const content = blog({
    'posts/a.md': post(
      [],
      '## Part\n\nSee [the other][o][^1].\n\n<!-- more -->\n\nRest.\n\n[o]: b.md\n[^1]: Note.\n',
    ),
    'posts/b.md': post(),
  });
  const texts = await renderTexts([{ source: 'posts/a.md', part: 'excerpt' }], content);
  const html = texts['posts/a.md']?.html;
  expect(content.byPath.get('/posts/a/')?.excerpt.more).toBe(true);
  expect(html).toContain('<a href="/posts/b/">the other</a>');
  expect(html).not.toMatch(/ id=|Note|more|<h\d/);
});
