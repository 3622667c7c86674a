/** Where a reader of spans is. */
export interface Reader {
  text: string;
  at: number;
  steps: number;
  depth: number;
  links: ReadonlySet<string>;
}

export interface Piece {
  out: string;
  found: boolean;
}

export type Emphasis = '*' | '**' | '_' | '__';
