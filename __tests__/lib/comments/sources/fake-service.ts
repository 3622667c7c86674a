import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSnapshot } from '../../../../lib/comments/read-snapshot';
import { snapshotText } from '../../../../lib/comments/sources/merge';

export type Answer = (request: IncomingMessage & { text: string }, response: ServerResponse) => void;

/** A service on this machine, for a suite. */
interface FakeService {
  origin: string;
  /** How it answers. */
  answer: Answer;
  /** What it was asked in this test. */
  asked: { url: string; token: string | undefined; body: string }[];
}

/** Runs such a service as long as the suite. */
export function fakeService(): FakeService {
  const service: FakeService = { origin: '', answer: (_, response) => response.end(), asked: [] };
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    service.asked.push({ url: request.url ?? '', token: request.headers.authorization, body: text });
    service.answer(Object.assign(request, { text }), response);
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    service.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    service.asked = [];
  });
  return service;
}

/** An answer in JSON. */
export const json =
  (data: unknown): Answer =>
  (_, response) =>
    response.end(JSON.stringify(data));

/** An answer that is a refusal. */
export const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_, response) =>
    response.writeHead(code, headers).end('{"error":"no"}');

/** Expects of comments that a snapshot may bear them. */
export function isKeepable(comments: Parameters<typeof snapshotText>[0]): void {
  expect(readSnapshot('a.json', snapshotText(comments), 'UTC').problems).toEqual([]);
}
