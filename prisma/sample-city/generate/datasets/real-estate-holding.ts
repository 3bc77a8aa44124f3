import { defineDataset, item } from '../dataset';
import { ageOn, CITY_DAY } from '../dates';
import { type City, type Party, partyCode, type RealEstateUnit } from '../model';
import { yuan } from '../numbers';

/** One row of 不动产登记汇总: one an adult or company, also for those who own nothing. */
export type RealEstateHoldingRow = Readonly<{
  ownerCode: string;
  ownerName: string;
  unitCount: number;
  homeCount: number;
  totalArea: string;
  mortgagedCount: number;
  mainUnitNumber: string | null;
}>;

/**
 * 规划和自然资源委员会: how much somebody owns, alone or jointly. Owning nothing is a row with
 * count 0, because an absent row looks like a row outside the grant and would prove nothing.
 */
export const realEstateHolding = defineDataset<RealEstateHoldingRow>({
  apiName: 'realEstateHolding',
  name: '不动产登记汇总',
  abstract:
    '每名成年人、每个企业名下（含共有）不动产单元的数量和面积；名下没有不动产的，数量为零。',
  provider: 'natural-resources',
  classification: { category: '1', section: '03', subject: '001', detail: '02' },
  sharingType: 'conditional',
  dataClass: '自然资源信息',
  updateFrequency: 'daily',
  delivery: { kind: 'hosted' },
  uniqueKey: 'ownerCode',
  items: {
    ownerCode: item('权利人证件号码', 'C', 3, { mask: 'citizenNumber', lookup: 'text' }),
    ownerName: item('权利人名称', 'C', 2, { mask: 'name' }),
    unitCount: item('不动产单元数', 'I', 1),
    homeCount: item('住宅单元数', 'I', 1),
    totalArea: item('建筑面积合计（平方米）', 'N', 1),
    mortgagedCount: item('抵押单元数', 'I', 2),
    mainUnitNumber: item('主要不动产单元号', 'C', 2, {
      required: false,
      link: { name: 'mainUnit', resource: 'realEstateUnit', key: 'unitNumber' },
    }),
  },
  *rows(city) {
    const holdings = unitsByOwner(city);
    for (const person of city.people) {
      if (ageOn(CITY_DAY, person.birthDay) < 18) continue;
      yield holdingRow(person, holdings.get(person) ?? []);
    }
    for (const company of city.companies) {
      yield holdingRow(company, holdings.get(company) ?? []);
    }
  },
});

function unitsByOwner(city: City): ReadonlyMap<Party, readonly RealEstateUnit[]> {
  const holdings = new Map<Party, RealEstateUnit[]>();
  for (const unit of city.units) {
    for (const owner of unit.coOwner ? [unit.owner, unit.coOwner] : [unit.owner]) {
      const held = holdings.get(owner);
      if (held) held.push(unit);
      else holdings.set(owner, [unit]);
    }
  }
  return holdings;
}

function holdingRow(owner: Party, units: readonly RealEstateUnit[]): RealEstateHoldingRow {
  const largest = [...units].sort((one, other) => other.area - one.area)[0];
  return {
    ownerCode: partyCode(owner),
    ownerName: owner.name,
    unitCount: units.length,
    homeCount: units.filter(({ use }) => use === '住宅').length,
    totalArea: yuan(units.reduce((sum, { area }) => sum + area, 0)),
    mortgagedCount: units.filter(({ mortgaged }) => mortgaged).length,
    mainUnitNumber: largest?.number ?? null,
  };
}
