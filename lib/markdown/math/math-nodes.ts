import type { Extension as FromMarkdown, Handle } from 'mdast-util-from-markdown';

declare module 'mdast' {
  /** A formula amid text. */
  interface InlineMath extends Literal {
    type: 'inlineMath';
  }
  /** A formula that stands apart. The value is as it is written, its signs with it. */
  interface DisplayMath extends Literal {
    type: 'displayMath';
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
  }
  interface BlockContentMap {
    displayMath: DisplayMath;
  }
  interface RootContentMap {
    inlineMath: InlineMath;
    displayMath: DisplayMath;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMath: 'inlineMath';
    inlineMathText: 'inlineMathText';
    displayMath: 'displayMath';
    displayMathText: 'displayMathText';
  }
}

const text: Handle = function text(token) {
  this.config.enter.data?.call(this, token);
  this.config.exit.data?.call(this, token);
};

/** From micromark's tokens to the nodes of mdast. */
export const mathFromMarkdown: FromMarkdown = {
  enter: {
    inlineMath(token) {
      this.enter({ type: 'inlineMath', value: '' }, token);
      this.buffer();
    },
    displayMath(token) {
      this.enter({ type: 'displayMath', value: '' }, token);
      this.buffer();
    },
  },
  exit: {
    inlineMathText: text,
    displayMathText: text,
    inlineMath(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      // As in code: no other way leads to a `|` in a cell of a table.
      if (node?.type === 'inlineMath') {
        node.value = this.data.inTable ? value.replaceAll('\\|', '|') : value;
      }
      this.exit(token);
    },
    displayMath(token) {
      const value = this.resume();
      const node = this.stack.at(-1);
      if (node?.type === 'displayMath') node.value = value;
      this.exit(token);
    },
  },
};
