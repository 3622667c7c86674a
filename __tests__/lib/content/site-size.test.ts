import { sizeProblems } from '../../../lib/content/site-size';
import { formatProblem } from '../../../lib/problems/format-problems';
import { blog, post } from '../../blog';

test('a site of more files than some hosts publish is said once', () => {
  const content = blog({ 'posts/a.md': post(), 'public/x.txt': '' });
  const told = (assets: number) =>
    sizeProblems({
      ...content,
      assets: new Map(Array.from({ length: assets }, (_, i) => [`${i}.png`, `posts/${i}.png`])),
    }).map(formatProblem);
  expect(told(19_000)).toEqual([]);
  expect(told(20_500)).toEqual([
    expect.stringMatching(
      /^posts warning the site has more than 20,5\d\d files \(pages: \d+, files beside posts: 20,500, files of public\/: 1\), and some hosts publish no more than 20,000 .* \[file\]$/,
    ),
  ]);
});
