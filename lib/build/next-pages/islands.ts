import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { z } from 'zod';

/** The ids, in the build, of all modules that are to run in the browser and are not Next's own. */
export type IslandModules = ReadonlySet<string>;

const manifests = z.record(
  z.string(),
  z.object({ clientModules: z.record(z.string(), z.object({ id: z.union([z.string(), z.number()]) })) }),
);

/** The file of each route, below `.next/server`. */
const routesSchema = z.record(z.string(), z.string());

/** A client component of Next itself (its router, `next/link`): pages work without it. */
const OF_NEXT = /\/node_modules\/next\//;

/**
 * Which client modules the build knows, from its client reference manifests. A page whose payload names one of them
 * shows an island.
 * @param distDir Next's own folder, `.next`.
 */
export function islandModules(distDir: string): IslandModules {
  const ids = new Set<string>();
  const server = path.join(distDir, 'server');
  const read = (name: string) => readFileSync(path.join(server, name), 'utf8');
  // Listed, rather than looked for: among the manifests lie thousands of prerendered pages.
  const routes = routesSchema.parse(JSON.parse(read('app-paths-manifest.json')));
  for (const file of Object.values(routes)) {
    const manifest = file.replace(/\.js$/, '_client-reference-manifest.js');
    if (!existsSync(path.join(server, manifest))) continue;
    for (const id of modulesOf(read(manifest))) ids.add(id);
  }
  return ids;
}

/** The same of one manifest: a script that assigns to `globalThis.__RSC_MANIFEST`. */
export function modulesOf(manifest: string): string[] {
  const sandbox: { globalThis?: unknown; __RSC_MANIFEST?: unknown } = {};
  sandbox.globalThis = sandbox;
  vm.runInNewContext(manifest, sandbox);
  // Parsed from JSON once more, since objects of another context are no plain objects here.
  const routes = manifests.parse(JSON.parse(JSON.stringify(sandbox.__RSC_MANIFEST ?? {})));
  return Object.values(routes).flatMap(({ clientModules }) =>
    Object.entries(clientModules)
      .filter(([file]) => !OF_NEXT.test(file))
      .map(([, { id }]) => String(id)),
  );
}

/**
 * Whether a page shows an island.
 * @param scripts the text of its inline scripts, in order: some of them push pieces of React's payload, whose rows
 * `<id>:I[<module>,…]` name the client modules that the page needs.
 */
export function hasIsland(scripts: readonly string[], islands: IslandModules): boolean {
  if (islands.size === 0) return false;
  return modulesNamed(payloadOf(scripts)).some((id) => islands.has(id));
}

const PUSH = /^self\.__next_f\.push\((\[.*\])\)$/s;
const piece = z.tuple([z.literal(1), z.string()]);

function payloadOf(scripts: readonly string[]): string {
  return scripts
    .map((text) => PUSH.exec(text)?.[1])
    .map((json) => (json === undefined ? undefined : piece.safeParse(JSON.parse(json)).data?.[1]))
    .join('');
}

/** Walks the payload's rows. Those of text (`<id>:T<bytes in hex>,`) have a length instead of an end. */
function modulesNamed(payload: string): string[] {
  const found: string[] = [];
  const bytes = Buffer.from(payload);
  for (let at = 0; at < bytes.length; ) {
    const head = bytes.toString('latin1', at, at + 64);
    const text = /^[0-9a-f]*:T([0-9a-f]+),/.exec(head);
    if (text?.[1] !== undefined) {
      at += text[0].length + Number.parseInt(text[1], 16);
      continue;
    }
    const module = /^[0-9a-f]*:I\["?([^",]+)"?,/.exec(head);
    if (module?.[1] !== undefined) found.push(module[1]);
    const end = bytes.indexOf(10, at);
    at = end < 0 ? bytes.length : end + 1;
  }
  return found;
}
