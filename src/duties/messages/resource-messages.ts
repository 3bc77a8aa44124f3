import { kind } from './message-kind';

/** What is said of resources that change. */
export const RESOURCE_MESSAGES = Object.freeze({
  lawChangeRecorded: kind(
    '{department}记录了涉及 {number} 的法律或者职责变化，自 {day} 起施行，请在法定期限内更新目录',
    '{department} recorded a change of law or duty that affects {number}, effective {day}; please bring the entry up to it in time',
    'A change of law or duty affects a resource of your department.',
    'department',
    'day',
  ),
  updateExtensionAsked: kind(
    '{department}申请将 {number} 的目录更新期限延长 {days} 个工作日，请决定',
    '{department} asks for {days} more working days to update {number}; please decide',
    'A provider asks the sharing authority for more time to update an entry.',
    'department',
    'days',
  ),
  updateExtended: kind(
    '{number} 的目录更新期限经政务数据共享主管部门同意延长 {days} 个工作日',
    'The sharing authority consented to {days} more working days to update {number}',
    'The time to update an entry was extended.',
    'days',
  ),
  updateExtensionRefused: kind(
    '{number} 的目录更新延期未获同意，请按原期限更新',
    'The sharing authority did not consent to more time to update {number}',
    'The time to update an entry was not extended.',
  ),
  resourceItemsChanged: kind(
    '{department}发布了 {number} 的第 {version} 版，贵部门获授权的信息项有变化：{items}',
    '{department} published version {version} of {number}; items that your department is granted have changed: {items}',
    'A new version takes away, retypes or makes more sensitive what your department is granted.',
    'department',
    'version',
    'items',
  ),
});
