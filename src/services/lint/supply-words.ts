import type { ResourceModel } from '../../catalog';
import type { Words } from '../../platform';
import type { NeededApplication } from './finding';

/** Resources with their providers, as people know them. GDE-9 */
export function resourcesWords(resources: readonly ResourceModel[]): Words {
  const each = (one: ResourceModel) => `${one.provider.name}“${one.name}”(${one.apiName})`;
  const list = resources.map(each);
  return { zh: list.join('、'), en: list.join(', ') };
}

/** What to apply for, from whom. GDE-9, SHR-1 */
export function applicationsWords(applications: readonly NeededApplication[]): Words {
  const zh = applications.map(
    ({ provider, resource, items }) => `向${provider}申请 ${resource} 的 ${items.join('、')}`,
  );
  const en = applications.map(
    ({ provider, resource, items }) =>
      `apply to ${provider} for ${items.join(', ')} of ${resource}`,
  );
  return {
    zh: `${zh.join('；')}（draftApplicationForMaterial）`,
    en: `${en.join('; ')} (draftApplicationForMaterial)`,
  };
}
