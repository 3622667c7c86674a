/** Words of English that have no capital within a title. */
const SMALL = /^(?:a|an|and|as|at|but|by|en|for|if|in|nor|of|on|or|per|the|to|vs?\.?|via)$/i;

/** A word, up to the next space or hyphen; one that begins in no Latin letter and no digit has no capital. */
const WORD = /[A-Za-z0-9\u00c0-\u00ff]+[^\s-]*/g;

/** Whether a word has a capital or a dot that its author wrote: `iPhone`, `next.js`. */
const OWN_CASE = /[A-Z]|\../;

/** A title as `titlecase: true` of Hexo writes it, by the rules of the package of that name: `the rise of iPhone` → `The Rise of iPhone`. */
export function titleCase(title: string): string {
  return title.replace(WORD, (word: string, at: number) => {
    const end = at + word.length;
    const [before, after] = [title.charAt(at - 1), title.charAt(end)];
    const isWithin = at > 0 && end !== title.length && /^[\s-]?$/.test(before);
    const isBound = after === '-' && before !== '-';
    if (isWithin && !isBound && SMALL.test(word) && title.charAt(at - 2) !== ':') return word.toLowerCase();
    return OWN_CASE.test(word.slice(1)) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
