import { availableParallelism, totalmem } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Content } from '../content/content';
import { postsAndPages } from '../content/posts-and-pages';
import { loadNativeParser } from '../html/html';
import { keepThrows, keptThrows } from './cache/kept-throws';
import { type MadePage, makePage, type RenderPage } from './make-page';
import type { Answer, ThreadData } from './page-worker';
import { SiteError } from './site-error';
import { type Machine, threadsFor } from './threads';

/** What a page is made of lives as long as the page: with room for it, a seventh of the time is saved that went into collecting garbage. */
const YOUNG = { maxYoungGenerationSizeMb: 64 };

/** After so many milliseconds, who waits is told for which page. */
const LONG = 10_000;

interface RenderedPages {
  pages: Map<string, MadePage>;
  /** Paths that are left to Next, each with the reason. */
  refused: Map<string, string>;
}

/**
 * Renders the pages at these paths, in threads if there are many.
 * @throws Error naming the page, where one cannot be made or a thread dies of it.
 */
export async function makePages(
  paths: readonly string[],
  content: Content,
  render: RenderPage,
): Promise<RenderedPages> {
  const made: RenderedPages = { pages: new Map(), refused: new Map() };
  const keep = (at: string, page: MadePage | { refused: string }) => {
    if ('refused' in page) made.refused.set(at, page.refused);
    else made.pages.set(at, page);
  };
  const threads = threadsFor(paths.length, postsAndPages(content).length, thisMachine());
  if (threads > 0) await inThreads(paths, threads, content, keep);
  else {
    await loadNativeParser();
    for (const at of paths) {
      const began = process.cpuUsage();
      keep(at, await makePage(at, content, render));
      // Of the processor: on a busy machine, the clock says little.
      if (process.cpuUsage(began).user / 1000 > LONG) console.warn(tookLong(at, content));
    }
  }
  return made;
}

/** A container may be given less memory than there is; where it is not, Node.js says none, or more than there is. */
function thisMachine(): Machine {
  const memory = Math.min(totalmem(), process.constrainedMemory() || totalmem());
  return { processors: availableParallelism(), memory };
}

async function inThreads(
  paths: readonly string[],
  threads: number,
  content: Content,
  keep: (at: string, page: MadePage | { refused: string }) => void,
): Promise<void> {
  const queue = [...paths];
  const throws = keptThrows(postsAndPages(content).length);
  const workerData: ThreadData = { throws: throws.memory };
  const workers = Array.from(
    { length: threads },
    () => new Worker(path.resolve('lib/build/page-worker.js'), { resourceLimits: YOUNG, workerData }),
  );
  try {
    await Promise.all(workers.map((worker) => drain(worker, queue, content, keep)));
    keepThrows(throws);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives a thread one path after the other, until there are none. */
function drain(
  worker: Worker,
  queue: string[],
  content: Content,
  keep: (at: string, page: MadePage | { refused: string }) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let at = '';
    let timer: NodeJS.Timeout | undefined;
    const next = () => {
      clearTimeout(timer);
      const path = queue.shift();
      if (path === undefined) return resolve();
      at = path;
      timer = setTimeout(() => console.warn(tookLong(at, content)), LONG);
      worker.postMessage(at);
    };
    const fail = (error: Error) => {
      clearTimeout(timer);
      // Nobody need go on.
      queue.length = 0;
      reject(error);
    };
    worker.on('message', (answer: Answer) => {
      if ('failed' in answer) return fail(failure(at, content, answer));
      keep(at, answer.page);
      next();
    });
    worker.on('error', (error) =>
      fail(
        new SiteError(
          `${nameAt(at, content)} cannot be rendered: ${error instanceof Error ? error.message : error}`,
        ),
      ),
    );
    worker.on('exit', (code) =>
      fail(new SiteError(`${nameAt(at, content)} ended the thread that rendered it (${code})`)),
    );
    next();
  });
}

function failure(
  at: string,
  content: Content,
  { failed, isExpected }: Extract<Answer, { failed: string }>,
): Error {
  return isExpected
    ? new SiteError(failed)
    : new Error(`${nameAt(at, content)} cannot be rendered: ${failed}`);
}

function tookLong(at: string, content: Content): string {
  return `${nameAt(at, content)} warning takes more than ${LONG / 1000} seconds to be rendered; make it shorter, or simpler [render]`;
}

/** What a blogger would look into: the file of a post or page, else its path. */
function nameAt(at: string, { byPath }: Content): string {
  return byPath.get(at)?.source ?? `page ${at}`;
}
