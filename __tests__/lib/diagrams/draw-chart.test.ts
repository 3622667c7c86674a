import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { fenceOptions } from '../../../lib/diagrams/diagram-fence';
import { drawChart } from '../../../lib/diagrams/draw-chart';

const draw = (source: string, meta = '', language = 'en') =>
  drawChart({ source, options: fenceOptions(meta), prefix: 'd-' }, language);

function html(source: string, meta = '', language = 'en'): string {
  const chart = draw(source, meta, language);
  if (!('drawing' in chart)) throw new Error(chart.problems.map(({ message }) => message).join());
  return toHtml({ type: 'root', children: chart.drawing });
}

/** What stands below a chart. */
function below(source: string, meta = '', language = 'en'): string[] {
  return [...html(source, meta, language).matchAll(/y="100%" dy="1.5em"[^>]*>([^<]*)/g)].map(
    ([, text = '']) => text,
  );
}

/** The text of an element and of all in it. */
function words(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? words(node.children) : ''))
    .join(' ');
}

const rows = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('\n');

describe('the axis of time', () => {
  test.each([
    ['days have no hours', 'day,n\n2026-02-02,1\n2026-02-04,2', ['Feb 2', 'Feb 4']],
    ['years have no months', 'year,n\n2020,1\n2021,2\n2022,3', ['2020', '2021', '2022']],
    ['months tell the year once', 'month,n\n2026-01,1\n2026-02,2\n2026-03,1', ['Jan 2026', 'Feb', 'Mar']],
    ['one day alone', 'day,n\n2026-02-02,1', ['Feb 2']],
    [
      'hours of a day',
      'at,n\n2026-02-02T00:00,1\n2026-02-02T06:00Z,2\n2026-02-02 12:00:00,3',
      ['00:00', '06:00', '12:00'],
    ],
  ])('%s', (_, source, expected) => expect(below(source)).toEqual(expected));

  test('speaks the language of the post', () => {
    expect(below('month,n\n2026-03,1\n2026-05,2', '', 'de')).toEqual(['März 2026', 'Mai']);
  });

  test('does not depend on where it is drawn', () => {
    expect(below('day,n\n2026-03-28,1\n2026-03-29,1\n2026-03-30,2')).toEqual(['Mar 28', 'Mar 29', 'Mar 30']);
  });
});

test('numbers are written as the language does, large ones in short', () => {
  expect(html('x,y\n1,10000\n2,50000', '', 'de')).toContain('>50.000<');
  expect(html('x,y\n1,1000000\n2,2500000')).toContain('>2.5M<');
  expect(html('x,y\n1,0.001\n2,0.0025')).toContain('>0.0005<');
});

test('a line far away from zero is read by its changes, bars never', () => {
  expect(html('x,y\n1,990\n2,1000')).not.toContain('>0<');
  expect(html('x,y\n1,990\n2,1000', 'type=bar')).toContain('>0<');
});

test('an empty cell breaks a line, and is no zero', () => {
  expect(html('x,y\n1,1\n2,1\n3,\n4,1\n5,1')).toMatch(/d="M[\d,]+L[\d,]+M[\d,]+L[\d,]+"/);
});

test('names of lines that end at one place do not touch', () => {
  const text = html('x,a,b,c\n1,5,5,5\n2,5,5,5');
  const places = [...text.matchAll(/y="([\d.]+)%" dx=".8em"/g)].map(([, y]) => Number(y));
  expect(places).toHaveLength(3);
  expect((places[1] ?? 0) - (places[0] ?? 0)).toBeGreaterThanOrEqual(6.9);
  expect((places[2] ?? 0) - (places[1] ?? 0)).toBeGreaterThanOrEqual(6.9);
});

test('long names of lines stand above the chart, with a sample of each', () => {
  const text = html('x,a name that is long,another\n1,5,1\n2,5,2');
  expect(text).toContain('<p class="key">');
  expect(text).toContain('stroke-dasharray="6 3"');
});

test('bars with names too long for a telephone lie, each with its number', () => {
  const text = html('why,n\nA link that leads nowhere,41\nFront matter that cannot be read,7', 'type=bar');
  expect(text).toContain('class="plot end-2 lying"');
  expect(text).toContain('>41<');
});

test('stacked bars reach as far as their sum, below zero on their own', () => {
  const text = html('x,a,b\none,60,60\ntwo,-10,5', 'type=bar stacked');
  expect(text).toContain('>120<');
  expect(text).toContain('>-20<');
});

test('2,000 points of a line are not more than a screen can show', () => {
  const text = html(`x,y\n${rows(2000, (at) => `${at},${Math.sin(at * 12) * 50}`)}`);
  expect(text.length).toBeLessThan(40_000);
  const dense = html(`x,y\n${rows(5000, (at) => `${at / 5000},${at % 7}`)}`);
  expect(dense.length).toBeLessThan(60_000);
});

test('of many rows the text is given instead of a table; too many are refused', () => {
  const many = draw(`x,y\n${rows(61, (at) => `${at},1`)}`);
  expect('table' in many && many.table.tagName).toBe('pre');
  const few = draw('x,y\n1,<b>');
  expect(few).toEqual({
    problems: [
      expect.objectContaining({
        message: expect.stringContaining('"<b>" is not a number'),
        line: 2,
        column: 3,
      }),
    ],
  });
  expect(draw(`x,y\n${rows(5001, (at) => `${at},1`)}`)).toEqual({
    problems: [
      expect.objectContaining({ message: 'the chart has 5001 rows; 5000 are the most', line: 5002 }),
    ],
  });
});

test('markup in names stays text', () => {
  const chart = draw('x,<script>a</script>,b\n<i>,1,2', 'type=bar');
  expect('drawing' in chart && words(chart.drawing)).toContain('<script>a</script>');
  expect('drawing' in chart && toHtml({ type: 'root', children: chart.drawing })).not.toContain('<script>');
});
