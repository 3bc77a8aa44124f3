import { GatewayError } from '../../platform';
import type { GuideMaterial } from '../../services';
import type { CasesContext } from '../context';
import type { CaseMaterialRecord, MaterialState } from './case-material';
import { selectMaterials } from './materials.store';
import type { Standing } from './standing';

/** A material as the guide says it and as it stands in the case. */
export interface FoundMaterial {
  readonly material: GuideMaterial;
  readonly record: CaseMaterialRecord;
}

/** The material of this key. Errors: NOT_FOUND. */
export async function findMaterial(
  { db, secrets }: CasesContext,
  { case: case_, content }: Standing,
  key: string,
): Promise<FoundMaterial> {
  const material = content.materials.find((one) => one.key === key);
  const records = await selectMaterials(db, secrets, case_.id);
  const record = records.find((one) => one.key === key);
  if (material && record) return { material, record };
  throw new GatewayError('NOT_FOUND', { what: { zh: '材料', en: 'material' }, id: key });
}

/** Errors: CONFLICT for a material that does not stand there, or not any more. */
export function checkStands(
  { material, record }: FoundMaterial,
  expected: readonly MaterialState[],
): void {
  if (expected.includes(record.state)) return;
  const what = { zh: `材料“${material.name}”`, en: `the material “${material.name}”` };
  throw new GatewayError('CONFLICT', { what, expected: expected.join(', '), got: record.state });
}
