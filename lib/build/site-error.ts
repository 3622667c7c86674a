import { ChangedError } from '../content/read-file';
import { ImageError } from '../files/image-variants';

/** Why the site cannot be finished, in words for a blogger: a stack would only hide them. */
export class SiteError extends Error {}

/** What a blogger can do something about: what we say ourselves, and a disk that is full or forbids writing. */
export function isExpected(error: unknown): error is Error {
  return (
    error instanceof SiteError ||
    error instanceof ChangedError ||
    error instanceof ImageError ||
    (error instanceof Error && 'syscall' in error)
  );
}
