import { blog, post } from '../../blog';
import { convert } from './converting';

jest.mock('liquidjs', () => {
  throw new Error('Liquid was loaded');
});

test('a plain blog loads no Liquid, whatever its posts hold', () => {
  const { posts } = blog({ 'posts/a.md': post([], '{% if %} {{ page.title }}\n') });
  expect(posts[0]?.body()).toContain('{% if %} {{ page.title }}');
});

test('a blog of Jekyll loads it only for posts that use it', () => {
  const source = 'posts/2020-01-01-a.md';
  const text = (body: string, front: string[] = []) =>
    convert({ dialect: 'jekyll', files: { [source]: post(front, body) } }, source).text;
  expect(text('Text.\n')).toBe('Text.\n');
  expect(text('{{ a }}\n', ['render_with_liquid: false'])).toBe('{{ a }}\n');
  expect(() => text('{{ a }}\n')).toThrow('Liquid was loaded');
});
