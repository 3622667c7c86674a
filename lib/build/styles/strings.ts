import jsTokens from 'js-tokens';

/** Stands in a text for what a template fills in: `w-${width}` is `w-` and a hole. */
export const HOLE = '\0';

interface ProgramString {
  text: string;
  /** The function that it is the first argument of: `jsx` of `jsx("p", …)`. */
  argumentOf?: string;
}

/** The strings of a JavaScript program, escapes left as they are; a template with an expression in it is several. */
export function stringsOf(code: string): ProgramString[] {
  const strings: ProgramString[] = [];
  const before = ['', ''];
  for (const { type, value } of jsTokens(code)) {
    const [name, bracket] = before;
    const argumentOf = bracket === '(' ? name : undefined;
    if (type === 'StringLiteral' || type === 'NoSubstitutionTemplate')
      strings.push({ text: value.slice(1, -1), argumentOf });
    else if (type === 'TemplateHead') strings.push({ text: value.slice(1, -2) + HOLE, argumentOf });
    else if (type === 'TemplateMiddle') strings.push({ text: HOLE + value.slice(1, -2) + HOLE });
    else if (type === 'TemplateTail') strings.push({ text: HOLE + value.slice(1, -1) });
    if (type === 'IdentifierName' || type === 'Punctuator') {
      before.shift();
      before.push(value);
    } else if (!/WhiteSpace|LineTerminator|Comment/.test(type)) {
      before.fill('');
    }
  }
  return strings;
}
