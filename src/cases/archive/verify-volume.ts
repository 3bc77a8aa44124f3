import canonicalize from 'canonicalize';
import { unzipSync } from 'fflate';
import { GatewayError, type Words } from '../../platform';
import { MANIFEST, type Manifest, manifestForm } from './pack/manifest';
import { sha256Of } from './pack/pack-part';

/** What a package that holds says of itself. */
export interface VerifiedVolume extends Pick<Manifest, 'volume' | 'part' | 'title' | 'restricted'> {
  readonly files: number;
  /** SHA-256 of its manifest: what the audit log must hold for this volume. */
  readonly manifestSha256: string;
}

/** More than any volume unpacks to, in bytes. */
const MOST_BYTES = 2 ** 30;

function broken(problem: Words): GatewayError {
  return new GatewayError('VOLUME_BROKEN', { problem });
}

/** The files of a package in their order. Errors: VOLUME_BROKEN. */
function unpack(zip: Uint8Array): { names: readonly string[]; files: Record<string, Uint8Array> } {
  const names: string[] = [];
  let bytes = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    names.push(name);
    bytes += originalSize;
    if (bytes > MOST_BYTES) throw broken({ zh: '解压后过大', en: 'it unpacks to too much' });
    return true;
  };
  try {
    return { files: unzipSync(zip, { filter }), names };
  } catch (cause) {
    if (cause instanceof GatewayError) throw cause;
    throw broken({ zh: '不是完整的 ZIP 文件', en: 'it is no whole ZIP' });
  }
}

/** Errors: VOLUME_BROKEN for a manifest that is missing, of another form, or not as it was written. */
function readManifest(written: Uint8Array | undefined): Manifest {
  if (!written) throw broken({ zh: `缺少 ${MANIFEST}`, en: `${MANIFEST} is missing` });
  const text = Buffer.from(written).toString('utf8');
  const parsed = manifestForm.safeParse(parse(text));
  const isAsWritten = parsed.success && canonicalize(parsed.data) === text;
  if (isAsWritten) return parsed.data;
  throw broken({ zh: `${MANIFEST} 不符合格式`, en: `${MANIFEST} is not of its form` });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Errors: VOLUME_BROKEN, naming the first file that is missing, too much, out of its place or altered. */
function checkFiles(
  { files: listed, contents }: Manifest,
  { names, files }: { names: readonly string[]; files: Record<string, Uint8Array> },
): void {
  const wanted = [MANIFEST, ...listed.map(({ path }) => path)];
  for (const [at, path] of wanted.entries()) {
    if (names[at] === path) continue;
    const found = names[at] ?? { zh: '无', en: 'nothing' };
    const [zh, en] = typeof found === 'string' ? [found, found] : [found.zh, found.en];
    throw broken({
      zh: `第 ${at + 1} 个文件应为 ${path}，实为 ${zh}`,
      en: `file ${at + 1} is to be ${path}, and is ${en}`,
    });
  }
  const more = names[wanted.length];
  if (more !== undefined) throw broken({ zh: `多出文件 ${more}`, en: `${more} is one too many` });
  for (const { path, bytes, sha256 } of listed) {
    const file = files[path];
    if (file && file.length === bytes && sha256Of(file) === sha256) continue;
    throw broken({ zh: `${path} 被改动`, en: `${path} was altered` });
  }
  const pieces = listed.map(({ path }) => path).filter((path) => /^\d{4,}-/.test(path));
  const isInOrder =
    contents.length === pieces.length &&
    contents.every(({ position, path }, at) => position === at + 1 && path === pieces[at]);
  if (!isInOrder) throw broken({ zh: '目录与文件不符', en: 'the contents do not fit the files' });
}

/**
 * Verifies a package by itself, without the gateway: each file is there, unaltered, in its order, and
 * none besides. Whether it is the one that was filed is told by the audit log, which holds the digest of
 * its manifest. ARC-4
 *
 * Errors: VOLUME_BROKEN with the first thing that is wrong.
 */
export function verifyVolume(zip: Uint8Array): VerifiedVolume {
  const unpacked = unpack(zip);
  const written = unpacked.files[MANIFEST];
  const manifest = readManifest(written);
  checkFiles(manifest, unpacked);
  const { volume, part, title, restricted, files } = manifest;
  const manifestSha256 = sha256Of(written as Uint8Array);
  return { volume, part, title, restricted, files: files.length, manifestSha256 };
}
