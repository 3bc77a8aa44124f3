/** The one function we use of `fontverter`, which ships no types. */
declare module 'fontverter' {
  /** The font in another container; its outlines are as they were. */
  export function convert(font: Buffer, format: 'truetype'): Promise<Buffer>;
}
