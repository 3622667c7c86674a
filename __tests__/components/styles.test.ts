import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '../../components');
const files = readdirSync(folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const source = files.filter((file) => file.endsWith('.tsx')).map(read);
const styles = files.filter((file) => file.endsWith('.css'));

/** The stylesheets that a component loads, in the order in which a bundler puts them. */
function loaded(file: string): string[] {
  if (file.endsWith('.css')) return [file];
  return [...read(file).matchAll(/^import (?!type)(?:.* from )?'\.\/(.+)';$/gm)].flatMap(([, name = '']) =>
    [name, `${name}.tsx`, `${name}.ts`].filter((candidate) => files.includes(candidate)).flatMap(loaded),
  );
}

describe('styles', () => {
  it.each(files.filter((file) => file.endsWith('-page.tsx')))(
    '%s loads tokens.css, which orders the layers, before any other',
    (file) => {
      expect(loaded(file)[0]).toBe('tokens.css');
    },
  );

  it('order the layers in base.css too, which the layout loads by itself', () => {
    const order = /^@layer .*;$/m;
    expect(order.exec(read('base.css'))?.[0]).toBe(order.exec(read('tokens.css'))?.[0]);
  });

  it.each(styles)('%s is imported by a component', (file) => {
    expect(source.some((text) => text.includes(`import './${file}';`))).toBe(true);
  });

  it.each(styles)('%s uses only layers whose order is known', (file) => {
    const order = /@layer ([\w, ]+);/.exec(read('tokens.css'))?.[1]?.split(', ') ?? [];
    const used = [...read(file).matchAll(/@layer (\w+) \{/g)].map((match) => match[1]);
    expect(used.length).toBeGreaterThan(0);
    for (const layer of used) expect(order).toContain(layer);
  });

  it('ask for no custom property that is not set, and set none that nobody asks for', () => {
    const css = styles.map(read).join('\n');
    const names = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name));
    const set = names(/(--[\w-]+):/g);
    for (const name of names(/var\((--[\w-]+)\)/g)) expect(set).toContain(name);
    const asked = names(/var\((--[\w-]+)/g);
    for (const name of set) expect(asked).toContain(name);
  });

  it('have no style attribute beside them, which the policy forbids', () => {
    for (const text of source) expect(text).not.toMatch(/style=\{/);
  });
});
