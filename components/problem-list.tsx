import type { Problem } from '../lib/problems/problem';
import type { Words } from '../lib/words/words';
import './callout.css';
import './problem-list.css';

interface ProblemListProps {
  problems: readonly Problem[];
  words: Words;
}

/** What is wrong with a post, for its author: only in `next dev`. Nothing where all is well. */
export function ProblemList({ problems, words }: ProblemListProps) {
  if (problems.length === 0) return null;
  return (
    <section className="callout caution problems" aria-label={words.preview.problems}>
      <ul className="plain">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <code>{place(problem)}</code> <strong>{problem.severity}</strong> {`${problem.message} `}
            <small>{`[${problem.rule}]`}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function place({ file, line, column }: Problem): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
