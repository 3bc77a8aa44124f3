import { SIGNATURE_BYTES, UNKNOWN_OFFSET } from './signature-field';

/** The field as the writer leaves it. */
const RANGE = `[0 ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET}]`;
const CONTENTS = `/Contents <${'00'.repeat(SIGNATURE_BYTES)}>`;

/** Throws where the field is not there exactly once: another would be signed than the one that is seen. */
function onlyPlace(file: Buffer, what: string): number {
  const place = file.indexOf(what, 0, 'latin1');
  if (place < 0 || file.indexOf(what, place + 1, 'latin1') >= 0) {
    throw new Error('a PDF to be signed has one empty signature field');
  }
  return place;
}

/**
 * Signs a PDF that has an empty signature field: everything in it but the signature itself.
 *
 * @param sign makes the signature of bytes, as CMS in DER
 */
export async function signPdf(
  drawn: Uint8Array,
  sign: (bytes: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const file = Buffer.from(drawn);
  const start = onlyPlace(file, CONTENTS) + '/Contents '.length;
  const end = start + 2 * SIGNATURE_BYTES + '<>'.length;
  const range = `[0 ${start} ${end} ${file.length - end}]`.padEnd(RANGE.length);
  file.write(range, onlyPlace(file, RANGE), 'latin1');
  const signature = await sign(Buffer.concat([file.subarray(0, start), file.subarray(end)]));
  if (signature.length > SIGNATURE_BYTES) throw new Error('the signature is longer than its field');
  file.write(Buffer.from(signature).toString('hex'), start + 1, 'latin1');
  return file;
}
