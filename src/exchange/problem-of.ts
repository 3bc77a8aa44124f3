import { holds, requireActor } from '../identity';
import type { ExchangeContext } from './context';

/** What is known of the resource that is asked about. */
interface Asked {
  readonly apiName: string;
  readonly provider: { readonly id: string };
}

/**
 * Why a published resource, or a link of it, is not served; null when all of it is, and to callers
 * who could not mend it: it is for its provider, the sharing authority, leadership and operators.
 */
export function problemOf(ctx: ExchangeContext, { apiName, provider }: Asked): string | null {
  const actor = requireActor(ctx);
  const may =
    actor.department.id === provider.id ||
    holds(actor, 'sharingAuthority', 'leadership', 'operator');
  if (!may) return null;
  const own = ctx.exchange.problems().filter(({ resource }) => resource === apiName);
  return own.length === 0 ? null : own.map(({ problem }) => problem).join('; ');
}
