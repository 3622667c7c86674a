import type { Data } from '../dialect';

/** Names of parameters that hold the address of an image or another file. */
export const SOURCES = ['image_path', 'path', 'src', 'url', 'file', 'filename', 'image', 'img', 'name'];

/** Names of parameters that hold the text of a note. */
export const TEXTS = ['content', 'text', 'body', 'message', 'description'];

/** The parameters of an include, under any of their names. */
export class Parameters {
  constructor(private readonly given: Data) {}

  any(...names: string[]): string {
    for (const name of names) {
      const value = this.given[name];
      if ((typeof value === 'string' && value.trim() !== '') || typeof value === 'number')
        return String(value);
    }
    return '';
  }
}
