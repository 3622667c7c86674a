import './tokens.css';
import type { ProblemView } from '../lib/views/problem-view';
import { wordsOf } from '../lib/words/words-of';
import { Frame } from './frame';
import { PageHead } from './page-head';
import { ProblemList } from './problem-list';

/** Stands in for a post that cannot be shown: only in `next dev`. */
export function ProblemPage({ view: { chrome, source, problems } }: { view: ProblemView }) {
  const words = wordsOf(chrome.language);
  return (
    <Frame chrome={chrome}>
      <PageHead title={words.preview.title} label={source}>
        <p>{words.preview.save(problems.length)}</p>
      </PageHead>
      <ProblemList problems={problems} words={words} />
    </Frame>
  );
}
