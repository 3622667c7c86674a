import { relatedTo } from '../../../lib/post/related';
import { blog, post } from '../../blog';

const related = (files: Record<string, string>, most = 3) => {
  const content = blog(files);
  const of = content.bySource.get('posts/it.md');
  return of && relatedTo(content)(of, most).map(({ source }) => source);
};

test('a rare tag says more than a common one, and a tag more than a category', () => {
  expect(
    related({
      'posts/it.md': post(['tags: [rare, common]', 'category: Web']),
      'posts/rare.md': post(['tags: [rare]']),
      'posts/common.md': post(['tags: [common]']),
      'posts/other.md': post(['tags: [common]']),
      'posts/category.md': post(['category: web']),
      'posts/nothing.md': post(['tags: [else]']),
    }),
  ).toEqual(['posts/rare.md', 'posts/other.md', 'posts/common.md']);
});

test('of equally near ones the newest; never itself, nor its own series', () => {
  expect(
    related({
      'posts/it.md': post(['tags: [x]', 'series: S']),
      'posts/part.md': post(['tags: [x]', 'series: S']),
      'posts/old.md': post(['tags: [X]', 'date: 2020-01-01']),
      'posts/new.md': post(['tags: [x]', 'date: 2025-01-01']),
    }),
  ).toEqual(['posts/new.md', 'posts/old.md']);
});

test('no terms, no relations; as many as asked for', () => {
  expect(related({ 'posts/it.md': post(), 'posts/b.md': post() })).toEqual([]);
  const many = Object.fromEntries(
    Array.from({ length: 5 }, (_, i) => [`posts/${i}.md`, post(['tags: [x]'])]),
  );
  expect(related({ 'posts/it.md': post(['tags: [x]']), ...many }, 2)).toHaveLength(2);
});
