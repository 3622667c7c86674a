import { type DrawingWorld, keepDrawings, type PlacedFence } from '../../../lib/cli/keep-drawings';
import { drawingName, mermaidDigest } from '../../../lib/diagrams/mermaid';
import { formatProblems } from '../../../lib/problems/format-problems';

const fence = (source: string, line = 3): PlacedFence => ({ file: 'posts/a.md', line, source });
const nameOf = (source: string) => drawingName(mermaidDigest(source));

/** A world in which what is called `bad` cannot be drawn. */
function world() {
  const done: string[] = [];
  const draw: DrawingWorld['draw'] = async (sources) =>
    sources.map((source) =>
      source.startsWith('bad')
        ? { error: "Parse error on line 2:\n...A --> B[open\n------^\nExpecting 'SQE', got '1'", line: 2 }
        : source.startsWith('mindmap')
          ? { error: 'No diagram type detected matching given configuration' }
          : { svg: `<svg>${source}</svg>` },
    );
  return {
    done,
    draw,
    write: (file: string, svg: string) => done.push(`${file} ${svg}`),
    remove: (file: string) => done.push(`-${file}`),
  };
}

test('what has no drawing is drawn once, however many posts show it; what has one is not', async () => {
  const own = world();
  const fences = [fence('one'), fence('two', 9), fence('two  ', 20)];
  const { said, problems } = await keepDrawings(
    fences,
    new Set([nameOf('one')]),
    { again: false, complete: true },
    own,
  );
  expect(own.done).toEqual([`posts/${nameOf('two')} <svg>two  </svg>\n`]);
  expect(said).toEqual([`posts/a.md:20 is drawn in posts/${nameOf('two')}`]);
  expect(problems).toEqual([]);
});

test('a drawing that no post shows is removed, unless there are posts that nobody could read', async () => {
  const [own, partly] = [world(), world()];
  const kept = new Set([nameOf('gone')]);
  await keepDrawings([], kept, { again: false, complete: true }, own);
  await keepDrawings([], kept, { again: false, complete: false }, partly);
  expect([own.done, partly.done]).toEqual([[`-posts/${nameOf('gone')}`], []]);
});

test('a changed source has another drawing', async () => {
  const own = world();
  await keepDrawings([fence('new')], new Set([nameOf('old')]), { again: false, complete: true }, own);
  expect(own.done).toEqual([`posts/${nameOf('new')} <svg>new</svg>\n`, `-posts/${nameOf('old')}`]);
});

test('all are drawn anew where that is asked for', async () => {
  const own = world();
  await keepDrawings([fence('one')], new Set([nameOf('one')]), { again: true, complete: true }, own);
  expect(own.done).toHaveLength(1);
});

test('what Mermaid cannot draw is a problem at its line, and the others are drawn', async () => {
  const own = world();
  const fences = [fence('bad\nA --> B[open'), fence('mindmap', 30), fence('good', 40)];
  const { problems } = await keepDrawings(fences, new Set(), { again: false, complete: true }, own);
  expect(own.done).toHaveLength(1);
  expect(formatProblems(problems).split('\n')).toEqual([
    'posts/a.md:5 error Mermaid cannot draw this: its syntax is wrong near "A --> B[open": the end of the diagram comes too early [diagram]',
    'posts/a.md:30 error Mermaid knows no such diagram; for mind maps and architecture, which its small build lacks, run npm install --save-dev mermaid [diagram]',
    '2 errors',
  ]);
});
