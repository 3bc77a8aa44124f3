import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import type { CaseMaterialRecord } from './case-material';
import { readGuided } from './fetch-reads';
import { selectMaterials } from './materials.store';

/** A material of a case by name, for those who write papers about it. */
export type NamedMaterial = Pick<CaseMaterialRecord, 'key' | 'state' | 'reason'> & {
  readonly name: string;
};

/**
 * Where the materials of a case stand, in the order of its guide; nothing is fetched. What is
 * `pending` is owed by the gateway and not by the applicant. GDE-9, CASE-11
 */
export async function materialStates(
  ctx: CasesContext,
  case_: CaseRecord,
): Promise<readonly NamedMaterial[]> {
  const { content } = await readGuided(ctx, case_);
  const records = await selectMaterials(ctx.db, ctx.secrets, case_.id);
  return records.map(({ key, state, reason }) => {
    const name = content.materials.find((material) => material.key === key)?.name ?? key;
    return { key, state, reason, name };
  });
}
