import type { Words } from '../platform';
import { API_NAME_FORM, itemNameProblem } from './api-name';
import { checkText, TEXT_LIMITS } from './check-text';
import type { ItemLink, ResourceItem } from './item.types';
import { NOTHING, type Problems } from './problems';

/** More items than any register has; the schema of one resource stays readable. */
export const MAX_ITEMS = 200;

/** Item types whose values have one exact spelling, and so can be a key. */
const KEY_TYPES: ReadonlySet<string> = new Set(['C', 'I', 'D']);

const TAKEN: Words = { zh: '与另一信息项或关联重名', en: 'the name of another item or link' };

/** Notes a name that is ill-formed, reserved, or already another item's or link's. */
function checkName(problems: Problems, field: string, name: string, seen: Set<string>): void {
  const problem = itemNameProblem(name) ?? (seen.has(name) ? TAKEN : null);
  if (problem) problems.add(field, API_NAME_FORM, problem);
  seen.add(name);
}

/** Notes a key that cannot be one: codes are text, and a lookup needs one exact spelling. */
function checkLookup(problems: Problems, field: string, item: ResourceItem): void {
  if (item.lookup === null) return;
  const fits = item.lookup === 'text' ? KEY_TYPES.has(item.type) : item.type === 'C';
  if (fits) return;
  const expected = { zh: '字符型 C', en: 'a key of type C' };
  problems.add(`${field}.type`, expected, { zh: item.type, en: item.type });
}

/** Notes a link that cannot be. The resource it leads to may be registered later. */
function checkLink(problems: Problems, field: string, link: ItemLink, seen: Set<string>): void {
  checkName(problems, `${field}.name`, link.name, seen);
  for (const part of ['resource', 'key'] as const) {
    const problem = itemNameProblem(link[part]);
    if (problem) problems.add(`${field}.${part}`, API_NAME_FORM, problem);
  }
}

/** Notes what is wrong with one item by itself. */
function checkItem(
  problems: Problems,
  field: string,
  item: ResourceItem & { field: string },
  seen: Set<string>,
): void {
  checkText(problems, `${field}.name`, item.name, TEXT_LIMITS.name);
  checkText(problems, `${field}.field`, item.field, TEXT_LIMITS.name);
  checkName(problems, `${field}.apiName`, item.apiName, seen);
  checkLookup(problems, field, item);
  if (item.link) checkLink(problems, `${field}.link`, item.link, seen);
  if (Number.isInteger(item.sensitivity) && item.sensitivity >= 1 && item.sensitivity <= 4) return;
  const got = { zh: String(item.sensitivity), en: String(item.sensitivity) };
  problems.add(`${field}.sensitivity`, { zh: '1 至 4', en: '1 to 4' }, got);
}

/** Notes a field that two items would read as two types. */
function checkFields(
  problems: Problems,
  items: readonly (ResourceItem & { field: string })[],
): void {
  const types = new Map<string, string>();
  for (const [index, { field, type }] of items.entries()) {
    const first = types.get(field) ?? type;
    if (first !== type) {
      const got = { zh: type, en: type };
      problems.add(
        `items[${index}].type`,
        { zh: first, en: `${first}, as for its field before` },
        got,
      );
    }
    types.set(field, first);
  }
}

/** Notes what is wrong with the items of a version: at least one of them is a key. */
export function checkItems(
  problems: Problems,
  items: readonly (ResourceItem & { field: string })[],
): void {
  const count = { zh: `${items.length} 个`, en: String(items.length) };
  if (items.length > MAX_ITEMS) {
    problems.add('items', { zh: `至多 ${MAX_ITEMS} 个`, en: `at most ${MAX_ITEMS}` }, count);
  }
  if (!items.some((item) => item.lookup !== null)) {
    problems.add('items', { zh: '至少一个查询键', en: 'at least one lookup key' }, NOTHING);
  }
  checkFields(problems, items);
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) checkItem(problems, `items[${index}]`, item, seen);
}

const TELLS_AGE: Words = Object.freeze({
  zh: '本资源的出生日期（D），或者公民身份号码查询键',
  en: 'an item of this entry that is a date (D), or a lookup key that is a citizen number',
});

/** Notes an item by which no row tells how old its person is. */
export function checkAgeItem(
  problems: Problems,
  name: string | null | undefined,
  items: readonly ResourceItem[],
): void {
  if (!name) return;
  const item = items.find(({ apiName }) => apiName === name);
  if (item?.type === 'D' || item?.lookup === 'citizenNumber') return;
  const other: Words = { zh: '其他信息项', en: 'another item' };
  problems.add('ageItem', TELLS_AGE, item ? other : NOTHING);
}
