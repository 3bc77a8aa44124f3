import type { Reader } from '../../src/sharing';

/** A department's system, on a gateway that tells no network zones apart. */
export const A_SYSTEM: Reader = Object.freeze({
  network: 'unzoned',
  oversees: false,
  person: null,
});
