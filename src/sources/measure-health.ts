import { type Clock, isGatewayError } from '../platform';
import type { Health } from './connector';
import { failureOf } from './source-failure';
import { SourceProblem } from './source-problem';

/** Times an attempt to reach a source; failure becomes a code and a kind, never an error. */
export async function measureHealth(clock: Clock, reach: () => Promise<unknown>): Promise<Health> {
  const start = clock.monotonic();
  const milliseconds = (): number => Math.round(clock.monotonic() - start);
  try {
    await reach();
    return { ok: true, milliseconds: milliseconds(), problem: null, failure: null };
  } catch (error) {
    const known = error instanceof SourceProblem || isGatewayError(error);
    const problem = known ? error.code : 'SOURCE_UNAVAILABLE';
    return { ok: false, milliseconds: milliseconds(), problem, failure: failureOf(error) };
  }
}
