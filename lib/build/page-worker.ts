import { parentPort, workerData } from 'node:worker_threads';
import { getContent } from '../content/current-content';
import { loadNativeParser } from '../html/html';
import { shareThrows } from '../post/drawing/attractor';
import { SharedThrows } from '../post/drawing/throws';
import { drawCardsOf } from './files/card-files';
import { type MadePage, makePage, type RenderPage } from './make-page';
import { isExpected } from './site-error';

/** What a thread answers to a path: its page, or why it could not be made. */
export type Answer = { page: MadePage | { refused: string } } | { failed: string; isExpected: boolean };

/** What a thread is given when it starts. */
export interface ThreadData {
  /** The memory of `SharedThrows`. */
  throws: SharedThrows['memory'];
}

/** Answers each path with its page: what each thread of a build runs that renders pages. */
export function servePages(render: RenderPage): void {
  const port = parentPort;
  const { throws }: ThreadData = workerData;
  shareThrows(new SharedThrows(throws));
  const ready = loadNativeParser();
  port?.on('message', async (path: string) => {
    port.postMessage(await answer(path, ready, render));
  });
}

async function answer(path: string, ready: Promise<void>, render: RenderPage): Promise<Answer> {
  try {
    await ready;
    const content = getContent();
    const page = await makePage(path, content, render);
    // Here, since a drawing of the same post has just been computed, and threads share the work.
    if ('record' in page) await drawCardsOf(page.record, content);
    return { page };
  } catch (error) {
    if (isExpected(error)) return { failed: error.message, isExpected: true };
    return { failed: error instanceof Error ? String(error.stack) : String(error), isExpected: false };
  }
}
