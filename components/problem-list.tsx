import type { Problem } from '../lib/problems';
import './callout.css';
import './problem-list.css';

/** What is wrong with a post, for its author: only in `next dev`. Nothing where all is well. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className="callout caution problems" aria-label="Problems">
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
