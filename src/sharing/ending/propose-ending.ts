import { Problems } from '../../catalog';
import { forbidden, holds, requireActor } from '../../identity';
import {
  chinaDate,
  chinaDayStart,
  databaseProblem,
  GatewayError,
  isRealDate,
  newId,
} from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { grantStatus } from '../decision/grant-model';
import { selectGrant } from '../grants/grants.store';
import { takeNumber } from '../numbers.store';
import { checkTerms } from '../procedure/agree-to-less';
import { resourceInForce } from '../procedure/make-application';
import { mayKnow } from '../procedure/require-application';
import { ENDING_STEPS } from './ending-procedure';
import { type EndingRecord, insertEnding } from './endings.store';
import type { GrantsOf } from './held-grants.store';
import { checkTakesAway, type NarrowingTerms, plainTerms } from './narrowing-terms';
import { settleEnding } from './settle-ending';
import { noteEndingStep } from './take-ending-step';

/** What a provider proposes to end: a resource, or one grant of it. */
export interface EndingProposal {
  readonly resourceId?: string | null;
  readonly grantId?: string | null;
  readonly reasons: string;
  /** The day from which on the service shall be no more, or no more than that, YYYY-MM-DD. */
  readonly endsOn: string;
  /** What a grant is to be narrowed to; absent where it is to end. */
  readonly narrowTo?: NarrowingTerms | null;
}

/** What is to end. */
interface EndingSubject extends GrantsOf {
  readonly subjectNumber: string;
  readonly providerId: string;
}

const OPERATION = 'proposeEnding';

const absent = (zh: string, en: string, id: string) =>
  new GatewayError('NOT_FOUND', { what: { zh, en }, id });

/** A resource in force. Errors: NOT_FOUND. */
async function resourceSubject(ctx: SharingContext, id: string): Promise<EndingSubject> {
  const published = await ctx.catalog.published();
  const resource = published.find((model) => model.id === id);
  if (!resource) throw absent('信息资源', 'resource', id);
  const { code: subjectNumber, provider } = resource;
  return { resourceId: id, grantId: null, subjectNumber, providerId: provider.id };
}

/** A grant that has not ended, where the caller may know of it. Errors: NOT_FOUND, CONFLICT. */
async function grantSubject(ctx: SharingContext, id: string): Promise<EndingSubject> {
  const grant = await selectGrant(ctx.db, id);
  if (!grant || !mayKnow(requireActor(ctx), grant)) throw absent('授权', 'grant', id);
  const { number, resourceId, providerId } = grant;
  const status = grantStatus(grant, ctx.clock.now().getTime());
  if (status === 'live' || status === 'pending') {
    return { resourceId, grantId: id, subjectNumber: number, providerId };
  }
  const what = { zh: `授权 ${number}`, en: `grant ${number}` };
  throw new GatewayError('CONFLICT', { what, expected: 'live', got: status });
}

/** Exactly one of the two is named. Errors: INPUT_INVALID, and those of each. */
async function subjectOf(
  ctx: SharingContext,
  { resourceId, grantId }: EndingProposal,
): Promise<EndingSubject> {
  if (resourceId && !grantId) return resourceSubject(ctx, resourceId);
  if (grantId && !resourceId) return grantSubject(ctx, grantId);
  const expected = { zh: 'resourceId 或 grantId 之一', en: 'either resourceId or grantId' };
  const got = grantId ? { zh: '两者', en: 'both' } : null;
  throw new GatewayError('INPUT_INVALID', { field: 'resourceId', expected, got });
}

/**
 * What a grant is to be narrowed to: less than it gives, and some of it beyond the day. A resource is
 * not narrowed but by a version. Errors: INPUT_INVALID; AGREED_TERMS_INVALID with all that is wrong.
 */
async function termsOf(
  ctx: SharingContext,
  { grantId, narrowTo, endsOn }: EndingProposal,
): Promise<NarrowingTerms | null> {
  if (!narrowTo) return null;
  const grant = grantId ? await selectGrant(ctx.db, grantId) : null;
  if (!grant) {
    const expected = { zh: '仅用于授权', en: 'for a grant only' };
    throw new GatewayError('INPUT_INVALID', { field: 'narrowTo', expected, got: null });
  }
  const terms = plainTerms(narrowTo);
  const problems = new Problems();
  const resource = await resourceInForce(ctx, grant);
  checkTerms(problems, terms, { whole: grant, resource, now: chinaDayStart(endsOn) });
  checkTakesAway(problems, terms, grant);
  if (problems.list.length === 0) return terms;
  throw new GatewayError('AGREED_TERMS_INVALID', { problems: problems.list });
}

/** A day that is not over. Errors: INPUT_INVALID. */
function checkDay(endsOn: string, today: string): void {
  if (isRealDate(endsOn) && endsOn >= today) return;
  const expected = { zh: `不早于 ${today} 的日期`, en: `a date, YYYY-MM-DD, not before ${today}` };
  const got = isRealDate(endsOn) ? endsOn : { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'endsOn', expected, got });
}

/** Keeps a proposal. Errors: CONFLICT while another one for the same is open. */
async function keep(ctx: SharingContext, ending: EndingRecord): Promise<void> {
  await insertEnding(ctx.db, ending).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const { subjectNumber } = ending;
    const what = { zh: `${subjectNumber} 的终止`, en: `the ending of ${subjectNumber}` };
    const expected = { zh: '没有进行中的提议', en: 'no open proposal' };
    const got = { zh: '已有一项', en: 'one that is open' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
}

/**
 * Proposes to end a resource or a grant, or to narrow a grant, as the provider's sharing officer. All who hold a grant
 * are told and must agree; where nobody does, it goes to the authority for filing at once. SHR-7,
 * CAT-7
 *
 * Errors: NOT_FOUND; FORBIDDEN; INPUT_INVALID without reasons or a day, or where not exactly one
 * thing is named; AGREED_TERMS_INVALID for terms that are not less than what a grant gives; CONFLICT for a grant that has ended, or while another proposal is open.
 */
export async function proposeEnding(
  ctx: SharingContext,
  proposal: EndingProposal,
): Promise<EndingRecord> {
  const actor = requireActor(ctx);
  const subject = await subjectOf(ctx, proposal);
  const isOwn = subject.providerId === actor.department.id;
  if (!isOwn || !holds(actor, 'sharingOfficer')) throw forbidden(OPERATION);
  const reasons = checkReasons('reasons', proposal.reasons);
  const proposedAt = ctx.clock.now();
  const today = chinaDate(proposedAt);
  checkDay(proposal.endsOn, today);
  const terms = await termsOf(ctx, proposal);
  const ending: EndingRecord = {
    ...{ id: newId(), number: await takeNumber(ctx.db, 'E', today.slice(0, 4)), ...subject },
    ...{ terms, reasons, endsOn: proposal.endsOn, status: ENDING_STEPS.propose.to },
    ...{ proposedBy: actor.id, proposedAt, takesEffectAt: null, closedAt: null },
  };
  await keep(ctx, ending);
  await noteEndingStep(ctx, { name: 'propose', ending, from: null }, reasons);
  return settleEnding(ctx, ending);
}
