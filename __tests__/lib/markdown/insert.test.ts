import { hasMarks, markOf, piecesAt, withMarksAsText } from '../../../lib/markdown/insert';
import { parseMarkdown } from '../../../lib/markdown/parser';

describe('marks', () => {
  const html = markOf({ type: 'html', html: '<b>größer</b>', line: 3 });

  it('come back as they were', () => {
    expect(piecesAt(`a ${html} b`)).toEqual(['a ', { type: 'html', html: '<b>größer</b>', line: 3 }, ' b']);
    expect(hasMarks(html)).toBe(true);
  });
  it('nest', () => {
    const outer = markOf({ type: 'html', html: `<div>${html}</div>`, line: 1 });
    expect(withMarksAsText(outer)).toBe('<div><b>größer</b></div>');
  });
  it('that nobody wrote mean nothing', () => {
    expect(piecesAt('\uFDD0bm90IGpzb24\uFDD1')).toEqual([]);
  });
});

describe('parseMarkdown', () => {
  const tree = (text: string) => JSON.parse(JSON.stringify(parseMarkdown(text)));
  const types = (text: string) => tree(text).children.map((node: { type: string }) => node.type);

  it('unwraps a paragraph of a mark that is a block', () => {
    const mark = markOf({ type: 'html', html: '<div>a\n\nb</div>', line: 1 });
    expect(types(`x\n\n${mark}\n\ny`)).toEqual(['paragraph', 'insert', 'paragraph']);
  });
  it('reads the Markdown of a mark by itself', () => {
    const inner = markOf({ type: 'markdown', markdown: '- a\n- b', line: 7 });
    const mark = markOf({ type: 'html', html: `<aside>${inner}</aside>`, line: 6 });
    const [, insert] = tree(`one\n\n${mark}`).children;
    expect(insert.children.map((node: { type: string }) => node.type)).toEqual(['html', 'list', 'html']);
    // Three lines of the document, and line 7 of the file.
    expect(insert.children[1].position.start.line).toBe(10);
  });
  it('puts text into addresses', () => {
    const mark = markOf({ type: 'html', html: '/a/b/', line: 1 });
    expect(tree(`[x](${mark})`).children[0].children[0].url).toBe('/a/b/');
  });
});
