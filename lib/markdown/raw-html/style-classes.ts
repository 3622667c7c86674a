/**
 * The closed set of classes that what authors say about looks (`style`, `align`, `width="50%"`) is turned into, because
 * the site's policy allows no `style` attribute. Their rules are in components/prose-classes.css; nothing else makes
 * classes out of a post's styles.
 */
export const WIDTHS = [10, 20, 25, 30, 33, 40, 50, 60, 67, 70, 75, 80, 90, 100] as const;

export const STYLE_CLASSES = [
  ...['text-start', 'text-center', 'text-end'],
  ...['float-start', 'float-end', 'clear', 'mx-auto', 'nowrap', 'flex', 'grow'],
  ...['bold', 'italic', 'underline', 'line-through', 'small', 'large'],
  ...WIDTHS.map((width) => `w-${width}` as const),
] as const;

export type StyleClass = (typeof STYLE_CLASSES)[number];

/** What became of a `style` attribute. */
export interface Converted {
  classes: StyleClass[];
  /** Pixels, for elements that take a `width` attribute. */
  width?: number;
  /** Declarations that mean nothing here, as written. */
  removed: string[];
}

const KEYWORDS: Record<string, Record<string, StyleClass | ''>> = {
  'text-align': {
    ...{ left: 'text-start', start: 'text-start', center: 'text-center', right: 'text-end', end: 'text-end' },
    // Ragged is how this blog sets its text.
    justify: '',
  },
  float: { left: 'float-start', right: 'float-end', none: '' },
  clear: { both: 'clear', left: 'clear', right: 'clear', none: '' },
  'white-space': { nowrap: 'nowrap', normal: '' },
  'font-weight': {
    bold: 'bold',
    bolder: 'bold',
    600: 'bold',
    700: 'bold',
    800: 'bold',
    900: 'bold',
    normal: '',
    400: '',
  },
  'font-style': { italic: 'italic', oblique: 'italic', normal: '' },
  'text-decoration': { underline: 'underline', 'line-through': 'line-through', none: '' },
  'font-size': {
    small: 'small',
    smaller: 'small',
    'x-small': 'small',
    large: 'large',
    larger: 'large',
    'x-large': 'large',
    medium: '',
  },
  flex: { auto: 'grow', 1: 'grow', '1 1 auto': 'grow', initial: '', none: '' },
  // What the empty ones say is so anyway.
  display: { flex: 'flex', block: '', inline: '', 'inline-block': '' },
  height: { auto: '' },
  border: { 0: '', none: '' },
};

/** Turns the declarations of a `style` attribute into classes. */
export function classesOfStyle(style: string): Converted {
  const result: Converted = { classes: [], removed: [] };
  for (const declaration of style.split(';')) {
    if (declaration.trim() === '') continue;
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!important\s*$/i, '')
      .trim()
      .toLowerCase();
    if (!convert(property, value, result)) result.removed.push(declaration.trim());
  }
  return result;
}

function convert(property: string, value: string, result: Converted): boolean {
  if (property === 'width' || property === 'max-width') {
    const pixels = /^(\d{1,5})(?:\.\d+)?px$/.exec(value)?.[1];
    if (pixels !== undefined) result.width = Number(pixels);
    else if (value !== 'auto' && value !== 'none') {
      const width = widthClass(value);
      if (width === undefined) return false;
      result.classes.push(width);
    }
    return true;
  }
  // `margin: 0 auto` and its longhand: centred. Other margins are the stylesheet's affair.
  if (property === 'margin' && /^\S+ auto( \S+( auto)?)?$|^auto$/.test(value)) {
    result.classes.push('mx-auto');
    return true;
  }
  if (/^margin-(left|right|inline)$/.test(property) && value === 'auto') {
    if (!result.classes.includes('mx-auto')) result.classes.push('mx-auto');
    return true;
  }
  const table = Object.hasOwn(KEYWORDS, property) ? KEYWORDS[property] : undefined;
  const found = table !== undefined && Object.hasOwn(table, value) ? table[value] : undefined;
  if (found === undefined) return false;
  if (found !== '') result.classes.push(found);
  return true;
}

/** `50%` → `w-50`, the nearest of the set; `undefined` for what is no percentage. */
export function widthClass(value: string): StyleClass | undefined {
  const percent = /^\s*(\d{1,4}(?:\.\d+)?)%\s*$/.exec(value)?.[1];
  if (percent === undefined) return undefined;
  const wanted = Number(percent);
  const width = WIDTHS.reduce((best, each) =>
    Math.abs(each - wanted) < Math.abs(best - wanted) ? each : best,
  );
  return `w-${width}`;
}

/** The class for an `align` attribute; it means another thing on what stands in the text than on what holds text. */
export function classOfAlign(tagName: string, align: string): StyleClass | '' | undefined {
  const value = align.trim().toLowerCase();
  if (['img', 'table', 'iframe', 'video'].includes(tagName)) {
    const floats: Record<string, StyleClass | ''> = {
      ...{
        left: 'float-start',
        right: 'float-end',
        center: 'mx-auto',
        middle: '',
        top: '',
        bottom: '',
        baseline: '',
      },
    };
    return Object.hasOwn(floats, value) ? floats[value] : undefined;
  }
  const known = KEYWORDS['text-align'];
  return value === 'middle' ? 'text-center' : known && Object.hasOwn(known, value) ? known[value] : undefined;
}
