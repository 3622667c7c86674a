/** A text as Hexo puts it into addresses (`slugize` of hexo-util). */
export function slugize(text: string): string {
  return (
    text
      .normalize('NFD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/[ÆæŒœØøßẞĐđĦħıŁłŦŧ]/g, (letter) => LETTERS[letter] ?? letter)
      // Of full width: Ａ to Ｚ, ａ to ｚ.
      .replace(/[\uff21-\uff3a\uff41-\uff5a]/g, (letter) =>
        String.fromCharCode(letter.charCodeAt(0) - 0xfee0),
      )
      .replace(/\p{Cc}/gu, '')
      .replace(/[\s~`!@#$%^&*()\-_+=[\]{}|\\;:"'<>,.?/]+/g, '-')
      .replace(/^-+|-+$/g, '')
  );
}

/** Letters that are none with a mark, as hexo-util writes them. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', ß: 's', ẞ: 'S', Đ: 'D', đ: 'd' },
  ...{ Ħ: 'H', ħ: 'h', ı: 'i', Ł: 'L', ł: 'l', Ŧ: 'T', ŧ: 't' },
};

const SEGMENTS: Readonly<Record<string, string>> = {
  year: '\\d{4}',
  month: '\\d{2}',
  day: '\\d{2}',
  i_month: '\\d{1,2}',
  i_day: '\\d{1,2}',
  hash: '[0-9a-f]{12}',
};

/**
 * What Hexo calls a post, of its file below `_posts/` without its ending: with its folders, and without what the pattern
 * `new_post_name` says of its date.
 */
export function slugOfFile(name: string, newPostName: string): string {
  const names: string[] = [];
  const pattern = newPostName
    .replace(/\.[^.]*$/, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:(\w*[^_\W])/g, (_, part: string) => {
      names.push(part);
      return `(${SEGMENTS[part] ?? '.+?'})`;
    });
  const match = new RegExp(`^${pattern}$`).exec(name);
  const at = names.indexOf('title');
  return (match !== null && at >= 0 ? match[at + 1] : undefined) ?? slugize(name);
}
