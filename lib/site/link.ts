import { z } from 'zod';

/** A path of this site (`/about/`) or an address elsewhere. */
export const href = z
  .string()
  .regex(/^(\/(?!\/)|https?:\/\/|mailto:)/, 'must start with /, https:// or mailto:');

/** A link in the menu, or at the foot of each page. */
export const link = z.strictObject({ label: z.string().min(1), href });
