/** A line of a text, and the line of the file that it is from. */
export interface Line {
  text: string;
  line: number;
}

/** What an attribute list says: `{: .a #b key="v"}`. */
export interface Attributes {
  id?: string;
  classes: string[];
  pairs: Map<string, string>;
}

export interface ListItem {
  blocks: Block[];
  line: number;
}

/** A block as kramdown sees it. Texts within it are as they are written. */
export type Block =
  | { type: 'blank'; line: number }
  /** Ends what is before it: what follows is not a part of it. */
  | { type: 'end'; line: number }
  | ({ type: 'paragraph'; lines: Line[] } & Attributed)
  | ({ type: 'heading'; level: number; text: Line } & Attributed)
  | { type: 'rule'; line: number }
  | ({ type: 'code'; lines: Line[]; info: string; line: number } & Attributed)
  | { type: 'math'; lines: Line[] }
  | ({ type: 'quote'; blocks: Block[] } & Attributed)
  | ({ type: 'list'; ordered: boolean; items: ListItem[] } & Attributed)
  | ({ type: 'table'; head: Row[]; body: Row[]; align: string[] } & Attributed)
  | { type: 'html'; lines: Line[] }
  /** Raw HTML around Markdown. */
  | { type: 'element'; open: Line; blocks: Block[]; close: Line | undefined }
  | { type: 'terms'; terms: Line[]; definitions: ListItem[] }
  | { type: 'note'; label: string; blocks: Block[]; line: number }
  /** Lines that mean the same in this blog: definitions of links. */
  | { type: 'verbatim'; lines: Line[] };

export interface Attributed {
  attributes?: Attributes;
}

/** The cells of a row, as they are written. */
export interface Row {
  cells: string[];
  line: number;
}
