import {
  ITEM_TYPE_WORDS,
  type ItemModel,
  MASK_WORDS,
  type ResourceModel,
  SHARING_TYPE_WORDS,
} from '../../catalog';

/** What a reader of the schema is told about a resource, from its catalogue entry (CAT-1). */
export function describeResource(resource: ResourceModel): string {
  return [
    `${resource.name}：${resource.abstract}`,
    `提供部门：${resource.provider.name}`,
    `资源编码：${resource.code}（第 ${resource.version} 版），${SHARING_TYPE_WORDS[resource.sharingType]}，` +
      `更新周期：${resource.updateFrequency}`,
  ].join('\n\n');
}

/** What a reader is told about an item: name, type, sensitivity, and how it would be masked. */
export function describeItem(item: ItemModel): string {
  const facts = [ITEM_TYPE_WORDS[item.type], `敏感级别 ${item.sensitivity}`];
  if (item.mask) facts.push(`脱敏方式：${MASK_WORDS[item.mask]}`);
  if (item.lookup) facts.push('可作为查询键');
  return `${item.name}（${facts.join('，')}）`;
}
