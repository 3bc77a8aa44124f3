import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type ZippableFile, zipSync } from 'fflate';
import { drawDocument } from '../../document/draw/draw-document';
import type { Content } from '../volume';
import { coverOf, type Head, listOf } from './head-papers';
import { MANIFEST, type Manifest, VOLUME_FORMAT } from './manifest';
import type { Piece } from './piece';

/** A sub-volume as one file. */
export interface PackedPart {
  readonly zip: Uint8Array;
  readonly sha256: string;
  readonly manifestSha256: string;
  readonly contents: readonly Content[];
}

/** The same for everybody: a package is known by its bytes. */
const MTIME = new Date(1980, 0, 1);

/** The digest that bytes are known by, in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const bytesOf = (value: unknown): Uint8Array => Buffer.from(canonicalize(value) ?? '', 'utf8');

function contentsOf(pieces: readonly Piece[]): readonly Content[] {
  return pieces.map(({ section, title, date, case: number }, at) => ({
    position: at + 1,
    path: `${String(at + 1).padStart(4, '0')}-${section}.pdf`,
    ...{ title, section, case: number, date },
  }));
}

/** All files but the manifest, in their order: cover, list of contents, pieces, files for programs. ARC-4 */
async function filesOf(
  head: Head,
  { pieces, contents }: { pieces: readonly Piece[]; contents: readonly Content[] },
  data: ReadonlyMap<string, unknown>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  files.set('cover.pdf', await drawDocument(coverOf(head, contents)));
  files.set('contents.pdf', await drawDocument(listOf(head, contents)));
  for (const [at, { content }] of pieces.entries()) {
    const path = contents[at]?.path ?? '';
    files.set(path, content instanceof Uint8Array ? content : await drawDocument(content));
  }
  for (const [path, value] of data) files.set(path, bytesOf(value));
  return files;
}

/** A file as the ZIP takes it in: a PDF is compressed in itself. */
function packed(path: string, bytes: Uint8Array): ZippableFile {
  return [bytes, { level: path.endsWith('.pdf') ? 0 : 6 }];
}

/**
 * Packs a sub-volume: one ZIP whose manifest, first in it, names every file by its digest, so that it
 * proves itself without the gateway. The same contents give the same bytes. ARC-4
 *
 * @param restricted digest of the restricted sub-volume's manifest, in that of the main one
 */
export async function packPart(
  head: Head,
  {
    pieces,
    data = new Map(),
    restricted = null,
  }: {
    readonly pieces: readonly Piece[];
    readonly data?: ReadonlyMap<string, unknown>;
    readonly restricted?: string | null;
  },
): Promise<PackedPart> {
  const { volume, part, department, cases } = head;
  const contents = contentsOf(pieces);
  const files = await filesOf(head, { pieces, contents }, data);
  const { number, kind, title, filedAt } = volume;
  const manifest: Manifest = {
    ...{ format: VOLUME_FORMAT, volume: number, kind, part, title, department },
    ...{ filedAt: filedAt.toISOString(), cases, contents, restricted },
    files: [...files].map(([path, bytes]) => ({
      ...{ path, bytes: bytes.length, sha256: sha256Of(bytes) },
    })),
  };
  const written = bytesOf(manifest);
  const all = [[MANIFEST, written] as const, ...files].map(([path, bytes]) => [
    path,
    packed(path, bytes),
  ]);
  const zip = zipSync(Object.fromEntries(all), { mtime: MTIME });
  return { zip, sha256: sha256Of(zip), manifestSha256: sha256Of(written), contents };
}
