import { judged } from '../../../lib/problems/judged';
import type { Problem } from '../../../lib/problems/problem';
import { blog, post, siteOf } from '../../blog';

const warning: Problem = { file: 'a.md', severity: 'warning', message: 'x', rule: 'alt' };
const error: Problem = { file: 'a.md', severity: 'error', message: 'x', rule: 'date' };

test('warnings are what the configuration says', () => {
  expect(judged([warning, error], {})).toEqual([warning, error]);
  expect(judged([warning, error], { alt: 'off' })).toEqual([error]);
  expect(judged([warning, error], { alt: 'error' })).toEqual([{ ...warning, severity: 'error' }, error]);
});

test('an error stays one', () => expect(judged([error], { date: 'off' })).toEqual([error]));

test('all that is known of a blog is judged', () => {
  const files = { 'posts/a.md': post(['date: 2026-05-01', 'updated: 2027-01-01']) };
  expect(blog(files).problems).toMatchObject([{ rule: 'date', severity: 'warning' }]);
  expect(blog(files, { rules: { date: 'off' } }).problems).toEqual([]);
  expect(blog(files, { rules: { date: 'error' } }).problems).toMatchObject([{ severity: 'error' }]);
});

test('a rule that there is not is refused', () => {
  expect(() => siteOf({ rules: { headings: 'off' } })).toThrow(
    'site.config.ts error rules.headings: is no rule; did you mean heading? [config]',
  );
});
