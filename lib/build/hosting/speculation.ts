/**
 * Speculation rules (WICG): the page under the pointer is fetched once it rests there. Its styles are in it, so it is painted as soon as
 * the reader follows the link; to render it before would load its images, too, for readers who do not. No script of ours could be as
 * quick, and none is needed.
 * @param endings whether some pages have addresses that end in `.html`. All others end in a slash, as no file does.
 */
export function speculationRules(basePath: string, endings: boolean): string {
  const pages = `${basePath}/{*/}?`;
  const where = { href_matches: endings ? [pages, `${basePath}/*.html`] : pages };
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
}
