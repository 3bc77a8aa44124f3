import { Problems, type ResourceModel } from '../../catalog';
import { GatewayError, type Words } from '../../platform';
import type { SharingContext } from '../context';
import { checkRowCondition } from '../row-condition/check-row-condition';
import { narrower } from '../row-condition/narrower';
import { plainRows } from '../row-condition/plain-rows';
import type { RowCondition } from '../row-condition/row-condition';
import type { ApplicationRecord } from './applications.store';
import { resourceInForce } from './make-application';

/** What a provider agrees to where it is less than was asked for; what is absent is as asked. */
export interface AgreedTerms {
  /** API names, of those asked for. */
  readonly items?: readonly string[] | null;
  /** API names of items that are given masked only. */
  readonly masked?: readonly string[] | null;
  /** Codes, of those asked for. */
  readonly serviceItems?: readonly string[] | null;
  /** A further condition of rows, which must be met beside that asked for. */
  readonly rows?: RowCondition | null;
  /** No later than asked for. */
  readonly expiresAt?: Date | null;
}

/** Notes a list that is not a part of what was asked for. */
function checkPart(problems: Problems, field: string, part: readonly string[], asked: Set<string>) {
  const fits = part.length > 0 && part.every((name) => asked.has(name));
  if (fits && new Set(part).size === part.length) return;
  const expected = { zh: '所申请内容的一部分', en: 'a part of what was asked for' };
  problems.add(field, expected, { zh: '其他内容', en: 'something else' });
}

/** Notes a term that is longer than was asked for, or over. */
function checkEnd(problems: Problems, expiresAt: Date, from: Date, asked: Date): void {
  if (from < expiresAt && expiresAt <= asked) return;
  const expected: Words = {
    zh: `不晚于 ${asked.toISOString()} 且尚未届满`,
    en: `no later than ${asked.toISOString()}, and not over`,
  };
  problems.add('expiresAt', expected, { zh: '其他时间', en: 'another time' });
}

/** What terms can be less of: an application, or a grant. */
export type Whole = Pick<
  ApplicationRecord,
  'items' | 'serviceItems' | 'rowScope' | 'startsAt' | 'expiresAt'
>;

/** Notes terms that are no part of a whole. */
export function checkTerms(
  problems: Problems,
  terms: AgreedTerms,
  { whole, resource, now }: { whole: Whole; resource: ResourceModel; now: Date },
): void {
  const { items, masked, serviceItems, rows, expiresAt } = terms;
  if (masked) checkPart(problems, 'masked', masked, new Set(items ?? whole.items));
  if (items) checkPart(problems, 'items', items, new Set(whole.items));
  if (serviceItems) {
    checkPart(problems, 'serviceItems', serviceItems, new Set(whole.serviceItems));
  }
  if (rows) checkRowCondition(problems, 'rows', rows, resource);
  const from = now < whole.startsAt ? whole.startsAt : now;
  if (expiresAt) checkEnd(problems, expiresAt, from, whole.expiresAt);
}

/** A whole as far as terms leave it; what they do not speak of stays. */
export function lessOf<Of extends Whole>(whole: Of, terms: AgreedTerms): Of {
  return {
    ...whole,
    items: terms.items ?? whole.items,
    serviceItems: terms.serviceItems ?? whole.serviceItems,
    rowScope: narrower(whole.rowScope, terms.rows ?? null),
    expiresAt: terms.expiresAt ?? whole.expiresAt,
  };
}

/**
 * The application as far as the provider agrees to it: never more than was asked for.
 *
 * Errors: AGREED_TERMS_INVALID with everything that is more, or is no part of what was asked for.
 */
export async function agreeToLess(
  ctx: SharingContext,
  application: ApplicationRecord,
  agreed: AgreedTerms,
): Promise<ApplicationRecord> {
  const terms = { ...agreed, rows: plainRows(agreed.rows) };
  const problems = new Problems();
  const resource = await resourceInForce(ctx, application);
  checkTerms(problems, terms, { whole: application, resource, now: ctx.clock.now() });
  if (problems.list.length > 0) {
    throw new GatewayError('AGREED_TERMS_INVALID', { problems: problems.list });
  }
  return lessOf(application, terms);
}
