import { isPlanned } from '../build/next-pages/render-list';

/**
 * What a route handler that makes a file answers; in a build, nothing where the file is kept from an earlier one.
 * @param path where the file is served, as in `lib/addresses/own-paths.ts`.
 */
export async function respond(
  path: string,
  contentType: string,
  make: () => Promise<string>,
): Promise<Response> {
  const text = isPlanned(path) ? await make() : '';
  return new Response(text, { headers: { 'content-type': `${contentType}; charset=utf-8` } });
}
