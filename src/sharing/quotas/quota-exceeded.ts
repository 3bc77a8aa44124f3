import { type Database, GatewayError, type Words } from '../../platform';
import { type Charge, selectKnownSubjects, selectUsed } from './quota.store';
import type { Demand } from './quota-counter';
import type { QuotaShare } from './quota-share';
import { windowEnd } from './quota-window';
import { MEASURE_WORDS, SPAN_WORDS } from './quota-words';

const NEVER: Words = Object.freeze({ zh: '授权期内不再起算', en: 'not within its term' });

/** A limit, what was used of it before, and by how much a demand would exceed it. */
interface Excess {
  readonly charge: Charge;
  readonly used: number;
  readonly over: number;
}

/** The limit that a demand exceeds by most. */
async function worstExcess(db: Database, { charges, subjects }: Demand): Promise<Excess> {
  const used = await selectUsed(db, charges);
  const known = subjects.length > 0 ? await selectKnownSubjects(db, subjects) : [];
  const excesses = charges.map((charge): Excess => {
    const { grantId, measure, span, amount, most } = charge;
    const isOwn = (one: { grantId: string; span: string }) =>
      one.grantId === grantId && one.span === span;
    const before = used.find((one) => isOwn(one) && one.measure === measure)?.used ?? 0;
    const again = measure === 'subjects' ? known.filter(isOwn).length : 0;
    return { charge, used: before, over: before + amount - again - most };
  });
  return excesses.reduce((one, other) => (other.over > one.over ? other : one));
}

/** The refusal of a demand that was not counted: whose quota, what is used of it, when it resets. */
export async function quotaExceeded(
  db: Database,
  shares: readonly QuotaShare[],
  demand: Demand,
  now: Date,
): Promise<GatewayError> {
  const { charge, used } = await worstExcess(db, demand);
  const { grantId, measure, span, most } = charge;
  const share = shares.find(({ grant }) => grant.id === grantId);
  return new GatewayError('QUOTA_EXCEEDED', {
    ...{ grant: share?.grant.number, used, quota: most },
    ...{ measure: MEASURE_WORDS[measure], span: SPAN_WORDS[span] },
    resets: windowEnd(span, now) ?? NEVER,
  });
}
