import { SaxesParser } from 'saxes';
import { ExportError } from './imported';

/** An element of an export: its text, its attributes, and what is in it. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

/**
 * An XML document as a tree.
 * @param file how the message of an error names it.
 * @throws ExportError with line and column where it is no XML, or ends too early.
 */
export function parseXml(text: string, file: string): XmlElement {
  const parser = new SaxesParser();
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const add = (more: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += more;
  };
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes: { ...attributes }, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('error', (error) => {
    const place = `${file}:${parser.line}:${parser.column + 1}`;
    const what = error.message.replace(/^\S*:\d+:\d+:\s*|^\d+:\d+:\s*/, '').replace(/\.$/, '');
    throw new ExportError(`${place} is not whole XML (${what}); export the blog once more`);
  });
  // Control characters, which some exports hold and XML forbids.
  parser.write(text.replace(/^\uFEFF/, '').replace(/(?![\t\n\r])\p{Cc}/gu, '')).close();
  return root;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The text of the first child of a name; `''` where there is none. */
export function textOfChild(element: XmlElement | undefined, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? '';
}
