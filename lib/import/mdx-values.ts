import type { Data } from '../dialects/dialect';

/** Stands for a value that is more than a literal. */
export const UNKNOWN = Symbol('no literal');

/**
 * What an expression of JavaScript is, as its syntax tree (https://github.com/estree/estree) says: a text, a number, a list or an object of such;
 * the address of an image that was imported or required.
 * @param imports addresses by the names that they were imported as.
 */
export function literalOf(node: unknown, imports: ReadonlyMap<string, string>): unknown {
  if (!isRecord(node)) return UNKNOWN;
  if (node.type === 'Literal') return node.value;
  if (node.type === 'TemplateLiteral' && listOf(node.expressions).length === 0) {
    const [piece] = listOf(node.quasis);
    const value = isRecord(piece) && isRecord(piece.value) ? piece.value.cooked : UNKNOWN;
    return value;
  }
  if (node.type === 'UnaryExpression' && node.operator === '-')
    return negative(literalOf(node.argument, imports));
  if (node.type === 'Identifier')
    return imports.get(String(node.name)) ?? (node.name === 'undefined' ? null : UNKNOWN);
  if (node.type === 'MemberExpression') return literalOf(node.object, imports);
  if (
    node.type === 'CallExpression' &&
    isRecord(node.callee) &&
    /^(?:require|useBaseUrl|withPrefix)$/.test(String(node.callee.name))
  ) {
    return literalOf(listOf(node.arguments)[0], imports);
  }
  if (node.type === 'NewExpression' && isRecord(node.callee) && node.callee.name === 'Date')
    return literalOf(listOf(node.arguments)[0], imports);
  if (node.type === 'ArrayExpression') {
    const items = listOf(node.elements).map((item) => literalOf(item, imports));
    return items.includes(UNKNOWN) ? UNKNOWN : items;
  }
  return node.type === 'ObjectExpression' ? objectOf(node, imports) : UNKNOWN;
}

/** What `export const metadata = { … }` says, under each of the names that blogs give to front matter in JavaScript. */
export function exportedFields(estree: unknown): Data | undefined {
  for (const declaration of declarationsIn(estree)) {
    const name = isRecord(declaration.id) ? String(declaration.id.name) : '';
    if (!/^(?:meta|metadata|frontmatter|frontMatter)$/.test(name)) continue;
    const value = literalOf(declaration.init, new Map());
    if (isRecord(value)) return value;
  }
  return undefined;
}

/** The addresses of images that were imported, by their names. */
export function importsIn(estree: unknown): [name: string, address: string][] {
  return bodyOf(estree).flatMap((statement) => {
    const source = isRecord(statement.source) ? String(statement.source.value) : '';
    if (
      statement.type !== 'ImportDeclaration' ||
      !/\.(?:png|jpe?g|gif|webp|avif|svg|mp4|webm)$/i.test(source)
    )
      return [];
    return listOf(statement.specifiers).flatMap((specifier): [string, string][] =>
      isRecord(specifier) && isRecord(specifier.local) ? [[String(specifier.local.name), source]] : [],
    );
  });
}

function declarationsIn(estree: unknown): Data[] {
  return bodyOf(estree).flatMap(({ type, declaration }) =>
    type === 'ExportNamedDeclaration' && isRecord(declaration)
      ? listOf(declaration.declarations).filter(isRecord)
      : [],
  );
}

/** The statements of a program. */
export function bodyOf(estree: unknown): Data[] {
  return isRecord(estree) ? listOf(estree.body).filter(isRecord) : [];
}

/** Nodes have a class of their own. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function objectOf(node: Data, imports: ReadonlyMap<string, string>): unknown {
  const entries = listOf(node.properties).map((property): [string, unknown] => {
    if (
      !isRecord(property) ||
      property.type !== 'Property' ||
      property.computed === true ||
      !isRecord(property.key)
    )
      return ['', UNKNOWN];
    return [String(property.key.name ?? property.key.value), literalOf(property.value, imports)];
  });
  const known = entries.filter(([, value]) => value !== UNKNOWN);
  return known.length === entries.length ? Object.fromEntries(known) : UNKNOWN;
}

function negative(value: unknown): unknown {
  return typeof value === 'number' ? -value : UNKNOWN;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
