/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { longTitle } from '../../components/long-title';
import { TitleText } from '../../components/title-text';

describe('a title', () => {
  it.each([
    ['a'.repeat(90), undefined],
    ['a'.repeat(91), 'long'],
    ['字'.repeat(45), undefined],
    ['字'.repeat(46), 'long'],
    ['🦋'.repeat(90), undefined],
    ['', undefined],
  ])('%s is %s', (title, expected) => {
    expect(longTitle(title)).toBe(expected);
  });

  it.each([
    ['从小数点后第四位开始：浮点数与混沌', ['从小数点后第四位开始：', '浮点数与混沌']],
    ['“为什么？”他问。', ['“为什么？”', '他问。']],
    ['等等！！然后、再说', ['等等！！', '然后、', '再说']],
    ['日本語、のタイトル', ['日本語、', 'のタイトル']],
  ])('%s breaks at its punctuation', (title, phrases) => {
    const { container } = render(<TitleText title={title} />);
    expect([...container.querySelectorAll('.phrase')].map((phrase) => phrase.textContent)).toEqual(phrases);
    expect(container).toHaveTextContent(title);
  });

  it.each(['A date, and: a moment!', 'One — or two … more', '没有标点的标题', '标题。', ''])(
    '%s stays one text',
    (title) => {
      const { container } = render(<TitleText title={title} />);
      expect(container.innerHTML).toBe(title);
    },
  );
});
