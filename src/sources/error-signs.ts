/** What an error of a driver or of the system can be known by; empty text where it has none. */
export interface ErrorSigns {
  readonly code: string;
  readonly name: string;
  readonly message: string;
}

/** Reads the signs of anything thrown. */
export function signsOf(error: unknown): ErrorSigns {
  if (typeof error !== 'object' || error === null) return { code: '', name: '', message: '' };
  const { code = '', name = '', message = '' } = error as Record<string, unknown>;
  return { code: String(code), name: String(name), message: String(message) };
}
