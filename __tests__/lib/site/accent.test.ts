import { readFileSync } from 'node:fs';
import path from 'node:path';
import { displayable, formatHex, oklch, rgb, wcagContrast } from 'culori';
import fc from 'fast-check';
import { accentOf, toCss } from '../../../lib/site/accent';

const TOKENS = readFileSync(path.join(__dirname, '../../../components/tokens.css'), 'utf8');

/** The two colours of a token of components/tokens.css. */
function token(name: string): { light: string; dark: string } {
  const found = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(TOKENS);
  if (!found) throw new Error(`components/tokens.css has no --${name} of two colours`);
  const [, light = '', dark = ''] = found;
  return { light, dark };
}

const byte = fc.integer({ min: 0, max: 255 });
const colours = fc.oneof(
  fc
    .tuple(byte, byte, byte)
    .map(([r, g, b]) => formatHex({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 })),
  fc
    .tuple(
      fc.integer({ min: 0, max: 1000 }),
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 360 }),
    )
    .map(([l, c, h]) => `oklch(${l / 1000} ${c / 1000} ${h})`),
  fc
    .tuple(byte, byte, byte, byte)
    .map((bytes) => `#${bytes.map((each) => each.toString(16).padStart(2, '0')).join('')}`),
);

function proposalIn(message: string): string {
  const found = /the nearest colour that works is "(#[0-9a-f]{6})"$/.exec(message)?.[1];
  if (found === undefined) throw new Error(`no proposal: ${message}`);
  return found;
}

/** What must hold of an accent in both themes, by the colours that pages are sent. */
function expectReadable(text: string): void {
  const made = accentOf(text);
  if ('wrong' in made) throw new Error(`${text} ${made.wrong}`);
  for (const theme of ['light', 'dark'] as const) {
    const { accent, tint } = made[theme];
    const [pen, below] = [toCss(accent), toCss(tint)];
    for (const background of [token('paper')[theme], below]) {
      expect([text, theme, wcagContrast(pen, background) >= 4.5]).toEqual([text, theme, true]);
      expect(wcagContrast(formatHex(pen) ?? '', formatHex(background) ?? '')).toBeGreaterThanOrEqual(4.5);
    }
    // What stands on a tint beside the accent stays readable, too.
    for (const name of ['ink', 'soft']) {
      expect(wcagContrast(token(name)[theme], below)).toBeGreaterThanOrEqual(4.5);
    }
    const channels = Object.values(rgb(accent)).filter((value) => typeof value === 'number');
    expect(channels.every((value) => value > -0.01 && value < 1.01)).toBe(true);
    expect(displayable(tint)).toBe(true);
  }
}

test('any colour becomes readable in both themes, or is refused with one that does', () => {
  fc.assert(
    fc.property(colours, (text) => {
      const made = accentOf(text);
      expectReadable('wrong' in made ? proposalIn(made.wrong) : text);
    }),
    { numRuns: 400 },
  );
});

test('most colours of a screen are accepted', () => {
  const steps = [0, 51, 102, 153, 204, 255];
  const all = steps.flatMap((r) =>
    steps.flatMap((g) => steps.map((b) => ({ mode: 'rgb' as const, r: r / 255, g: g / 255, b: b / 255 }))),
  );
  const accepted = all.filter((each) => !('wrong' in accentOf(formatHex(each))));
  expect(accepted.length / all.length).toBeGreaterThan(0.7);
});

test.each([
  '#046c46',
  'oklch(0.47 0.105 160)',
  'navy',
  '#000',
  'rgb(200 30 30)',
  'hsl(210 80% 40%)',
  'orange',
  ' Red ',
])('%s keeps its hue', (text) => {
  const made = accentOf(text);
  if ('wrong' in made) throw new Error(made.wrong);
  const hue = oklch(text.trim().toLowerCase())?.h;
  if (hue === undefined) return;
  for (const { accent } of [made.light, made.dark]) expect(Math.abs((accent.h ?? 0) - hue)).toBeLessThan(0.1);
});

test('a colour that can be read is shown as it is', () => {
  expect(accentOf('oklch(0.47 0.105 160)')).toMatchObject({
    light: { accent: { l: 0.47, c: 0.105, h: 160 } },
  });
  expect(accentOf('#ffd700')).toMatchObject({ dark: { accent: { l: 0.887 } } });
});

test.each([
  [
    '#ffff00',
    'is too pale: on the light theme’s paper it could be read only as another colour; the nearest colour that works is "#',
  ],
  [
    'white',
    'is too pale: on the light theme’s paper it could be read only as another colour; the nearest colour that works is "#',
  ],
  ['#04804680', 'must not be transparent; the nearest colour that works is "#048046"'],
  ['transparent', 'must not be transparent; the nearest colour that works is "#000000"'],
  ['oklch(0.6 0.37 150)', 'is more colourful than all screens can show; the nearest colour that works is "#'],
  [
    'color(display-p3 0 1 0)',
    'is more colourful than all screens can show; the nearest colour that works is "#',
  ],
  ['046c46', 'is not a colour; write one such as "#046c46" or "oklch(0.47 0.105 160)"'],
  ['fff', 'is not a colour; write one such as "#ffffff" or "oklch(0.47 0.105 160)"'],
])('%s %s', (text, message) => {
  const made = accentOf(text);
  expect('wrong' in made && made.wrong.startsWith(message)).toBe(true);
  if (/nearest/.test(message)) expectReadable(proposalIn('wrong' in made ? made.wrong : ''));
});

test.each([
  '',
  ' ',
  'currentColor',
  'inherit',
  'var(--ink)',
  'green-ish',
  'red;}body{display:none',
  '</style>',
  'url(x)',
  '#12345',
  'oklch(a b c)',
  '1',
  'light-dark(red, blue)',
])('%j is not a colour', (text) =>
  expect(accentOf(text)).toMatchObject({ wrong: expect.stringMatching(/^is not a colour; /) }),
);
