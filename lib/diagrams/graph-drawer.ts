import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { GraphAnswer, GraphRequest } from './drawings';

/** A usual graph takes a fiftieth of a second. What takes so long may take hours. */
const LONGEST = 20_000;

/**
 * Draws graphs by Graphviz, in a thread that is started for the first one and ended when one takes too long.
 * @param longest milliseconds.
 */
export function graphDrawer(longest = LONGEST): (request: GraphRequest) => Promise<GraphAnswer> {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const draw = (request: GraphRequest): Promise<GraphAnswer> => {
    // By its place in the project, as that of pages: programs are bundled, and are elsewhere.
    const thread = worker ?? new Worker(path.resolve('lib/diagrams/graph-worker.js'));
    worker = thread;
    return new Promise((resolve) => {
      const done = (answer: GraphAnswer, ended = false) => {
        clearTimeout(timer);
        thread.off('message', onAnswer).off('error', onError).off('exit', onExit);
        // A thread that waits for nothing must not keep its process.
        thread.unref();
        if (ended) {
          worker = undefined;
          void thread.terminate();
        }
        resolve(answer);
      };
      const timer = setTimeout(
        () =>
          done(failed(`Graphviz needs more than ${longest / 1000} seconds for it; make it smaller`), true),
        longest,
      );
      const onAnswer = (answer: GraphAnswer) => done(answer);
      const onError = (error: unknown) =>
        done(failed(error instanceof Error ? error.message : String(error)), true);
      const onExit = () => done(failed('Graphviz has ended without an answer'), true);
      thread.on('message', onAnswer).on('error', onError).on('exit', onExit);
      thread.ref();
      thread.postMessage(request);
    });
  };
  return (request) => {
    const answer = last.then(() => draw(request));
    last = answer;
    return answer;
  };
}

function failed(why: string): GraphAnswer {
  return { errors: [why], warnings: [] };
}
