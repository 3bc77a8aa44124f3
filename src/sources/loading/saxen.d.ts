/** What is used of saxen, which brings no types. */
declare module 'saxen' {
  /** Reads XML from its beginning to its end, and tells what it comes by. */
  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Readonly<Record<string, string>>) => void,
    ): this;
    parse(xml: string): this;
  }
}
