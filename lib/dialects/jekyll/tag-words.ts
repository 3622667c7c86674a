/** The words of a tag; quotes hold one together. */
export function wordsOf(args: string): string[] {
  return [...args.matchAll(/"((?:\\"|[^"])*)"|'((?:\\'|[^'])*)'|(\S+)/g)].map(([, double, single, plain]) =>
    (double ?? single ?? plain ?? '').replace(/\\(["'])/g, '$1'),
  );
}

/** `key="value"`, `key: value` and `--key value` of a tag. */
export function pairsOf(args: string): Map<string, string> {
  const pairs = args.matchAll(/([\w-]+)\s*[:=]\s*(?:"([^"]*)"|'([^']*)'|(\S+))/g);
  const options = args.matchAll(/(?:^|\s)--(\w+)\s+(.+?)(?=\s--|\s*$)/gs);
  return new Map([
    ...[...options].map(([, key = '', value = '']) => [key, value] as const),
    ...[...pairs].map(
      ([, key = '', double, single, plain]) => [key, double ?? single ?? plain ?? ''] as const,
    ),
  ]);
}

export function escaped(text: string): string {
  return text
    .replace(/&(?!#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

/** An address as plugins mean it, which count from the folder of the site: `assets/a.png` is `/assets/a.png`. */
export function fromRoot(address: string): string {
  return address === '' || /^(?:[a-z][a-z\d+.-]*:|[/.#])/i.test(address) ? address : `/${address}`;
}
