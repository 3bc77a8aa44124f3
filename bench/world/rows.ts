import { citizenNumber } from '../../src/platform';
import type { BenchItem } from './items';

const DAY_MS = 86_400_000;
const FIRST_BIRTH = Date.UTC(1960, 0, 1);
const SEQUENCES = 1000;

/** Few large chunks instead of many small ones. */
const ROWS_A_CHUNK = 500;

/** The key of the row at a place, from 0. */
export function keyOf(place: number): string {
  return citizenNumber('110105', birthDateOf(place), place % SEQUENCES);
}

/** The row at a place, as the texts of a CSV file. */
export function rowOf(place: number): Readonly<Record<string, string>> {
  return {
    citizenNumber: keyOf(place),
    name: `王建国${place % 97}`,
    sex: place % 2 === 0 ? '女' : '男',
    birthDate: birthDateOf(place),
    serial: String(place),
    householdNumber: `H${String(place % 40_000).padStart(8, '0')}`,
    relation: ['户主', '配偶', '子女', '父母'][place % 4] ?? '',
    address: `北京市朝阳区建国路${1 + (place % 300)}号院${1 + (place % 20)}号楼${1 + (place % 900)}室`,
    divisionCode: '110105',
    registeredOn: '2019-03-07',
    memberCount: String(1 + (place % 6)),
    phone: `138${String(place % 100_000_000).padStart(8, '0')}`,
    income: `${60_000 + (place % 90_000)}.50`,
    floorArea: `${40 + (place % 120)}.25`,
    insured: place % 3 === 0 ? 'false' : 'true',
    changedAt: '2026-03-01T08:30:00Z',
    remark: '窗口登记，材料齐全，已核对原件',
    score: `${(place % 1000) / 8}`,
    bankCard: `622202${String(place).padStart(13, '0')}`,
    employer: `北京市第${1 + (place % 500)}建筑工程有限公司`,
  };
}

/** A CSV file of so many rows with these items, in chunks. */
export async function* csvOf(items: readonly BenchItem[], rows: number): AsyncGenerator<string> {
  let lines = [items.map(({ name }) => name).join(',')];
  for (let place = 0; place < rows; place += 1) {
    const row = rowOf(place);
    lines.push(items.map(({ apiName }) => row[apiName]).join(','));
    if (lines.length < ROWS_A_CHUNK) continue;
    yield `${lines.join('\r\n')}\r\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join('\r\n')}\r\n`;
}

function birthDateOf(place: number): string {
  const day = new Date(FIRST_BIRTH + Math.floor(place / SEQUENCES) * DAY_MS);
  return day.toISOString().slice(0, 10);
}
