import type { ItemModel, MaskName, ResourceModel, SharingType } from '../../catalog';
import type { ItemType } from '../../sources';

const TYPES: Readonly<Record<ItemType, string>> = {
  C: '字符型 C',
  N: '数值型 N',
  Y: '货币型 Y',
  D: '日期型 D',
  T: '日期时间型 T',
  L: '逻辑型 L',
  M: '备注型 M',
  G: '通用型 G',
  B: '双精度型 B',
  I: '整型 I',
  F: '浮点型 F',
};

const SHARING: Readonly<Record<SharingType, string>> = {
  unconditional: '无条件共享',
  conditional: '有条件共享',
  notShared: '不予共享',
};

const MASKS: Readonly<Record<MaskName, string>> = {
  citizenNumber: '公民身份号码',
  phone: '电话',
  name: '姓名',
  address: '地址',
  bankCard: '银行卡号',
  full: '全部隐去',
};

/** What a reader of the schema is told about a resource, from its catalogue entry (CAT-1). */
export function describeResource(resource: ResourceModel): string {
  return [
    `${resource.name}：${resource.abstract}`,
    `提供部门：${resource.provider.name}`,
    `资源编码：${resource.code}（第 ${resource.version} 版），${SHARING[resource.sharingType]}，` +
      `更新周期：${resource.updateFrequency}`,
  ].join('\n\n');
}

/** What a reader is told about an item: name, type, sensitivity, and how it would be masked. */
export function describeItem(item: ItemModel): string {
  const facts = [TYPES[item.type], `敏感级别 ${item.sensitivity}`];
  if (item.mask) facts.push(`脱敏方式：${MASKS[item.mask]}`);
  if (item.lookup) facts.push('可作为查询键');
  return `${item.name}（${facts.join('，')}）`;
}
