/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { Listed } from '../../components/listed';
import { Sentence } from '../../components/sentence';

describe('Sentence', () => {
  it('puts values and links where the text names them', () => {
    const { container } = render(
      <Sentence
        text="{a}, then [look](there), then {a}."
        values={{ a: <b>A</b> }}
        hrefs={{ there: '/x/' }}
      />,
    );
    expect(container.innerHTML).toBe('<b>A</b>, then <a href="/x/">look</a>, then <b>A</b>.');
  });

  it('shows a place for which nothing is given, and does not look into values', () => {
    const { container } = render(<Sentence text="{a} {b} [c](d)" values={{ a: '{b} [x](d)' }} />);
    expect(container.textContent).toBe('{b} [x](d) {b} [c](d)');
  });
});

describe('Listed', () => {
  it.each([
    ['en-GB', 'A, B and C'],
    ['de', 'A, B und C'],
    ['ja', 'A、B、C'],
  ])('joins as %s does', (locale, text) => {
    const { container } = render(<Listed items={['A', <b key="b">B</b>, 'C']} locale={locale} />);
    expect(container.textContent).toBe(text);
    expect(container.querySelector('b')).toHaveTextContent('B');
  });
});
