import { CivilRegistry } from './civil-registry';
import { settleExamples } from './examples';
import { LandRegistry } from './real-estate';

interface Known {
  readonly name: string;
}

const registry = new CivilRegistry();
const land = new LandRegistry();
const made = settleExamples(registry, land);

function named<T extends Known>(list: readonly T[], name: string): T {
  const found = list.find((entry) => entry.name === name);
  if (!found) throw new Error(`expected an example called ${name}, got none`);
  return found;
}

function person(name: string): { readonly name: string; readonly citizenNumber: string } {
  return Object.freeze({ name, citizenNumber: named(made.people, name).citizenNumber });
}

function company(name: string): { readonly name: string; readonly creditCode: string } {
  return Object.freeze({ name, creditCode: named(made.companies, name).creditCode });
}

function unit(use: string): { readonly name: string; readonly unitNumber: string } {
  const found = land.units.find((entry) => entry.use === use);
  if (!found) throw new Error(`expected an example used for ${use}, got none`);
  return Object.freeze({ name: found.address, unitNumber: found.number });
}

function birth(name: string): { readonly name: string; readonly birthCertificate: string } {
  const births = registry.births.map((entry) => ({ ...entry, name: entry.childName }));
  return Object.freeze({ name, birthCertificate: named(births, name).certificate });
}

/** The codes of the people and companies in `settleExamples`: the same in every city. */
export const EXAMPLES = Object.freeze({
  /** Married, insured for 66 months, owns nothing: eligible for public rental housing. */
  wangFang: person('王芳'),
  /** Her husband. */
  liQiang: person('李强'),
  /** Their child, born 2024-05-20. */
  liYinuo: person('李一诺'),
  /** Mother of the newborn. */
  zhaoMin: person('赵敏'),
  /** Father of the newborn. */
  chenGang: person('陈刚'),
  /** Legal representative of the restaurant. */
  zhangWei: person('张伟'),
  /** Divorced, owns two homes. */
  liuYang: person('刘洋'),
  /** Divorced from 刘洋. */
  sunLi: person('孙丽'),
  /** Retired. */
  zhouJianguo: person('周建国'),
  /** Insured for five months only. */
  wuNa: person('吴娜'),
  /** Born 2026-06-18, has a birth certificate and no citizen number yet. */
  newborn: birth('陈安安'),
  /** Applies for a food business licence. */
  restaurant: company('北京一次办好餐饮有限公司'),
  /** Where the restaurant is. */
  premises: unit('商业'),
  /** Employs 王芳. */
  employer: company('北京样例数汇科技有限公司'),
});
