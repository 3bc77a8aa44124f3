import type { SharingContext } from '../context';
import { readGrants } from '../sharing.store';
import { decideAfresh } from './decide-afresh';
import type { Decision, DecisionRequest } from './decision';

/** What deciding needs of a context; a running request has all of it. */
type Decider = Pick<SharingContext, 'db' | 'clock' | 'epoch' | 'sharing'>;

/** True while a decision may be acted on: nothing changed since, and its time is not over. */
function stillHolds(ctx: Decider, decision: Decision): boolean {
  return decision.epoch === ctx.epoch.current && ctx.clock.now().getTime() < decision.validUntil;
}

/** The decision when it is known and still holds, at once; undefined when it must be made. */
export function decideNow(ctx: Decider, request: DecisionRequest): Decision | undefined {
  const decision = ctx.sharing.decisions.get(request);
  return decision && stillHolds(ctx, decision) ? decision : undefined;
}

/** Reads what bears on the request and decides. The change number is taken before any of it. */
async function decideFromStore(ctx: Decider, request: DecisionRequest): Promise<Decision> {
  const epoch = ctx.epoch.current;
  const [policies, book, grants] = await Promise.all([
    ctx.sharing.policies.load(),
    ctx.sharing.purposes.load(),
    readGrants(ctx.db, request.departmentId, request.resource.id),
  ]);
  const serviceItem = book.get(request.serviceItem);
  const now = ctx.clock.now().getTime();
  return decideAfresh({ request, serviceItem, grants, now, epoch }, policies);
}

/**
 * Decides whether a department may read a resource for a service item: which items, masked how,
 * which rows, under which grant, until when. What nothing allows is denied, with why.
 *
 * A refusal is an answer, not an error. Errors: DATABASE_UNAVAILABLE.
 */
export async function decide(ctx: Decider, request: DecisionRequest): Promise<Decision> {
  const known = decideNow(ctx, request);
  if (known) return known;
  const { epoch, sharing, db } = ctx;
  const work = db.unbound(() => decideFromStore(ctx, request));
  return sharing.decisions.make(request, epoch.current, work);
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
