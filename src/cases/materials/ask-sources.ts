import type { AskedRow, RowAnswer } from '../../exchange';
import type { Purpose } from '../../sharing';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import type { CaseReadRecord, ReadState } from './case-read';
import { waitAfter, waitWhenRefused } from './fetch-delays';
import { keyOf } from './next-reads';
import type { ClaimedRead, ReadOutcome } from './reads.store';
import type { Standing } from './standing';

/** A case is the purpose of all its reads. */
function purposeOf({ serviceItem, number: caseNumber, applicant }: CaseRecord): Purpose {
  return { serviceItem, caseNumber, basis: null, subject: applicant.code };
}

/** What an answer makes of a read. A key that cannot be one leads to no row. */
function stateOf({ state, error }: RowAnswer): ReadState {
  if (state === 'unavailable') return 'pending';
  if (state === 'refused' && error?.code === 'KEY_INVALID') return 'absent';
  return state;
}

/** When it is asked again: soon where nobody answered, now and then where a right is missing. */
function nextAttempt(ctx: CasesContext, state: ReadState, { attempts, error }: Asked) {
  const isDown = state === 'pending';
  const isRefused = state === 'refused' || (state === 'row' && error !== null);
  if (!isDown && !isRefused) return null;
  const wait = isDown
    ? waitAfter(attempts, ctx.config.caseRetrySeconds, Math.random)
    : waitWhenRefused(Math.random);
  return new Date(ctx.clock.now().getTime() + wait);
}

type Asked = Pick<ClaimedRead, 'attempts'> & Pick<RowAnswer, 'error'>;

function outcomeOf(ctx: CasesContext, claimed: ClaimedRead, answer: RowAnswer): ReadOutcome {
  const { error, origin } = answer;
  const state = stateOf(answer);
  const isTold = state === 'row' || state === 'absent';
  return {
    ...claimed,
    state,
    values: state === 'row' ? answer.values : null,
    providerId: origin?.provider ?? null,
    asOf: origin?.asOf ?? null,
    grant: origin?.grant ?? null,
    auditRecord: origin?.auditRecord ?? null,
    maskedItems: origin?.maskedItems ?? [],
    conditionalItems: origin?.conditionalItems ?? [],
    problem: error && { code: error.code, facts: error.facts },
    nextAttemptAt: nextAttempt(ctx, state, { ...claimed, error }),
    fetchedAt: isTold ? ctx.clock.now() : null,
  };
}

/** A row that came once stays, if a later look for what it lacked comes to less. */
function kept(before: CaseReadRecord | undefined, now: ReadOutcome): ReadOutcome {
  if (before?.state !== 'row' || now.state === 'row') return now;
  const { attempts, nextAttemptAt } = now;
  return { ...before, attempts, nextAttemptAt };
}

/** A claimed read whose key is known. */
interface Asking {
  readonly claimed: ClaimedRead;
  readonly row: AskedRow;
}

function askingOf(standing: Standing, claimed: ClaimedRead): readonly Asking[] {
  const read = standing.plan.find(({ alias }) => alias === claimed.alias);
  const found = read && keyOf(standing, read);
  if (!found || found === 'none' || !('key' in found)) return [];
  const { resource, keyItem, items } = read;
  const purpose = purposeOf(standing.case);
  return [{ claimed, row: { purpose, resource, keyItem, items, key: found.key } }];
}

/**
 * Asks for the rows that were claimed, all at once, under the case as their purpose; not for one whose key is not known
 * any more. None ever rejects; what holds if we stop here: the claims end, and another asks.
 */
export function askSources(
  ctx: CasesContext,
  standing: Standing,
  claimed: readonly ClaimedRead[],
): readonly Promise<ReadOutcome>[] {
  const asking = claimed.flatMap((one) => askingOf(standing, one));
  const rows = asking.map(({ row }) => row);
  const answers = ctx.exchange.readRows(ctx, rows);
  return asking.map(async ({ claimed: one }, at) => {
    const outcome = outcomeOf(ctx, one, (await answers[at]) as RowAnswer);
    return kept(standing.reads.get(one.alias), outcome);
  });
}
