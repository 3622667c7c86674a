import './tokens.css';
import type { ProblemView } from '../lib/views/view';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { plural } from './plural';
import { ProblemList } from './problem-list';

/** Stands in for a post that cannot be shown: only in `next dev`. */
export function ProblemPage({ view: { chrome, source, problems } }: { view: ProblemView }) {
  return (
    <Frame chrome={chrome}>
      <PageHead title="This post cannot be shown yet" label={source}>
        <p>{`${plural(problems.length, 'problem')}. Save the file, and this page follows.`}</p>
      </PageHead>
      <ProblemList problems={problems} />
    </Frame>
  );
}
