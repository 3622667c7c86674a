import { z } from 'zod';
import { accentOf } from './accent';
import { fontFamily } from './font-stack';

/** The keys of the configuration by which a blog looks like its owner's. */
export const look = {
  /** One colour of CSS; both themes take theirs from it. */
  accent: z.string().superRefine(refusing(accentOf)).optional(),
  /** The type of texts and titles: `serif`, `sans`, or a list of fonts. */
  type: z.string().superRefine(refusing(fontFamily)).default('serif'),
};

/** A check that says what `read` finds wrong with a value. */
function refusing(read: (text: string) => object | { wrong: string }) {
  return (text: string, context: z.RefinementCtx) => {
    const result = read(text);
    if ('wrong' in result) context.addIssue({ code: 'custom', message: String(result.wrong) });
  };
}
