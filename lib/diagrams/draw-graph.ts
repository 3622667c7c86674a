import { type CleanDrawing, cleanSvg, TEXT_SIZE } from './clean-svg';
import type { Drawings, Engine } from './drawings';

/** A diagram that was drawn, or why it was not. */
export type Drawn =
  | { drawing: CleanDrawing; warnings: string[] }
  /** @property line of the source, counted from 1; `near`: what stands there. */
  | { why: string; line?: number; near?: string };

/** A longer source is no diagram that a reader could read. */
const LONGEST_SOURCE = 100_000;

/** Bytes of a drawing that a page can bear. */
const LARGEST = 150_000;

/**
 * Draws a graph in Graphviz's language.
 * @param prefix of ids.
 */
export async function drawGraph(
  source: string,
  engine: Engine,
  prefix: string,
  drawings: Drawings,
): Promise<Drawn> {
  if (source.trim() === '') return { why: 'it is empty; write a graph such as digraph { a -> b }' };
  if (source.length > LONGEST_SOURCE) return { why: tooLarge };
  const size = TEXT_SIZE * roomFor(source);
  const text = { fontname: 'Arial', fontsize: size };
  const answer = await drawings.graph({
    source,
    engine,
    defaults: {
      graph: { ...text, bgcolor: 'transparent', pad: 0.05, ranksep: 0.4, nodesep: 0.25 },
      node: { ...text, height: 0.4, width: 0.6, margin: '0.13,0.07' },
      edge: { ...text, arrowsize: 0.7 },
    },
  });
  const { svg, errors, warnings } = answer;
  if (svg === undefined || errors.length > 0) return failure(errors);
  if (svg.length > LARGEST * 2) return { why: tooLarge };
  const drawing = cleanSvg(
    svg.replaceAll(`font-size="${size.toFixed(2)}"`, `font-size="${TEXT_SIZE}"`),
    prefix,
  );
  if (drawing === undefined)
    return { why: 'there is nothing in it; write a graph such as digraph { a -> b }' };
  return { drawing, warnings: warnings.map(inOneLine).filter((said) => !WIDTH.test(said)) };
}

const tooLarge = 'it is too large for a page; leave out what matters least, or make several of it';

/** What Graphviz says of letters that it cannot measure, for which there is room: see `roomFor`. */
const WIDTH = /no value for width of non-ASCII character/;

function inOneLine(said: string): string {
  return said.replace(/\s+/g, ' ').trim();
}

/**
 * How much larger letters are for the layout than in the page: Graphviz measures them as Arial's, and takes those of Chinese, Japanese
 * and Korean for narrower than they are in any font.
 */
function roomFor(source: string): number {
  return /[\u1100-\u11ff\u2e80-\uffef]/.test(source) ? 1.22 : 1.06;
}

function failure(errors: readonly string[]): Drawn {
  const [first = 'Graphviz cannot draw it'] = errors;
  const label = errors.find((error) => /^in label of /.test(error));
  if (label !== undefined) return { why: `the HTML ${label.trim()} is wrong` };
  const [, line, near] = /^(?:syntax )?error in line (\d+)(?: near '([^']*)')?/.exec(first.trim()) ?? [];
  if (line === undefined) return { why: errors.map(inOneLine).join('; ') };
  if (near === undefined || near === '') return { why: 'its syntax is wrong', line: Number(line) };
  return { why: `its syntax is wrong near "${near}"`, line: Number(line), near };
}
