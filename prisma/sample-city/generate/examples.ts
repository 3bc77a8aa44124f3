import { CivilRegistry, type NewPerson } from './civil-registry';
import { IN_BUSINESS } from './companies';
import { CITY_DAY, dayOf, monthOf } from './dates';
import { INSURED } from './insurance';
import type { Company, Household, Insurance, Person } from './model';
import { companyCode } from './numbers';
import { LandRegistry } from './real-estate';

const CHAOYANG = '110105';
const HAIDIAN = '110108';
const PREMISES = '北京市朝阳区共享街88号1层101室';
const THIS_MONTH = monthOf(CITY_DAY);
const FEN_A_WAN = 1_000_000;

/** The hand-made beginning of every city. */
interface Examples {
  readonly people: readonly Person[];
  readonly companies: readonly Company[];
  readonly insurance: readonly Insurance[];
}

/**
 * Enters the memorable people and companies first, so that they have the same numbers in a city
 * of any size and seed. Their stories:
 *
 * - 王芳 and 李强 rent in 朝阳, are married, have a child of 2024 (李一诺) and own nothing: she has
 *   paid social insurance for 66 months. They apply for public rental housing and are eligible.
 * - 赵敏 and 陈刚 have a child of 2026-06-18 (陈安安) who is not registered yet, and own their home
 *   together: the newborn's household registration.
 * - 张伟 leads 北京一次办好餐饮有限公司, which applies for a food business licence; 刘洋 owns the rest.
 * - 刘洋 and 孙丽 are divorced; he owns two homes, is not eligible, and lets the premises to the restaurant.
 * - 周建国 is retired; 吴娜 is new in the city and has paid for 5 months only.
 */
export function settleExamples(registry: CivilRegistry, land: LandRegistry): Examples {
  const renters = settleRenters(registry);
  const newParents = settleNewParents(registry, land);
  const owners = settleOwners(registry, land);
  const others = settleOthers(registry);
  const restaurant = foundRestaurant(owners.zhangWei, owners.liuYang);
  const employer = foundEmployer(newParents.chenGang);
  const insurance = [
    employed(renters.wangFang, employer, 66, 1_258_000),
    employed(renters.liQiang, employer, 120, 1_476_050),
    employed(newParents.zhaoMin, employer, 84, 1_890_000),
    employed(newParents.chenGang, employer, 132, 2_640_000),
    employed(owners.zhangWei, restaurant, 14, 800_000),
    employed(owners.liuYang, restaurant, 14, 3_120_000),
    employed(others.wuNa, restaurant, 5, 725_800),
    retired(others.zhouJianguo),
  ];
  return { people: [...registry.people], companies: [restaurant, employer], insurance };
}

type Details = Pick<NewPerson, 'name' | 'sex' | 'birthDay' | 'relation'>;

function enter(registry: CivilRegistry, household: Household, details: Details): Person {
  return registry.register({ ethnicGroup: '汉族', household, ...details });
}

function settleRenters(registry: CivilRegistry): { wangFang: Person; liQiang: Person } {
  const address = '北京市朝阳区一窗东路18号院6号楼2单元1203';
  const home = registry.openHousehold(CHAOYANG, address, dayOf(2019, 9, 12));
  const wangFang = enter(registry, home, {
    name: '王芳',
    sex: '女',
    birthDay: dayOf(1992, 3, 15),
    relation: '户主',
  });
  const liQiang = enter(registry, home, {
    name: '李强',
    sex: '男',
    birthDay: dayOf(1990, 7, 8),
    relation: '夫',
  });
  registry.marry(liQiang, wangFang, dayOf(2019, 5, 20));
  settleChild(registry, wangFang, liQiang);
  return { wangFang, liQiang };
}

function settleChild(registry: CivilRegistry, mother: Person, father: Person): void {
  const child = { childName: '李一诺', sex: '女', day: dayOf(2024, 5, 20) } as const;
  const birth = registry.deliver({ ...child, minute: 503, weightGrams: 3280, mother, father });
  registry.register({
    name: child.childName,
    sex: child.sex,
    birthDay: child.day,
    ethnicGroup: '汉族',
    household: mother.household,
    relation: '女',
    birth,
  });
}

function settleNewParents(
  registry: CivilRegistry,
  land: LandRegistry,
): { zhaoMin: Person; chenGang: Person } {
  const address = '北京市朝阳区银杏西路7号院3号楼1单元0802';
  const home = registry.openHousehold(CHAOYANG, address, dayOf(2022, 4, 6));
  const chenGang = enter(registry, home, {
    name: '陈刚',
    sex: '男',
    birthDay: dayOf(1993, 11, 2),
    relation: '户主',
  });
  const zhaoMin = enter(registry, home, {
    name: '赵敏',
    sex: '女',
    birthDay: dayOf(1994, 8, 26),
    relation: '妻',
  });
  registry.marry(chenGang, zhaoMin, dayOf(2021, 10, 1));
  const child = { childName: '陈安安', sex: '男', day: dayOf(2026, 6, 18), minute: 251 } as const;
  registry.deliver({ ...child, weightGrams: 3460, mother: zhaoMin, father: chenGang });
  land.enter({
    owner: chenGang,
    coOwner: zhaoMin,
    divisionCode: CHAOYANG,
    address,
    area: 8_912,
    use: '住宅',
    registeredDay: dayOf(2022, 3, 10),
    mortgaged: true,
  });
  return { zhaoMin, chenGang };
}

function settleOwners(
  registry: CivilRegistry,
  land: LandRegistry,
): { zhangWei: Person; liuYang: Person } {
  const zhangWei = alone(registry, HAIDIAN, '北京市海淀区书声街29号院11号楼3单元0501', {
    name: '张伟',
    sex: '男',
    birthDay: dayOf(1985, 2, 3),
  });
  const liuYang = alone(registry, HAIDIAN, '北京市海淀区松间路5号院2号楼1单元1702', {
    name: '刘洋',
    sex: '男',
    birthDay: dayOf(1980, 12, 11),
  });
  const sunLi = alone(registry, CHAOYANG, '北京市朝阳区海棠里16号院1号楼4单元0303', {
    name: '孙丽',
    sex: '女',
    birthDay: dayOf(1982, 6, 30),
  });
  registry.marry(liuYang, sunLi, dayOf(2008, 8, 8), dayOf(2021, 3, 2));
  const home = { owner: liuYang, coOwner: null, use: '住宅', mortgaged: false } as const;
  land.enter({
    ...home,
    divisionCode: HAIDIAN,
    address: liuYang.household.address,
    area: 12_640,
    registeredDay: dayOf(2012, 5, 18),
  });
  land.enter({
    ...home,
    divisionCode: '110112',
    address: '北京市通州区望山大街101号院9号楼2单元2104',
    area: 9_005,
    registeredDay: dayOf(2018, 9, 27),
  });
  // What he lets to the restaurant that he owns a part of.
  land.enter({
    ...{ owner: liuYang, coOwner: null, use: '商业', mortgaged: false },
    ...{ divisionCode: CHAOYANG, address: PREMISES, area: 21_350 },
    registeredDay: dayOf(2020, 6, 11),
  });
  return { zhangWei, liuYang };
}

function settleOthers(registry: CivilRegistry): { zhouJianguo: Person; wuNa: Person } {
  const zhouJianguo = alone(registry, '110101', '北京市东城区百草胡同3号院1号楼1单元0102', {
    name: '周建国',
    sex: '男',
    birthDay: dayOf(1955, 10, 1),
  });
  const wuNa = alone(registry, CHAOYANG, '北京市朝阳区新芽路66号院5号楼1单元0904', {
    name: '吴娜',
    sex: '女',
    birthDay: dayOf(2001, 1, 19),
  });
  return { zhouJianguo, wuNa };
}

function alone(
  registry: CivilRegistry,
  division: string,
  address: string,
  details: Omit<Details, 'relation'>,
): Person {
  const home = registry.openHousehold(division, address, dayOf(2020, 1, 6));
  return enter(registry, home, { ...details, relation: '户主' });
}

function foundRestaurant(leader: Person, partner: Person): Company {
  return {
    index: 0,
    creditCode: companyCode(CHAOYANG, 0),
    name: '北京一次办好餐饮有限公司',
    type: '有限责任公司（自然人投资或控股）',
    legalRepresentative: leader,
    shareholders: [
      { person: leader, share: 6_000 },
      { person: partner, share: 4_000 },
    ],
    capitalFen: 100 * FEN_A_WAN,
    establishedDay: dayOf(2024, 4, 18),
    divisionCode: CHAOYANG,
    address: PREMISES,
    status: IN_BUSINESS,
    scope: '餐饮服务；销售食品',
  };
}

function foundEmployer(leader: Person): Company {
  return {
    index: 1,
    creditCode: companyCode(HAIDIAN, 1),
    name: '北京样例数汇科技有限公司',
    type: '有限责任公司（自然人独资）',
    legalRepresentative: leader,
    shareholders: [{ person: leader, share: 10_000 }],
    capitalFen: 500 * FEN_A_WAN,
    establishedDay: dayOf(2015, 3, 9),
    divisionCode: HAIDIAN,
    address: '北京市海淀区数汇大街1号12层1206室',
    status: IN_BUSINESS,
    scope: '技术开发、技术咨询、技术服务；软件开发',
  };
}

function employed(person: Person, employer: Company, months: number, baseFen: number): Insurance {
  return {
    person,
    employer,
    firstMonth: THIS_MONTH - months + 1,
    lastMonth: THIS_MONTH,
    monthsPaid: months,
    monthsInARow: months,
    baseFen,
    status: INSURED.employed,
  };
}

function retired(person: Person): Insurance {
  const lastMonth = monthOf(dayOf(2015, 10, 1));
  const months = 214;
  return {
    person,
    employer: null,
    firstMonth: lastMonth - months + 1,
    lastMonth,
    monthsPaid: months,
    monthsInARow: months,
    baseFen: 860_000,
    status: INSURED.retired,
  };
}
