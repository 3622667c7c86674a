import type { Root } from 'mdast';
import { combineExtensions } from 'micromark-util-combine-extensions';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { MAY_BE_ADMONITION, remarkAdmonitions } from './callouts/admonition-syntax';
import { MAY_BE_CONTAINER, remarkContainers } from './callouts/container-syntax';
import { readContainerTitles } from './callouts/container-titles';
import { MAY_BE_ATTRIBUTES, readHeadingAttributes } from './headings/heading-attributes';
import { keepWrittenHeadings } from './headings/written-headings';
import { hasMarks } from './insert';
import { definitionsIn, parseWith } from './insert-definitions';
import { placeInserts } from './insert-nodes';
import { remarkCjkAddresses } from './links/remark-cjk-addresses';
import { MAY_BE_MAIL, withoutMail } from './links/without-mail';
import { MAY_BE_MATH, remarkFormulas } from './math/math-syntax';
import { dropHtml } from './raw-html/drop-html';
import { htmlFlowSyntax } from './raw-html/html-flow';
import { boundsSyntax, remarkBounds } from './remark-bounds';
import { DEFAULT_SYNTAX, type Syntax } from './syntax';
import { MAY_BE_ABBREVIATION, remarkAbbreviationDefinitions } from './typography/abbreviations';
import { MAY_BE_DEFINITION, remarkDefinitionLists } from './typography/definition-lists';
import { MAY_BE_MARK, MAY_BE_SCRIPT, remarkMarks, remarkScripts } from './typography/inline-syntax';
import { joinQuotes } from './typography/join-quotes';

/** `~a~` is no deletion: `~` alone stands for "about" and for home directories. */
const GFM = { singleTilde: false } as const;

/** What the plugins for syntax leave for a parser. */
const extensions = remark()
  .use(remarkGfm, GFM)
  .use(remarkCjkAddresses)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, GFM)
  .freeze()
  .data();

/** Combined here, which micromark would do anew for each text that it parses. */
const syntax = combineExtensions([
  ...(extensions.micromarkExtensions ?? []),
  boundsSyntax(),
  htmlFlowSyntax(),
]);

const syntaxWithoutMail = withoutMail(syntax);

function remarkSyntax(this: Processor, used = syntax): undefined {
  const data = this.data();
  data.micromarkExtensions = [used];
  data.fromMarkdownExtensions = extensions.fromMarkdownExtensions ?? [];
}

/**
 * Markdown's syntax as this blog reads it, titles and bodies alike: CommonMark, GFM, and emphasis and bare addresses that
 * work beside CJK punctuation.
 */
export const parser = remark().use(remarkSyntax).use(remarkBounds).freeze();

export const parserWithoutMail = remark().use(remarkSyntax, syntaxWithoutMail).use(remarkBounds).freeze();

/**
 * A document as a tree. What else is markup in it is asked for only where it may be there.
 * @throws TooHeavyError as `remarkBounds` does.
 */
export function parseMarkdown(markdown: string, syntax: Syntax = DEFAULT_SYNTAX): Root {
  const tree = parseText(markdown, syntax);
  if (!hasMarks(markdown)) return tree;
  const definitions = definitionsIn(tree);
  placeInserts(tree, markdown.split('\n').length, (text) =>
    parseWith(text, definitions, (each) => parseText(each, syntax)),
  );
  return tree;
}

function parseText(markdown: string, syntax: Syntax): Root {
  const { extensions } = syntax;
  const tree = parserFor(markdown, syntax).parse(markdown);
  if (extensions.headingAttributes && MAY_BE_ATTRIBUTES.test(markdown)) readHeadingAttributes(tree, markdown);
  if (syntax.headingIds === 'goldmark') keepWrittenHeadings(tree, markdown);
  if (MAY_BE_CONTAINER.test(markdown) || MAY_BE_ADMONITION.test(markdown)) readContainerTitles(tree, parser);
  if (!syntax.rawHtml) dropHtml(tree);
  if (syntax.joinsQuotes) joinQuotes(tree);
  return tree;
}

/** A parser that all documents share, where one needs no more. */
function parserFor(markdown: string, { math, extensions }: Syntax): Pick<typeof parser, 'parse'> {
  const uses: ((made: ReturnType<typeof remark>) => unknown)[] = [];
  if (math !== false && MAY_BE_MATH.test(markdown))
    uses.push((made) => made.use(remarkFormulas, { markdown, math }));
  if (extensions.containers && MAY_BE_CONTAINER.test(markdown))
    uses.push((made) => made.use(remarkContainers, { markdown }));
  if (extensions.admonitions && MAY_BE_ADMONITION.test(markdown))
    uses.push((made) => made.use(remarkAdmonitions, { markdown }));
  if (extensions.definitionLists && MAY_BE_DEFINITION.test(markdown))
    uses.push((made) => made.use(remarkDefinitionLists));
  if (extensions.marks && MAY_BE_MARK.test(markdown)) uses.push((made) => made.use(remarkMarks));
  if (extensions.scripts && MAY_BE_SCRIPT.test(markdown)) uses.push((made) => made.use(remarkScripts));
  if (extensions.abbreviations && MAY_BE_ABBREVIATION.test(markdown))
    uses.push((made) => made.use(remarkAbbreviationDefinitions));
  const mayHaveMail = MAY_BE_MAIL.test(markdown);
  if (uses.length === 0) return mayHaveMail ? parser : parserWithoutMail;
  const made = remark()
    .use(remarkSyntax, mayHaveMail ? syntax : syntaxWithoutMail)
    .use(remarkBounds);
  for (const use of uses) use(made);
  return made;
}
