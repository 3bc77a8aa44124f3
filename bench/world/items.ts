import type { EntryInput } from '../../src/catalog';

type ItemInput = EntryInput['items'][number];

/** One item of a benchmark resource; its field is called by its API name. */
export type BenchItem = ItemInput & { readonly apiName: string };

/** The items that a provider's own server knows as well, read in the query over many materials. */
const OF_A_MATERIAL: readonly string[] = ['citizenNumber', 'name', 'birthDate', 'address', 'phone'];

/** Twenty items of every common type; the two of sensitivity 4 are released masked. */
export const RESIDENT_ITEMS: readonly BenchItem[] = Object.freeze([
  item('citizenNumber', '公民身份号码', 'C', 3, {
    mask: 'citizenNumber',
    lookup: 'citizenNumber',
  }),
  item('name', '姓名', 'C', 2, { mask: 'name' }),
  item('sex', '性别', 'C', 1),
  item('birthDate', '出生日期', 'D', 2),
  item('serial', '流水号', 'I', 1),
  item('householdNumber', '户号', 'C', 2),
  item('relation', '与户主关系', 'C', 1),
  item('address', '住址', 'C', 3, { mask: 'address' }),
  item('divisionCode', '行政区划代码', 'C', 1),
  item('registeredOn', '登记日期', 'D', 1),
  item('memberCount', '本户人数', 'I', 1),
  item('phone', '联系电话', 'C', 4, { mask: 'phone' }),
  item('income', '年收入', 'Y', 3),
  item('floorArea', '住房面积', 'N', 2),
  item('insured', '是否参保', 'L', 1),
  item('changedAt', '变更时间', 'T', 1),
  item('remark', '备注', 'M', 2),
  item('score', '信用分', 'F', 2),
  item('bankCard', '银行卡号', 'C', 4, { mask: 'bankCard' }),
  item('employer', '工作单位', 'C', 2),
]);

/** Five items for the query over twelve materials. */
export const MATERIAL_ITEMS: readonly BenchItem[] = Object.freeze(
  RESIDENT_ITEMS.filter(({ apiName }) => OF_A_MATERIAL.includes(apiName)),
);

/** Items that no two rows share: they get an index. */
export const UNIQUE: readonly string[] = Object.freeze(['citizenNumber', 'serial']);

function item(
  apiName: string,
  name: string,
  type: ItemInput['type'],
  sensitivity: number,
  more: Pick<ItemInput, 'mask' | 'lookup'> = {},
): BenchItem {
  return { apiName, field: apiName, name, type, sensitivity, required: true, ...more };
}
