import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { toHtml } from 'hast-util-to-html';
import { drawMermaid, type MermaidAnswer } from '../../lib/cli/draw-mermaid';
import { cleanSvg } from '../../lib/diagrams/clean-svg';

/** One diagram of each kind that Mermaid's small build draws and posts have. */
const SOURCES = {
  flowchart:
    'flowchart TB\n subgraph one [First]\n a1[A<br>B] -->|a label| a2\n end\n a2 --> b((circle))\n style b fill:#f9f\n click a1 "javascript:alert(1)"\n click a2 "https://example.org/"',
  sequence:
    'sequenceDiagram\n autonumber\n Alice->>Bob: Hello <script>alert(1)</script>\n Note over Alice,Bob: A note',
  state: 'stateDiagram-v2\n [*] --> Still\n Still --> Moving: push',
  class: 'classDiagram\n Animal <|-- Duck\n Animal: +int age',
  entities: 'erDiagram\n CUSTOMER ||--o{ ORDER : places',
  gantt: 'gantt\n title A plan\n dateFormat YYYY-MM-DD\n Task a :a1, 2024-01-01, 30d',
  pie: 'pie title Pets\n "Dogs" : 386\n "Cats" : 85',
  commits: 'gitGraph\n commit id: "one"\n branch dev\n commit id: "two"',
  journey: 'journey\n title A day\n section Work\n Tea: 5: Me',
  quadrants: 'quadrantChart\n x-axis Low --> High\n A: [0.3, 0.6]',
  timeline: 'timeline\n 2002 : LinkedIn\n 2004 : Facebook',
};

const WORDS: Partial<Record<keyof typeof SOURCES, string[]>> = {
  flowchart: ['First', 'A', 'B', 'a label', 'circle'],
  sequence: ['Alice', 'Bob', 'A note', 'alert(1)'],
  state: ['Still', 'push'],
  class: ['Duck', '+int age'],
  entities: ['CUSTOMER', 'places'],
  pie: ['Dogs', '82%'],
  timeline: ['2002', 'LinkedIn'],
};

describe('diagrams of Mermaid', () => {
  const drawn = new Map<string, MermaidAnswer>();
  before(async () => {
    const answers = await drawMermaid([
      ...Object.values(SOURCES),
      'flowchart LR\n  a --> b\n  b[open --> c',
      'nonsense',
      'sequenceDiagram\n A->>C: to the end\n B->>C: x\n alt known\n A->>B: y\n else unknown\n A->>B: z\n end',
    ]);
    const names = [...Object.keys(SOURCES), 'bad', 'unknown', 'branches'];
    for (const [at, name] of names.entries()) drawn.set(name, answers[at] ?? { error: 'no answer' });
  });

  test('sequence: lines do not run through words', () => {
    const answer = drawn.get('branches') ?? { error: 'none' };
    assert.ok('svg' in answer, JSON.stringify(answer));
    const drawing = toHtml(cleanSvg(answer.svg, 'd-')?.svg ?? []);
    for (const words of ['[unknown]', 'to the end']) {
      const ground = drawing.slice(0, drawing.indexOf(words)).split('<').slice(-3);
      assert.match(ground.join('<'), /^rect [^>]*fill="var\(--paper\)"/, words);
    }
  });

  for (const name of Object.keys(SOURCES)) {
    test(`${name}: words and shapes, without styles`, () => {
      const answer = drawn.get(name) ?? { error: 'none' };
      assert.ok('svg' in answer, JSON.stringify(answer));
      assert.doesNotMatch(answer.svg, /<(style|script|foreignObject|image)|\sstyle=|\sclass=|\son\w+=/i);
      const drawing = cleanSvg(answer.svg, 'd-');
      assert.ok(
        drawing !== undefined && drawing.width > 50 && drawing.width < 2000,
        `${drawing?.width} wide`,
      );
      const html = toHtml(drawing.svg);
      assert.match(html, /<(path|rect|polygon|circle|line)/);
      const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
      for (const word of Object.entries(WORDS).find(([each]) => each === name)?.[1] ?? []) {
        assert.ok(words.includes(word), `"${word}" is not in "${words}"`);
      }
    });
  }

  test('links that run a script are none, and others are kept', () => {
    const answer = drawn.get('flowchart');
    const html = answer !== undefined && 'svg' in answer ? toHtml(cleanSvg(answer.svg, 'd-')?.svg ?? []) : '';
    assert.match(html, /href="https:\/\/example\.org\/?"/);
    assert.doesNotMatch(html, /javascript:/i);
  });

  test('what is wrong is told with its line, and does not spoil the others', () => {
    const bad = drawn.get('bad');
    assert.ok(
      bad !== undefined && 'error' in bad && bad.line !== undefined && bad.line >= 2,
      JSON.stringify(bad),
    );
    const unknown = drawn.get('unknown');
    assert.ok(unknown !== undefined && 'error' in unknown, JSON.stringify(unknown));
  });
});
