import type { ThemeRegistration } from 'shiki/core';
import { TOKEN_CLASSES, type TokenClass } from './tokens';

/*
 * A theme whose colours are the names of classes. Shiki replaces a colour that is no hex number by a placeholder while
 * it works, and puts it back into its tokens.
 *
 * Few classes, and sparingly: what has none needs no markup. Types, variables, operators and punctuation stay plain.
 */

const PLAIN = 'plain';

/** TextMate scopes; the longest that fits wins, and of a token's scopes the innermost that any rule fits. */
const SCOPES: Record<Exclude<TokenClass, 'e' | 'out' | 'prompt'> | typeof PLAIN, readonly string[]> = {
  k: [
    'keyword',
    'storage',
    'variable.language',
    'support.type.object.module',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.logical.python',
    'keyword.operator.word',
    'keyword.operator.wordlike',
    'entity.name.tag',
    'markup.heading',
    'markup.bold',
    'entity.name.section.group-title',
    'entity.name.type.hcl',
    'entity.name.type.terraform',
  ],
  s: [
    'string',
    'constant.character',
    'constant.other.symbol',
    'markup.inline.raw',
    'markup.fenced_code',
    'string keyword',
    'string keyword.control',
    'string keyword.operator',
    'string keyword.other',
    'string.regexp constant',
    'string constant.numeric',
    'string variable.language',
    'string.regexp support',
    'storage.type.string',
    'storage.type.format',
    'string storage',
    'string meta.embedded',
  ],
  n: [
    'constant.numeric',
    'constant.language',
    'constant.other.color',
    'keyword.other.unit',
    'support.constant.math',
  ],
  f: [
    'entity.name.function',
    'support.function',
    'entity.name.type.class',
    'entity.name.class',
    'entity.other.attribute-name',
    'support.type.property-name',
    'entity.name.tag.yaml',
    'variable.other.assignment.shell',
    'markup.underline.link',
    'keyword.other.definition.ini',
  ],
  c: ['comment', 'punctuation.definition.comment', 'meta.separator.markdown'],
  [PLAIN]: [
    'keyword.operator',
    'storage.type.function.arrow',
    'storage.modifier.pointer',
    'storage.type.java',
    'storage.type.generic.java',
    'storage.type.object.array.java',
    'keyword.control.flow.block-scalar',
    'string.unquoted',
    'keyword.other.unit punctuation',
    'punctuation.definition.tag',
    'punctuation.separator',
    'meta.embedded',
    'entity.name.type.class.reference',
    'entity.other.inherited-class',
  ],
};

export const CODE_THEME: ThemeRegistration = {
  name: 'classes',
  type: 'light',
  fg: PLAIN,
  bg: PLAIN,
  settings: Object.entries(SCOPES).map(([foreground, scope]) => ({
    scope: [...scope],
    settings: { foreground },
  })),
};

/** The class that a token's colour stands for, if any. */
export function classOfColour(colour: string | undefined): TokenClass | undefined {
  return TOKEN_CLASSES.find((name) => name === colour);
}
