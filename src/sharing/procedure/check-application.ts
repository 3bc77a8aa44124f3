import type { SharingMode } from '../../catalog';
import { checkText, NOTHING, type Problems, type ResourceModel, TEXT_LIMITS } from '../../catalog';
import { isActive, type ServiceItemBook } from '../purposes/purposes';
import { quotaProblem } from '../quotas/check-quota';
import { plainQuota, type Quota } from '../quotas/quota';
import type { CellRule } from '../row-condition/cell-rule';
import { checkCells } from '../row-condition/check-cells';
import { checkRowCondition } from '../row-condition/check-row-condition';
import type { RowCondition } from '../row-condition/row-condition';

/** What a consumer asks for (SHR-1): 范围 items and rows, 场景 service items, 依据, 方式, 时限. */
export interface NewApplication {
  /** API name of the resource. */
  readonly resource: string;
  /** API names of the items. */
  readonly items: readonly string[];
  /** Codes of the service items. */
  readonly serviceItems: readonly string[];
  readonly basis: string;
  /** Absent for all rows. */
  readonly rowScope?: RowCondition | null;
  /** Items that are open on some of the rows only. */
  readonly cells?: readonly CellRule[] | null;
  readonly mode: SharingMode;
  /** Now when absent. */
  readonly startsAt?: Date | null;
  readonly expiresAt: Date;
  /** What it is to be used for at most; absent without a limit. */
  readonly quota?: Quota | null;
}

/** What an application is checked against. */
export interface ApplicationGround {
  readonly resource: ResourceModel;
  readonly consumerId: string;
  readonly serviceItems: ServiceItemBook;
  readonly now: Date;
}

/** What is asked for, whatever the reasons and the term. */
export type AskedScope = Pick<NewApplication, 'items' | 'serviceItems' | 'rowScope' | 'cells'>;

const DAY = 86_400_000;

const OTHER = Object.freeze({ zh: '其他内容', en: 'something else' });

/** Notes a list that is empty or names one thing twice. */
function checkList(problems: Problems, field: string, names: readonly string[]): void {
  if (names.length === 0) problems.add(field, { zh: '至少一项', en: 'at least one' }, NOTHING);
  if (new Set(names).size === names.length) return;
  problems.add(field, { zh: '不重复', en: 'each once' }, { zh: '重复', en: 'one twice' });
}

/** Notes items that the resource does not have. */
function checkItems(problems: Problems, input: AskedScope, resource: ResourceModel): void {
  const known = new Set(resource.items.map(({ apiName }) => apiName));
  checkList(problems, 'items', input.items);
  for (const [index, item] of input.items.entries()) {
    if (known.has(item)) continue;
    const expected = { zh: `${resource.apiName} 的信息项`, en: `an item of ${resource.apiName}` };
    problems.add(`items[${index}]`, expected, OTHER);
  }
}

/** Notes service items that are not in force, or not the consumer's own. GDE-1 */
function checkScenes(problems: Problems, input: AskedScope, ground: ApplicationGround): void {
  checkList(problems, 'serviceItems', input.serviceItems);
  for (const [index, code] of input.serviceItems.entries()) {
    const item = ground.serviceItems.get(code);
    const mine = item?.departments.has(ground.consumerId) ?? false;
    if (mine && isActive(item, ground.now.getTime())) continue;
    const expected = { zh: '本部门办理的有效服务事项', en: 'a service item that you handle' };
    problems.add(`serviceItems[${index}]`, expected, OTHER);
  }
}

/** Notes a term that is over, ends before it begins, or is longer than the policies allow. */
function checkTerm(
  problems: Problems,
  input: NewApplication,
  { now, longestTermDays }: ApplicationGround & { readonly longestTermDays: number },
): void {
  const from = Math.max((input.startsAt ?? now).getTime(), now.getTime());
  const days = (input.expiresAt.getTime() - from) / DAY;
  if (days > 0 && days <= longestTermDays) return;
  const expected = {
    zh: `晚于开始时间且不超过 ${longestTermDays} 天`,
    en: `after its beginning, by at most ${longestTermDays} days`,
  };
  problems.add('expiresAt', expected, OTHER);
}

/** Notes what is wrong with the items, rows and service items that are asked for. */
export function checkScope(problems: Problems, input: AskedScope, ground: ApplicationGround): void {
  checkItems(problems, input, ground.resource);
  if (input.rowScope) checkRowCondition(problems, 'rowScope', input.rowScope, ground.resource);
  checkCells(problems, { items: input.items, cells: input.cells ?? [] }, ground.resource);
  checkScenes(problems, input, ground);
}

/** Notes everything that is missing from an application, so that it is told at once. SHR-3 */
export function checkApplication(
  problems: Problems,
  input: NewApplication,
  ground: ApplicationGround & { readonly longestTermDays: number },
): void {
  checkText(problems, 'basis', input.basis, TEXT_LIMITS.abstract);
  checkScope(problems, input, ground);
  checkTerm(problems, input, ground);
  const wrong = quotaProblem(plainQuota(input.quota));
  if (wrong) problems.add('quota', wrong.expected, wrong.got);
}
