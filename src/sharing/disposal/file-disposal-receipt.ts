import { requireActor } from '../../identity';
import { GatewayError, newId, type Words } from '../../platform';
import { checkReasons } from '../check-reasons';
import type { SharingContext } from '../context';
import { beginGrantStep } from '../grant-life/begin-grant-step';
import { takeGrantStep } from '../grant-life/take-grant-step';
import type { GrantRecord } from '../grants/grants.store';
import type { DisposalMethod } from './disposal';
import { insertReceipt } from './disposal.store';

/** More copies than anybody can have made by hand. */
const MAX_COPIES = 1_000_000;

/** What a consumer says it did with the data. */
export interface NewReceipt {
  /** Id of the grant. */
  readonly grant: string;
  readonly method: DisposalMethod;
  readonly disposedAt: Date;
  /** Who saw to it. */
  readonly responsible: string;
  readonly copies: number;
  readonly note?: string | null;
}

function refuse(field: string, expected: Words, got: unknown): never {
  throw new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** Refuses another way than the provider's, a time that cannot be, and copies that cannot be. */
function checkReceipt(receipt: NewReceipt, grant: GrantRecord, now: Date): void {
  const { method, disposedAt, copies } = receipt;
  const { disposal, createdAt } = grant;
  if (method !== disposal) refuse('method', { zh: disposal, en: disposal }, method);
  if (disposedAt < createdAt || disposedAt > now) {
    const expected = {
      zh: '授权之后、不晚于现在',
      en: 'after the grant was issued, no later than now',
    };
    refuse('disposedAt', expected, disposedAt);
  }
  if (Number.isInteger(copies) && copies >= 0 && copies <= MAX_COPIES) return;
  refuse('copies', { zh: `0 至 ${MAX_COPIES}`, en: `0 to ${MAX_COPIES}` }, copies);
}

/**
 * Files the receipt of a disposal, as the consumer's officer: how, when, who and how many copies.
 * Other grants that an overdue disposal held live again. SHR-8
 *
 * Errors: those of `beginGrantStep`; INPUT_INVALID for a receipt that does not say what it must, or
 * tells of another way than the provider's.
 */
export async function fileDisposalReceipt(
  ctx: SharingContext,
  receipt: NewReceipt,
): Promise<GrantRecord> {
  const { grant: grantId, method, disposedAt, copies } = receipt;
  const step = await beginGrantStep(ctx, 'fileReceipt', grantId);
  const filedAt = ctx.clock.now();
  checkReceipt(receipt, step.grant, filedAt);
  const responsible = checkReasons('responsible', receipt.responsible);
  const note = receipt.note ? checkReasons('note', receipt.note) : null;
  await insertReceipt(ctx.db, {
    ...{ id: newId(), grantId, method, disposedAt, responsible, copies, note },
    ...{ filedAt, filedBy: requireActor(ctx).id },
  });
  return takeGrantStep(ctx, step, { why: note });
}
