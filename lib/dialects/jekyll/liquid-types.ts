import type { Liquid } from 'liquidjs';

type Registered = Parameters<Liquid['registerTag']>[1];

/** What makes tags, as LiquidJS keeps it. */
export type TagClass = Liquid['tags'][string];

/** A tag as two functions: `parse`, which takes what stands up to its end, and `render`. */
export type TagImplOptions = Exclude<Registered, TagClass>;
