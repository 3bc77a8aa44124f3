import type { Words } from '../platform';
import { RESERVED_ENDINGS, RESERVED_ITEM_NAMES, RESERVED_RESOURCE_NAMES } from './reserved-names';
import { syllablesOf } from './syllables';

/** Longest API name; the endings of generated names come on top. */
export const MAX_API_NAME = 60;

/** What an API name must be, to be told beside what it is. */
export const API_NAME_FORM: Words = Object.freeze({
  zh: `小写字母开头、只含字母和数字、不超过 ${MAX_API_NAME} 个字符、非保留的名称`,
  en: `a lowerCamel name of at most ${MAX_API_NAME} letters and digits that is not reserved`,
});

const RESERVED: Words = Object.freeze({ zh: '保留名称', en: 'a reserved name' });
const ILL_FORMED: Words = Object.freeze({ zh: '不合规的名称', en: 'an ill-formed name' });

/** The GraphQL type that a resource's rows are of: `householdRegister` → `HouseholdRegister`. */
export function typeNameOf(apiName: string): string {
  return apiName.charAt(0).toUpperCase() + apiName.slice(1);
}

/** Legal in GraphQL and lowerCamel; two leading underscores are GraphQL's own and fall out here. */
function isLowerCamel(name: string): boolean {
  return name.length <= MAX_API_NAME && /^[a-z][A-Za-z0-9]*$/.test(name);
}

/**
 * What is wrong with the API name of a resource, or null. `taken` are type names of the office
 * half, which shares one schema with the resources.
 */
export function resourceNameProblem(name: string, taken: ReadonlySet<string>): Words | null {
  if (!isLowerCamel(name)) return ILL_FORMED;
  const reserved = RESERVED_RESOURCE_NAMES.has(name) || taken.has(typeNameOf(name));
  const ending = RESERVED_ENDINGS.some((word) => name.endsWith(word));
  return reserved || ending ? RESERVED : null;
}

/** What is wrong with the API name of an item or a link, or null. */
export function itemNameProblem(name: string): Words | null {
  if (!isLowerCamel(name)) return ILL_FORMED;
  return RESERVED_ITEM_NAMES.has(name) ? RESERVED : null;
}

/** Keeps whole words as long as they fit. */
function join(words: readonly string[]): string {
  let name = '';
  for (const word of words) {
    const next = name === '' ? word.toLowerCase() : typeNameOf(word.toLowerCase());
    if (name.length + next.length > MAX_API_NAME) break;
    name += next;
  }
  return name;
}

/**
 * Proposes an API name for a Chinese name by its pinyin: `户籍信息` → `huJiXinXi`. Always well
 * formed, and neither an item nor a resource may not be called so; whether it is free is not known
 * here.
 */
export function suggestApiName(name: string): string {
  const words = syllablesOf(name.slice(0, MAX_API_NAME * 2));
  const joined = join(words);
  const started = /^[a-z]/.test(joined) ? joined : join(['n', ...words]);
  const proposals = [started, join(['zheng', 'wu', ...words])];
  const fits = (proposal: string) =>
    !resourceNameProblem(proposal, new Set()) && !itemNameProblem(proposal);
  return proposals.find(fits) ?? 'zhengWuXinXi';
}
