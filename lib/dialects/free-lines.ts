const FENCE = /^[ \t]*(`{3,}|~{3,})/;

/** Which lines of a text are neither in fenced code nor its fences. What nobody closes goes on to the end. */
export function freeLines(lines: readonly string[]): boolean[] {
  let fence: string | undefined;
  return lines.map((line) => {
    const [, sign] = FENCE.exec(line) ?? [];
    const isFree = fence === undefined && sign === undefined;
    if (fence === undefined) fence = sign;
    else if (sign?.startsWith(fence) && line.trim() === sign) fence = undefined;
    return isFree;
  });
}
