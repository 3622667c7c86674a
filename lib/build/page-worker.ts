import { parentPort } from 'node:worker_threads';
import { getContent } from '../content/current-content';
import { loadNativeParser } from './html';
import { type MadePage, makePage, type RenderPage } from './make-page';
import { isExpected } from './site-error';

/** What a thread answers to a path: its page, or why it could not be made. */
export type Answer = { page: MadePage | { refused: string } } | { failed: string; isExpected: boolean };

/** Answers each path with its page: what each thread of a build runs that renders pages. */
export function servePages(render: RenderPage): void {
  const port = parentPort;
  const ready = loadNativeParser();
  port?.on('message', async (path: string) => {
    port.postMessage(await answer(path, ready, render));
  });
}

async function answer(path: string, ready: Promise<void>, render: RenderPage): Promise<Answer> {
  try {
    await ready;
    return { page: await makePage(path, getContent(), render) };
  } catch (error) {
    if (isExpected(error)) return { failed: error.message, isExpected: true };
    return { failed: error instanceof Error ? String(error.stack) : String(error), isExpected: false };
  }
}
