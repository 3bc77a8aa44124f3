import { forbidden, holds, requireActor } from '../../identity';
import { bumpEpoch, GatewayError, isGatewayError } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { insertPublication, keepPolicySet, type PublicationRecord } from './policies.store';
import { runCases } from './policy-cases';
import type { PolicyFiles } from './policy-files';
import type { SharingPolicies } from './policy-set';

/** A city's own policies, to take the place of those it published before. */
export interface NewPolicies {
  readonly files: PolicyFiles;
  /** Why they change. */
  readonly note: string;
}

/** Runs work on policies that a caller wrote: what is wrong with them is theirs, not ours. */
export function refusedIfInvalid<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isGatewayError(error, 'POLICY_INVALID')) throw error;
    throw new GatewayError('POLICY_REFUSED', { problems: error.facts.problems }, { cause: error });
  }
}

/** The set that these files would make. Errors: POLICY_REFUSED, also for a case that fails. */
function checked(ctx: SharingContext, files: PolicyFiles): SharingPolicies {
  const policies = ctx.sharing.policies.compiled(files);
  const failed = runCases(policies).filter(({ passed }) => !passed);
  if (failed.length === 0) return policies;
  const problems = failed.map(
    ({ file, name, expected, got }) => `${file}: ${name}: expected ${expected}, got ${got}`,
  );
  throw new GatewayError('POLICY_REFUSED', { problems });
}

/**
 * Publishes a city's own policies in place of those before; none at all takes them back. They are
 * in force within a second on every process. The gateway's own stay: a city can forbid more, and
 * never permit what they forbid.
 *
 * Errors: FORBIDDEN for all but the sharing authority and the gateway itself; POLICY_REFUSED with
 * everything that is wrong, a case that fails included; INPUT_INVALID without a note.
 */
export async function publishPolicies(
  ctx: SharingContext,
  { files, note }: NewPolicies,
): Promise<PublicationRecord & { readonly version: string }> {
  const actor = requireActor(ctx);
  if (actor.kind !== 'system' && !holds(actor, 'sharingAuthority')) {
    throw forbidden('publishPolicies');
  }
  const why = checkReasons('note', note);
  const { version, files: whole } = refusedIfInvalid(() => checked(ctx, files));
  const publishedAt = ctx.clock.now();
  const publication = { files, note: why, publishedAt, publishedBy: actor.id };
  const record = await insertPublication(ctx.db, publication);
  await keepPolicySet(ctx.db, version, whole, publishedAt);
  await bumpEpoch(ctx.db);
  return { ...record, version };
}
