import type { ItemModel, ResourceModel } from '../../src/catalog';

/** An item named like its field, changed where a test says so. */
export function item(apiName: string, change: Partial<ItemModel> = {}): ItemModel {
  return {
    apiName,
    name: `信息项 ${apiName}`,
    type: 'C',
    sensitivity: 2,
    mask: null,
    lookup: null,
    required: false,
    field: `f_${apiName.toLowerCase()}`,
    link: null,
    ...change,
  };
}

/** The key item of the test resources. */
export function keyItem(apiName: string, change: Partial<ItemModel> = {}): ItemModel {
  return item(apiName, { lookup: 'text', required: true, ...change });
}

/** A resource with these items, changed where a test says so. */
export function resource(
  apiName: string,
  items: readonly ItemModel[],
  change: Partial<ResourceModel> = {},
): ResourceModel {
  return {
    id: `res-${apiName}`,
    code: `301001/${apiName}`,
    apiName,
    name: `资源 ${apiName}`,
    abstract: `关于 ${apiName} 的信息`,
    version: 1,
    provider: { id: 'dep-9', name: '公安局' },
    sharingType: 'conditional',
    aboutMinors: false,
    ageItem: null,
    updateFrequency: 'daily',
    source: { id: 'source-1', dataset: apiName },
    items,
    ...change,
  };
}
