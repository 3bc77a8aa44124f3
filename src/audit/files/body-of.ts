/** The bytes of a body; null where it is longer than so many. */
export async function bodyOf(
  body: AsyncIterable<Uint8Array> | null | undefined,
  most: number,
): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
