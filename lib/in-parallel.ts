import { availableParallelism } from 'node:os';

/** Does work on each of a list, on as many at a time as there are processors. */
export async function inParallel<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const queue = [...list];
  const next = async (): Promise<void> => {
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) await work(each);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
}
