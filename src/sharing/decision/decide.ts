import { secretSince } from '../../catalog';
import type { SharingContext } from '../context';
import { readGrants } from '../grants/grants.store';
import type { SharingPolicies } from '../policies';
import { decideAfresh, type Evidence } from './decide-afresh';
import type { Decision, DecisionRequest } from './decision';

/** What deciding needs of a context; a running request has all of it. */
type Decider = Pick<SharingContext, 'db' | 'clock' | 'epoch' | 'sharing'>;

/** True while a decision may be acted on: nothing changed since, and its time is not over. */
function stillHolds(ctx: Decider, decision: Decision): boolean {
  return decision.epoch === ctx.epoch.current && ctx.clock.now().getTime() < decision.validUntil;
}

/** A decision from memory, while it holds. */
function known(ctx: Decider, request: DecisionRequest): Decision | undefined {
  const decision = ctx.sharing.decisions.get(request);
  return decision && stillHolds(ctx, decision) ? decision : undefined;
}

/** Who reads is nobody in particular, unless that person approved one of the grants. */
function forAnybody(request: DecisionRequest): DecisionRequest {
  const { reader } = request;
  return reader.person === null ? request : { ...request, reader: { ...reader, person: null } };
}

/** True where a decision for anybody is none for this reader. */
function isApart({ approvers }: Decision, { reader }: DecisionRequest): boolean {
  return reader.person !== null && approvers.has(reader.person);
}

/** The decision when it is known and still holds, at once; undefined when it must be made. */
export function decideNow(ctx: Decider, request: DecisionRequest): Decision | undefined {
  const decision = known(ctx, forAnybody(request));
  return decision && isApart(decision, request) ? known(ctx, request) : decision;
}

/**
 * Reads what bears on the request, with the policies in force. The change number is taken before any
 * of it. Not for use inside a transaction.
 */
export async function gatherEvidence(
  ctx: Decider,
  request: DecisionRequest,
): Promise<{ readonly evidence: Evidence; readonly policies: SharingPolicies }> {
  const epoch = ctx.epoch.current;
  const { departmentId, resource } = request;
  const [policies, book, grants, since] = await Promise.all([
    ctx.sharing.policies.load(),
    ctx.sharing.purposes.load(),
    readGrants(ctx.db, departmentId, resource.id),
    // Of the resource itself: a schema that is being replaced still serves the entry as it was.
    secretSince(ctx.db, resource.id),
  ]);
  const serviceItem = book.get(request.serviceItem);
  const now = ctx.clock.now().getTime();
  return { evidence: { request, serviceItem, grants, secretSince: since, now, epoch }, policies };
}

async function decideFromStore(ctx: Decider, request: DecisionRequest): Promise<Decision> {
  const { evidence, policies } = await gatherEvidence(ctx, request);
  return decideAfresh(evidence, policies);
}

/** The decision from memory, else made now. */
async function made(ctx: Decider, request: DecisionRequest): Promise<Decision> {
  const { epoch, sharing, db } = ctx;
  const work = db.unbound(() => decideFromStore(ctx, request));
  return known(ctx, request) ?? sharing.decisions.make(request, epoch.current, work);
}

/**
 * Decides whether a department may read a resource for a service item: which items, masked how,
 * which rows, under which grant, until when. What nothing allows is denied, with why.
 *
 * A refusal is an answer, not an error. Errors: DATABASE_UNAVAILABLE.
 */
export async function decide(ctx: Decider, request: DecisionRequest): Promise<Decision> {
  const decision = await made(ctx, forAnybody(request));
  return isApart(decision, request) ? made(ctx, request) : decision;
}

/**
 * The decision at the moment the data would leave: the same while it holds, else made again, so
 * that a grant that expired or was revoked while its data was read releases nothing.
 */
export async function confirmAtRelease(
  ctx: Decider,
  decision: Decision,
  request: DecisionRequest,
): Promise<Decision> {
  return stillHolds(ctx, decision) ? decision : decide(ctx, request);
}
