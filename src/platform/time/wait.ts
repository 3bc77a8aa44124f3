import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after so many milliseconds, or at once when nobody waits any more. */
export async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
