import { htmlFlow } from 'micromark-core-commonmark';
import type { Construct, Extension, TokenizeContext } from 'micromark-util-types';

/**
 * HTML as CommonMark has it: a tag such as `<br>` on a line of its own is a block, but not where it goes on with a paragraph. micromark
 * takes it for a block behind a list's item, too, where the line is not indented, so that the list ends there.
 */
export function htmlFlowSyntax(): Extension {
  return { flow: { 60: strictHtmlFlow }, disable: { null: ['htmlFlow'] } };
}

const strictHtmlFlow: Construct = {
  ...htmlFlow,
  name: 'strictHtmlFlow',
  tokenize(effects, ok, nok) {
    // The one thing that micromark asks of this is whether the exception holds.
    const parser = Object.create(this.parser, { lazy: { value: {} } });
    const context: TokenizeContext = Object.create(this, { parser: { value: parser } });
    return htmlFlow.tokenize.call(context, effects, ok, nok);
  },
};
