import { defineDataset, item } from '../dataset';
import { isoDate } from '../dates';
import { partyCode } from '../model';
import { yuan } from '../numbers';

/** One row of 不动产登记信息: one a unit. An owner may have several. */
export type RealEstateUnitRow = Readonly<{
  unitNumber: string;
  ownerCode: string;
  ownerName: string;
  coOwnerCitizenNumber: string | null;
  coOwnerName: string | null;
  divisionCode: string;
  address: string;
  area: string;
  use: string;
  registeredOn: string;
  mortgaged: boolean;
}>;

/** 规划和自然资源委员会: units by number; those of an owner are found with `where`. */
export const realEstateUnit = defineDataset<RealEstateUnitRow>({
  apiName: 'realEstateUnit',
  name: '不动产登记信息',
  abstract: '不动产单元的权利人、共有人、坐落、面积、用途和抵押情况，一单元一行。',
  provider: 'natural-resources',
  classification: { category: '1', section: '03', subject: '001', detail: '01' },
  sharingType: 'conditional',
  dataClass: '自然资源信息',
  updateFrequency: 'daily',
  delivery: { kind: 'hosted' },
  uniqueKey: 'unitNumber',
  searchedBy: ['ownerCode', 'coOwnerCitizenNumber'],
  items: {
    unitNumber: item('不动产单元号', 'C', 2, { lookup: 'text' }),
    ownerCode: item('权利人证件号码', 'C', 3, { mask: 'citizenNumber' }),
    ownerName: item('权利人名称', 'C', 2, { mask: 'name' }),
    coOwnerCitizenNumber: item('共有人公民身份号码', 'C', 3, {
      mask: 'citizenNumber',
      required: false,
    }),
    coOwnerName: item('共有人姓名', 'C', 2, { mask: 'name', required: false }),
    divisionCode: item('坐落行政区划代码', 'C', 1),
    address: item('坐落', 'C', 3, { mask: 'address' }),
    area: item('建筑面积（平方米）', 'N', 1),
    use: item('用途', 'C', 1),
    registeredOn: item('登记日期', 'D', 1),
    mortgaged: item('是否抵押', 'L', 2),
  },
  *rows(city) {
    for (const unit of city.units) {
      yield {
        unitNumber: unit.number,
        ownerCode: partyCode(unit.owner),
        ownerName: unit.owner.name,
        coOwnerCitizenNumber: unit.coOwner?.citizenNumber ?? null,
        coOwnerName: unit.coOwner?.name ?? null,
        divisionCode: unit.divisionCode,
        address: unit.address,
        area: yuan(unit.area),
        use: unit.use,
        registeredOn: isoDate(unit.registeredDay),
        mortgaged: unit.mortgaged,
      };
    }
  },
});
