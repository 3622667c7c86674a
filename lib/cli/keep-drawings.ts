import { drawingName, mermaidDigest } from '../diagrams/mermaid';
import type { MermaidFence } from '../markdown/diagrams/mermaid-fences';
import type { Problem } from '../problems/problem';
import type { MermaidAnswer } from './draw-mermaid';

/** A diagram, and the file that it is in. */
export interface PlacedFence extends MermaidFence {
  file: string;
}

/** What the drawing of diagrams asks of the world. */
export interface DrawingWorld {
  draw(sources: readonly string[]): Promise<MermaidAnswer[]>;
  write(file: string, svg: string): void;
  remove(file: string): void;
}

/** What was done, a line each, and what is wrong with the diagrams that could not be drawn. */
interface KeptDrawings {
  said: string[];
  problems: Problem[];
}

/**
 * Draws the diagrams that have no drawing yet, and removes drawings of none.
 * @param kept the names of drawings that there are, relative to `posts/`.
 * @param again whether all are drawn anew.
 * @param complete whether these are all diagrams; else no drawing is removed.
 */
export async function keepDrawings(
  fences: readonly PlacedFence[],
  kept: ReadonlySet<string>,
  { again, complete }: { again: boolean; complete: boolean },
  world: DrawingWorld,
): Promise<KeptDrawings> {
  const byName = new Map(fences.map((fence) => [drawingName(mermaidDigest(fence.source)), fence]));
  const missing = [...byName].filter(([name]) => again || !kept.has(name));
  const result: KeptDrawings = { said: [], problems: [] };
  const answers = missing.length === 0 ? [] : await world.draw(missing.map(([, { source }]) => source));
  for (const [at, [name, fence]] of missing.entries()) {
    const answer = answers[at];
    if (answer !== undefined && 'svg' in answer) {
      world.write(`posts/${name}`, `${answer.svg}\n`);
      result.said.push(`${fence.file}:${fence.line} is drawn in posts/${name}`);
    } else result.problems.push(problemOf(fence, answer));
  }
  for (const name of complete ? kept : []) {
    if (byName.has(name)) continue;
    world.remove(`posts/${name}`);
    result.said.push(`posts/${name} is removed, since no post shows it`);
  }
  return result;
}

function problemOf({ file, line, source }: PlacedFence, answer: MermaidAnswer | undefined): Problem {
  const { error, line: within } =
    answer !== undefined && 'error' in answer ? answer : { error: 'there is no answer', line: undefined };
  const at = line + Math.min(within ?? 0, source.split('\n').length);
  const [first = ''] = error.split('\n');
  const message = /^No diagram type detected/.test(first)
    ? 'Mermaid knows no such diagram; for mind maps and architecture, which its small build lacks, run npm install --save-dev mermaid'
    : `Mermaid cannot draw this: ${expected(error) ?? first}`;
  return { file, line: at, severity: 'error', message, rule: 'diagram' };
}

/** Of a message in five lines, what is said of the place: `…E] --> B[open --> C`. */
function expected(error: string): string | undefined {
  const [head = '', near = '', , wanted = ''] = error.split('\n');
  if (!/^Parse error/.test(head)) return undefined;
  const got = /got '?([^']*)'?\s*$/.exec(wanted)?.[1];
  const what =
    got === undefined || got === '1' ? 'the end of the diagram comes too early' : `${got} is not expected`;
  return `its syntax is wrong near "${near.replace(/^\.\.\./, '').trim()}": ${what}`;
}
