/** The prime of the field, 2^255 - 19. */
const PRIME = 2n ** 255n - 19n;

/** Bit 255 of an encoded point is the sign of x; the rest is y (RFC 8032, 5.1.2). */
const Y_BITS = 2n ** 255n - 1n;

/** A y of the points of order 8; the other one is its negative. */
const ORDER_8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;

/** The y of the eight points of small order: order 4, 1, 2 and 8, whatever the sign of x. */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([0n, 1n, PRIME - 1n, ORDER_8, PRIME - ORDER_8]);

/**
 * True for an Ed25519 public key that is no key: a point of small order, for which anyone can make
 * signatures, or a y written as the field's prime or more, which is another point in disguise.
 * @param x the 32 bytes of the key as base64url, as a JWK has them
 */
export function isWeakPoint(x: string): boolean {
  const bytes = Buffer.from(x, 'base64url').reverse();
  const y = BigInt(`0x${bytes.toString('hex')}`) & Y_BITS;
  return y >= PRIME || SMALL_ORDER.has(y);
}
