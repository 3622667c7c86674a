import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticServer } from '../../../lib/cli/static-server';

/** A site being served. */
export interface Served {
  /** Scheme, host and port: `http://localhost:4321`. */
  origin: string;
  /** The address of a path of the site, the base path put in front. */
  at(path: string): string;
  close(): Promise<void>;
}

/** Serves an exported site on a free port, as a plain static host does. */
export async function serve(folder: string, basePath = ''): Promise<Served> {
  const server = createServer(staticServer(folder, basePath));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // Not 127.0.0.1: only "localhost" is a secure context with a name, as a published blog is.
  const origin = `http://localhost:${port}`;
  return { origin, at: (path) => origin + basePath + path, close: () => stop(server) };
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
