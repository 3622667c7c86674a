/** The part of https://www.npmjs.com/package/bidi-js that lib/card/set-line.ts uses: the package has no types of its own. */
declare module 'bidi-js' {
  export default function bidiFactory(): {
    /** The embedding level of each UTF-16 unit (UAX #9); an odd level runs from right to left. */
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): { levels: Uint8Array };
  };
}
