import type { Content } from '../content/content';

/** The file of `public/` at a path that the configuration names; `undefined` where there is none, or none that a browser can show. */
export function publicImage(path: string, { publicFiles, imageFacts }: Content): string | undefined {
  const file = publicFiles.get(path.normalize('NFC'));
  const { format, problem } = imageFacts(file ?? '');
  return problem !== undefined && format === undefined ? undefined : file;
}
