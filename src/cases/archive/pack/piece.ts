import type { DocumentContent } from '../../document/document';
import type { Section, VolumePart } from '../volume';

/** A piece of a volume: what is drawn, or a file that was sealed and stays as it is. */
export interface Piece {
  readonly section: Section;
  readonly title: string;
  /** Number of its case; null for inspection records. */
  readonly case: string | null;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly content: DocumentContent | Uint8Array;
}

/** All that goes into a volume, each sub-volume in its order. */
export interface Arranged {
  readonly pieces: Readonly<Record<VolumePart, readonly Piece[]>>;
  /** Files for programs that stand in the main sub-volume, by path: how each case went, without anybody's data. */
  readonly data: ReadonlyMap<string, unknown>;
}
