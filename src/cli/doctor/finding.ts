/** What a check found: well, doubtful, or broken. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'fail';
  readonly about: string;
  readonly says: string;
  /** How to mend it; absent where all is well. */
  readonly mend?: string;
}

/** All is well with this. */
export function ok(about: string, says: string): Finding {
  return { level: 'ok', about, says };
}

/** It works, but somebody should look at it. */
export function warn(about: string, says: string, mend: string): Finding {
  return { level: 'warn', about, says, mend };
}

/** It is broken. */
export function fail(about: string, says: string, mend: string): Finding {
  return { level: 'fail', about, says, mend };
}
