import { isActive } from '../../guide/is-active';
import { error, type Finding } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-1';

/** A department handles only items of the city's list, by the list's name. GDE-1 */
export function gde1ListedItem(ground: LintGround): readonly Finding[] {
  const { serviceItem, guide, content, now } = ground;
  const isHandled =
    serviceItem !== null &&
    isActive(serviceItem, now) &&
    serviceItem.departments.includes(guide.departmentId);
  if (!isHandled) {
    const code = guide.serviceItem;
    const sentence = {
      zh: `服务事项 ${code} 不在清单内、已停止或者不由本部门办理`,
      en: `The service item ${code} is not in the list, is over, or is not handled by your department`,
    };
    const mend = {
      zh: '由主管部门将事项列入清单，并将本部门列为办理部门',
      en: 'Have the authority enter it in the list with your department',
    };
    return [error(RULE, { place: 'serviceItem', sentence, mend })];
  }
  const { name } = serviceItem;
  if (!content.name || content.name.trim() === name) return [];
  const sentence = {
    zh: `事项名称与清单不一致：清单为“${name}”`,
    en: `The name is not that of the list, which is “${name}”`,
  };
  const mend = { zh: `改为“${name}”`, en: `Write “${name}”` };
  return [error(RULE, { place: 'name', sentence, mend })];
}
