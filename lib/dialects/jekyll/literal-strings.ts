import { Tokenizer } from 'liquidjs';

const readQuoted = Tokenizer.prototype.readQuoted;

/**
 * Lets LiquidJS take a text in quotes as it is written, as Liquid does: in `{% include formula.html tex="\nu" %}` it would read a line end.
 * Only a quote may have a backslash before it. All of LiquidJS is changed by it; nothing but Jekyll's posts uses that here.
 */
export function takeStringsLiterally(): void {
  Tokenizer.prototype.readQuoted = function literally(this: Tokenizer) {
    const token = readQuoted.call(this);
    const text = token
      ?.getText()
      .slice(1, -1)
      .replace(/\\(["'])/g, '$1');
    return token && Object.assign(token, { content: text });
  };
}
