import type { Form } from '../../catalog';
import { GUIDE_COLUMNS } from './guide-columns';
import { MATERIAL_COLUMNS, READ_COLUMNS, STEP_COLUMNS, USE_COLUMNS } from './part-columns';

/** The sheets of what belongs to a guide. */
export const STEPS = { name: '环节', columns: STEP_COLUMNS };
export const MATERIALS = { name: '材料', columns: MATERIAL_COLUMNS };
export const READS = { name: '共享读取', columns: READ_COLUMNS };
export const USES = { name: '材料来源', columns: USE_COLUMNS };

/** The form of guides as departments fill it in: service items, and what belongs to each. GDE-2 */
export const GUIDE_FORM: Form = Object.freeze({
  head: { name: '事项', columns: GUIDE_COLUMNS },
  parts: [STEPS, MATERIALS, READS, USES],
  numberNote: '环节、材料、共享读取、材料来源按序号归属于事项',
});
