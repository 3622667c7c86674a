/**
 * Of the candidates, those that something kept refers to, directly or through each other: a chunk may load another by
 * its name alone. A candidate counts as referred to when the last part of its name occurs in a text.
 * @param texts what is kept for sure and may name candidates.
 */
export function namedIn(
  texts: Iterable<string>,
  candidates: readonly string[],
  read: (file: string) => string,
): Set<string> {
  const needed = new Set<string>();
  const queue = [...texts];
  for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
    for (const file of candidates) {
      if (needed.has(file) || !text.includes(file.slice(file.lastIndexOf('/') + 1))) continue;
      needed.add(file);
      if (/\.(js|css)$/.test(file)) queue.push(read(file));
    }
  }
  return needed;
}
