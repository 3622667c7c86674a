import { z } from 'zod';

/** The keys of the configuration by which readers go on from a post: to its code, to its author, to other readers. */
export const ways = {
  /** Where files that code in posts is from can be seen; `:file` stands for one: https://github.com/me/app/blob/main/:file */
  codeUrl: z
    .string()
    .regex(
      /^https?:\/\/[^\s"<>]*:file[^\s"<>#]*$/,
      'must be an address with :file in it such as "https://github.com/me/app/blob/main/:file"',
    )
    .optional(),
};
