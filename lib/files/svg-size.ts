import type { Size } from '../images/size';

/** CSS pixels of a unit (CSS Values 4, 6.2); of a font as browsers set it where nothing else is said. */
const UNITS: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, pt: 4 / 3, pc: 16, in: 96, cm: 96 / 2.54, mm: 9.6 / 2.54, q: 2.4 / 2.54 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8 },
};

const ROOT = /<(?:[\w.-]+:)?svg(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*)>/i;
/** Comments, instructions, and the document type with the entities that it declares, which may hold tags. */
const NO_ELEMENTS =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!DOCTYPE(?:[^<>[\]"']|"[^"]*"|'[^']*')*(?:\[(?:[^\]"']|"[^"]*"|'[^']*')*\]\s*)?>/gi;
const ATTRIBUTE = /(?:^|\s)([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * How large an SVG is shown, in CSS pixels, as its root element says it: by `width` and `height`, by one of them and the
 * ratio of `viewBox`, or by `viewBox`. Whatever stands before the root, and however long its other attributes are.
 */
export function svgSize(text: string): Size | undefined {
  const root = ROOT.exec(text.replace(NO_ELEMENTS, ''))?.[1];
  if (root === undefined) return undefined;
  const attributes = new Map(
    [...root.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  );
  const box = (attributes.get('viewBox') ?? '').trim().split(/[\s,]+/);
  const [, , boxWidth = 0, boxHeight = 0] = box.length === 4 ? box.map(Number) : [];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  const [width, height] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
  if (width !== undefined && height !== undefined) return rounded(width, height);
  if (ratio === undefined) return undefined;
  if (width !== undefined) return rounded(width, width / ratio);
  return height === undefined ? rounded(boxWidth, boxHeight) : rounded(height * ratio, height);
}

/** `undefined` for a percentage, which says nothing about the picture. */
function pixels(length: string | undefined): number | undefined {
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(length ?? '') ?? [];
  const factor = UNITS[unit.toLowerCase()];
  const value = Number(number ?? Number.NaN) * (factor ?? Number.NaN);
  return value > 0 ? value : undefined;
}

function rounded(width: number, height: number): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
}
