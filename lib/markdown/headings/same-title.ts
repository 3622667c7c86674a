/** Whether a heading says what the page's title says: typography, case and white space do not count. */
export function isSameTitle(heading: string, title: string): boolean {
  const wanted = fold(title);
  return wanted !== '' && fold(heading) === wanted;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”„«»‘’‚`]/g, '')
    .replace(/[‐-―]+|-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ')
    .trim();
}
