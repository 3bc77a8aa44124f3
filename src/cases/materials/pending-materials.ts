import type { ExchangeContext } from '../../exchange';
import type { CaseRecord } from '../file/case';
import type { CaseMaterialRecord } from './case-material';
import { readGuided } from './fetch-reads';
import { selectMaterials } from './materials.store';

/** A material of a case, by name, for those who write papers about it. */
export type NamedMaterial = Pick<CaseMaterialRecord, 'key' | 'state' | 'reason'> & {
  readonly name: string;
};

/** Where the materials of a case stand, in the order of its guide; nothing is fetched. GDE-9 */
export async function materialStates(
  ctx: ExchangeContext,
  case_: CaseRecord,
): Promise<readonly NamedMaterial[]> {
  const { content } = await readGuided(ctx, case_);
  const records = await selectMaterials(ctx.db, ctx.secrets, case_.id);
  return records.map(({ key, state, reason }) => {
    const name = content.materials.find((material) => material.key === key)?.name ?? key;
    return { key, state, reason, name };
  });
}

/** What the gateway owes a case, by names; nothing of it is owed by the applicant. CASE-11 */
export async function pendingMaterials(
  ctx: ExchangeContext,
  case_: CaseRecord,
): Promise<readonly string[]> {
  const states = await materialStates(ctx, case_);
  return states.filter(({ state }) => state === 'pending').map(({ name }) => name);
}

/** What the voucher says of what the gateway owes, in Chinese; null where it owes nothing. CASE-11 */
export async function pendingWords(
  ctx: ExchangeContext,
  case_: CaseRecord,
): Promise<string | null> {
  const names = await pendingMaterials(ctx, case_);
  if (names.length === 0) return null;
  const named = names.map((name) => `“${name}”`).join('、');
  return `${named}由本部门通过政务信息共享继续获取，无需申请人提交或者补正，不影响本次受理。`;
}
