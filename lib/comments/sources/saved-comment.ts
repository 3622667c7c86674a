import { z } from 'zod';

/** A comment as a snapshot holds it: see docs/comments.md. What its values must be like, lib/comments/read-snapshot.ts says. */
export const savedComment = z.strictObject({
  id: z.string(),
  replyTo: z.string().exactOptional(),
  author: z.string(),
  authorUrl: z.string().exactOptional(),
  link: z.string().exactOptional(),
  /** ISO 8601. */
  date: z.string(),
  edited: z.string().exactOptional(),
  html: z.string().exactOptional(),
  text: z.string().exactOptional(),
  deleted: z.boolean().exactOptional(),
});

export type SavedComment = z.infer<typeof savedComment>;

/** Comments that a source has for a post. */
export interface FoundComments {
  /** The post's file. */
  source: string;
  comments: SavedComment[];
}

/** What a source tells: of some posts the comments, of others why not, a sentence each. */
export interface Answers {
  found: FoundComments[];
  failed: string[];
}

/** A field with an address, where there is one that a snapshot may hold. */
export function addressField<Name extends string>(
  name: Name,
  address: string | null | undefined,
): { [Key in Name]?: string } {
  const fields: { [Key in Name]?: string } = {};
  if (address && /^https?:\/\/[^\s"<>]+$/i.test(address)) fields[name] = address;
  return fields;
}
