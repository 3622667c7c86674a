import { Features, type Targets, transform, type Visitor } from 'lightningcss';

/** The oldest browsers that the styles are written for; `browserslist` in package.json says the same. */
export const TARGETS = { chrome: 125 << 16, firefox: 129 << 16, safari: 18 << 16 };

/**
 * CSS as a visitor leaves it, minified and without nesting. Next has added the prefixes: added once more, they would stand there twice.
 * @throws Error if it is not CSS.
 */
export function writeCss(css: string, visitor: Visitor<never>, targets?: Targets): string {
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    // What is newer than the parser is passed on as it is.
    errorRecovery: true,
    include: Features.Nesting,
    exclude: Features.VendorPrefixes,
    ...(targets && { targets }),
    visitor,
  });
  return tight(Buffer.from(code).toString());
}

/**
 * Without what the minifier leaves: blanks in values, behind commas and around `/`; `:is()` around one name. Strings stay as they are.
 */
function tight(css: string): string {
  return css.replace(
    /"[^"]*"|'[^']*'|, | \/ |(?<=[\s>+~,{}]):is\(([a-z][\w-]*)\)/g,
    (found, only: string | undefined) => only ?? (/^["']/.test(found) ? found : found.trim()),
  );
}
