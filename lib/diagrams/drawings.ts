/** Graphviz's ways to lay out a graph that make sense in a page. */
export const ENGINES = ['dot', 'neato', 'fdp', 'sfdp', 'circo', 'twopi', 'osage', 'patchwork'] as const;

export type Engine = (typeof ENGINES)[number];

/** What Graphviz is asked to draw. Plain data: it goes to a thread of its own. */
export interface GraphRequest {
  source: string;
  engine: Engine;
  /** Sizes and fonts of all that does not say otherwise. */
  defaults: Record<'graph' | 'node' | 'edge', Record<string, string | number>>;
}

/** What Graphviz has said: an SVG, or why there is none. */
export interface GraphAnswer {
  svg?: string;
  /** In Graphviz's own words. */
  errors: string[];
  warnings: string[];
}

/** What drawing diagrams asks of the world. */
export interface Drawings {
  /** Graphviz's drawing of a graph. It takes a thread, and an end is put to what takes too long. */
  graph(request: GraphRequest): Promise<GraphAnswer>;
  /** The drawing that `npm run diagrams` has made of a source with this digest; `undefined` if there is none. */
  kept(digest: string): string | undefined;
}

/** A world in which nothing is drawn. */
export const NO_DRAWINGS: Drawings = {
  graph: async () => ({ errors: ['Graphviz is not here'], warnings: [] }),
  kept: () => undefined,
};

/** Where drawings are kept, below `posts/`. */
export const DRAWINGS_FOLDER = 'diagrams';
