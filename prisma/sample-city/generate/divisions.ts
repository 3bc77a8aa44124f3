import type { Random } from './random';

/** The city as a whole in GB/T 2260. */
export const CITY_DIVISION = '110000';

/** A district of Beijing by its GB/T 2260 code; `weight` is its rough share of residents. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly weight: number;
}

/** The sixteen districts. The streets in them are invented, see `inventAddress`. */
export const DIVISIONS: readonly Division[] = Object.freeze([
  { code: '110101', name: '东城区', weight: 32 },
  { code: '110102', name: '西城区', weight: 50 },
  { code: '110105', name: '朝阳区', weight: 157 },
  { code: '110106', name: '丰台区', weight: 92 },
  { code: '110107', name: '石景山区', weight: 26 },
  { code: '110108', name: '海淀区', weight: 143 },
  { code: '110109', name: '门头沟区', weight: 18 },
  { code: '110111', name: '房山区', weight: 60 },
  { code: '110112', name: '通州区', weight: 84 },
  { code: '110113', name: '顺义区', weight: 60 },
  { code: '110114', name: '昌平区', weight: 104 },
  { code: '110115', name: '大兴区', weight: 91 },
  { code: '110116', name: '怀柔区', weight: 20 },
  { code: '110117', name: '平谷区', weight: 21 },
  { code: '110118', name: '密云区', weight: 24 },
  { code: '110119', name: '延庆区', weight: 16 },
]);

const STREET_NAMES = [
  ...[
    '一窗',
    '共享',
    '数汇',
    '简办',
    '云桥',
    '青禾',
    '星火',
    '晴岚',
    '书声',
    '松间',
    '溪畔',
    '听雨',
  ],
  ...[
    '知春',
    '望山',
    '长乐',
    '同心',
    '百草',
    '银杏',
    '海棠',
    '紫藤',
    '白鹭',
    '归雁',
    '新芽',
    '样例',
  ],
] as const;
const STREET_KINDS = [
  '街',
  '路',
  '胡同',
  '里',
  '巷',
  '大街',
  '东路',
  '西路',
  '南街',
  '北街',
] as const;

/** Where a house stands: the district is real, the street is not. */
export interface Place {
  readonly division: Division;
  readonly address: string;
}

/** A district by its code; the codes come from DIVISIONS only. */
export function divisionByCode(code: string): Division {
  return DIVISIONS.find((division) => division.code === code) as Division;
}

/** A flat on an invented street of a district, or of any district by its share of residents. */
export function inventAddress(random: Random, division = random.weighted(DIVISIONS)): Place {
  const street = `${random.pick(STREET_NAMES)}${random.pick(STREET_KINDS)}`;
  const house = `${random.int(1, 199)}号院${random.int(1, 30)}号楼`;
  const flat = `${random.int(1, 6)}单元${random.int(1, 28)}${String(random.int(1, 4)).padStart(2, '0')}`;
  return { division, address: `北京市${division.name}${street}${house}${flat}` };
}

/** An office on an invented street. */
export function inventOffice(random: Random): Place {
  const division = random.weighted(DIVISIONS);
  const street = `${random.pick(STREET_NAMES)}${random.pick(STREET_KINDS)}`;
  const room = `${random.int(1, 288)}号${random.int(1, 26)}层${random.int(101, 136)}室`;
  return { division, address: `北京市${division.name}${street}${room}` };
}
