/* `:sections[1:]`: a part of the path of sections, by the names that this blog's templates of permalinks may hold. */

const SLICE = /:sections\[(last|\d*)(:?)(last|\d*)\]/g;

/** `:sections[1:]` as `:sections_b_on`, since names of placeholders have no digits. */
export function withSliceNames(template: string): string {
  return template.replace(
    SLICE,
    (_, from: string, colon: string, to: string) => `:${nameOf(from, colon, to)}`,
  );
}

function nameOf(from: string, colon: string, to: string): string {
  return ['sections', lettersOf(from), colon === '' ? 'only' : 'on', lettersOf(to)].filter(Boolean).join('_');
}

function lettersOf(index: string): string {
  return index.replace(/\d/g, (digit) => String.fromCharCode(97 + Number(digit)));
}

/** What the names in a template stand for. @param template as {@link withSliceNames} has left it. */
export function sliceValues(template: string, sections: readonly string[]): Record<string, string> {
  const found = template.matchAll(/:(sections(?:_([a-j]+|last))?_(only|on)(?:_([a-j]+|last))?)(?![a-z_])/g);
  return Object.fromEntries(
    [...found].map(([, name = '', from, how, to]) => {
      const first = from === undefined ? 0 : indexOf(from, sections);
      const last = how === 'only' ? first + 1 : to === undefined ? sections.length : indexOf(to, sections);
      return [name, sections.slice(first, last).join('/')];
    }),
  );
}

function indexOf(letters: string, sections: readonly string[]): number {
  if (letters === 'last') return Math.max(0, sections.length - 1);
  return Number(letters.replace(/[a-j]/g, (letter) => String(letter.charCodeAt(0) - 97)));
}
