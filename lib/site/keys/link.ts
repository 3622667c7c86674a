import { z } from 'zod';

/** A path of this site (`/about/`) or an address elsewhere. */
export const href = z
  .string()
  .regex(/^(\/(?!\/)|https?:\/\/|mailto:)/, 'must start with /, https:// or mailto:');

/** A link in the menu, or at the foot of each page. A page of this site has a name of its own, which it bears where no label is written. */
export const link = z
  .strictObject({ label: z.string().min(1).optional(), href })
  .refine(({ label, href: to }) => label !== undefined || to.startsWith('/'), {
    path: ['label'],
    message: "is missing; write what the link says, as in label: 'Code'",
  });

export type Link = z.output<typeof link>;
