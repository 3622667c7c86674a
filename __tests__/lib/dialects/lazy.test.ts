import { readPost } from '../../../lib/post/read-post';
import { parseSite } from '../../../lib/site';
import { blog, bytes, post } from '../../blog';

jest.mock('liquidjs', () => {
  throw new Error('Liquid was loaded');
});

test('a plain blog loads no Liquid, whatever its posts hold', () => {
  const { posts } = blog({ 'posts/a.md': post([], '{% if %} {{ page.title }}\n') });
  expect(posts[0]?.body()).toContain('{% if %} {{ page.title }}');
});

test('a blog of Jekyll loads it only for posts that use it', () => {
  const site = parseSite({ title: 'T', url: 'https://t.test', author: { name: 'A' }, dialect: 'jekyll' });
  const convert = (body: string, front: string[] = []) =>
    readPost('posts/2020-01-01-a.md', bytes(post(front, body)), site).written?.convert;
  expect(convert('Text.\n')).toBe(false);
  expect(convert('{{ a }}\n')).toBe(true);
  expect(convert('{{ a }}\n', ['render_with_liquid: false'])).toBe(false);
});
