export type Theme = 'dark' | 'light';

/** As this blog, GitHub and Material for MkDocs write it: `a.png#dark`, `a.png#gh-dark-mode-only`, `a.png#only-dark`. */
const MARK = /#(?:(dark|light)|gh-(dark|light)-mode-only|only-(dark|light))$/;

/** For which theme an image is meant, by the end of its address, and the address without that; `undefined` for any theme. */
export function themedUrl(url: string): { theme: Theme; url: string } | undefined {
  const [mark, ...names] = MARK.exec(url) ?? [];
  const name = names.find((each) => each !== undefined);
  if (mark === undefined || name === undefined) return undefined;
  return { theme: name === 'dark' ? 'dark' : 'light', url: url.slice(0, -mark.length) };
}

/** Whether an image with this address may be what the light theme shows. */
export function isForLight(url: string): boolean {
  return themedUrl(url)?.theme !== 'dark';
}
