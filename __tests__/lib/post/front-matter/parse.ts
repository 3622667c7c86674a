import { VFile } from 'vfile';
import { type FrontMatter, parseFrontMatter } from '../../../../lib/post/front-matter/front-matter';
import { formatProblem } from '../../../../lib/problems/format-problems';
import { problemsOf } from '../../../../lib/problems/messages';

/** The front matter of a file `p.md`, its body, and what is said of it. */
export function parse(value: string | Uint8Array, timeZone = 'UTC') {
  const file = new VFile({ path: 'p.md', value });
  const { data, body } = parseFrontMatter(file, { timeZone });
  return { data, body, problems: problemsOf(file).map(formatProblem) };
}

/** The data of YAML front matter that must hold no problem. */
export function dataOf(yaml: string): FrontMatter {
  const { data, problems } = parse(`---\n${yaml}\n---\n`);
  expect(problems).toEqual([]);
  return data;
}

/** A date without a time, in UTC. */
export const day = (iso: string) => ({ day: iso, time: '00:00:00', instant: `${iso}T00:00:00.000Z` });
