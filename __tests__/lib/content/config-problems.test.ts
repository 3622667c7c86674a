import { withConfigPlaces } from '../../../lib/content/config-problems';
import { formatProblems } from '../../../lib/problems/format-problems';
import type { Problem } from '../../../lib/problems/problem';

const problem = (file: string, message: string): Problem => ({
  file,
  severity: 'error',
  message,
  rule: 'config',
});

test('problems of the configuration are told with the place of their key, others as they are', () => {
  const placeOf = (key: string) => (key === 'nav[1].href' ? { line: 9, column: 7 } : undefined);
  const problems = [
    problem('posts/a.md', 'nav[1].href: x'),
    problem('site.config.ts', 'nav[1].href: "/a/" leads nowhere'),
    problem('site.config.ts', 'title: is long'),
    problem('site.config.ts', 'a sentence about nothing: else'),
  ];
  expect(formatProblems(withConfigPlaces(problems, placeOf)).split('\n')).toEqual([
    'posts/a.md error nav[1].href: x [config]',
    'site.config.ts error a sentence about nothing: else [config]',
    'site.config.ts error title: is long [config]',
    'site.config.ts:9:7 error nav[1].href: "/a/" leads nowhere [config]',
    '4 errors',
  ]);
});
