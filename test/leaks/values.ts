import type { ItemModel, MaskName } from '../../src/catalog';
import { citizenNumber } from '../../src/platform';
import type { ItemType, Value } from '../../src/sources';
import type { Choices } from './choices';

/** Numbers of people: keys that may be asked for without a grant. */
const NUMBERS = Array.from({ length: 14 }, (_, at) =>
  // Every third is about somebody under 18.
  citizenNumber('110105', `${(at % 3 === 1 ? 2010 : 1960) + at}-03-07`, 100 + at),
);

const LETTERS = [...'ABCDEFGHIJKLMN'];

/** Values that look alike under a mask stand in one line; each line looks another way. */
const LOOK_ALIKES: Readonly<Record<MaskName, readonly (readonly string[])[]>> = {
  citizenNumber: [
    ['110105199003070134', '110987654321090134', '110000000000000134'],
    ['320105197711021121', '320999999999991121', '320106198812121121'],
    ['short', '1101', 'x'],
  ],
  phone: [
    ['13800001234', '13899991234', '13855551234'],
    ['13900005678', '13911115678', '13977775678'],
    ['110', '12345', '95588'],
  ],
  name: [
    ['王芳', '王小明', '王'],
    ['李强', '李', '李四光'],
  ],
  address: [
    ['北京市朝阳区幸福路1号', '北京市朝阳区', '北京市朝阳区平安里9号院2单元'],
    ['上海市某路', '上海市另一处', '上海市'],
    ['hidden lane 5', 'elsewhere', '村口'],
  ],
  bankCard: [
    ['6222021234567890', '6217009999997890', '6228480000007890'],
    ['6222029876540001', '6217001111110001', '6228482222220001'],
  ],
  full: [['甲', '乙乙', '丙丙丙', '丁']],
};

const POOLS: Readonly<Record<ItemType, readonly Value[]>> = {
  C: ['北', '北京', '南', '东1', 'a', 'A'],
  M: ['一', '一二', '三\n四'],
  N: ['0', '1', '9.99', '10', '-5', '10.50'],
  Y: ['0.00', '100.00', '99.50', '2500.00'],
  I: ['0', '7', '12', '9007199254740993'],
  B: [0, 1.5, -2, 1e10],
  F: [0, 0.1, 60, -1],
  D: ['1990-01-02', '1999-02-28', '2000-02-29', '2024-12-31', '2008-06-29', '2008-06-30'],
  T: ['2024-01-31T01:30:00.123Z', '2024-01-31T01:30:00.124Z', '1970-01-01T00:00:00.000Z'],
  L: [true, false],
  G: [{ tags: [1, null] }, 'text', 12.5],
};

/** The keys there are for a lookup item; more than any world has rows, so that some are absent. */
export function keysOf({ apiName, lookup }: ItemModel): readonly string[] {
  if (lookup === 'citizenNumber') return NUMBERS;
  return LETTERS.map((letter) => (apiName === 'id' ? letter : `${apiName}-${letter}`));
}

/** The values there are for an item that is no key. */
export function poolOf({ type, mask }: ItemModel): readonly Value[] {
  return mask !== null && type === 'C' ? LOOK_ALIKES[mask].flat() : POOLS[type];
}

/**
 * Another value that looks the same under the mask of its item, by the words of the rules: what a
 * mask hides, and not by asking the mask. Text that is null looks null; else all is null.
 */
export function lookAlike(choices: Choices, item: ItemModel, value: Value): Value {
  const isText = item.type === 'C' || item.type === 'M';
  if (!isText) return choices.pick([null, ...poolOf(item)]);
  if (value === null) return null;
  const lines = item.type === 'C' ? LOOK_ALIKES[item.mask ?? 'full'] : [];
  return choices.pick(lines.find((line) => line.includes(String(value))) ?? poolOf(item));
}
