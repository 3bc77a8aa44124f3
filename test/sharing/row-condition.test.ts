import { narrower, type RowCondition } from '../../src/sharing';
import { fitsVersion } from '../../src/sharing/row-condition/check-row-condition';
import { compileRows } from '../../src/sharing/row-condition/compile-rows';
import { plainRows } from '../../src/sharing/row-condition/plain-rows';
import { rowsSentence } from '../../src/sharing/row-condition/rows-sentence';
import { item, resource } from '../exchange/models';

const COMPANY = resource('company', [
  item('creditCode', { name: '统一社会信用代码', lookup: 'creditCode', required: true }),
  item('division', { name: '行政区划' }),
  item('status', { name: '状态' }),
  item('founded', { name: '成立日期', type: 'D' }),
  item('capital', { name: '注册资本', type: 'Y' }),
  item('closed', { name: '是否注销', type: 'L' }),
  item('weight', { name: '权重', type: 'F' }),
  item('remarks', { name: '备注', type: 'G' }),
]);

const said = (rows: RowCondition | null) =>
  (['zh-CN', 'en'] as const).map((locale) => rowsSentence(rows, COMPANY, locale));

describe('a row condition in words', () => {
  it.each<[RowCondition | null, string, string]>([
    [null, '全部行', 'all rows'],
    [
      {
        and: [
          { divisionUnder: { item: 'division', code: '110105' } },
          { in: { item: 'status', values: ['存续', '在营'] } },
        ],
      },
      '行政区划在朝阳区(110105)之内，且状态为“存续”或“在营”',
      'division lies within 朝阳区 (110105), and status is "存续" or "在营"',
    ],
    [
      {
        or: [
          { and: [{ isNull: 'status' }, { ne: { item: 'status', value: '注销' } }] },
          { not: { isNull: 'founded' } },
        ],
      },
      '（状态为空，且状态不为“注销”），或成立日期不为空',
      '(status has no value, and status is not "注销"), or founded has a value',
    ],
    [
      { and: [{ or: [{ isNull: 'status' }] }, { not: { eq: { item: 'closed', value: 'true' } } }] },
      '状态为空，且并非（是否注销为“true”）',
      'status has no value, and not (closed is "true")',
    ],
    [
      { divisionUnder: { item: 'division', code: '119900' } },
      '行政区划在 119900 之内',
      'division lies within 119900',
    ],
    [
      { range: { item: 'founded', from: '2001-01-01' } },
      '成立日期不早于 2001-01-01',
      'founded is not before 2001-01-01',
    ],
    [
      { range: { item: 'capital', to: '100.5' } },
      '注册资本不大于 100.5',
      'capital is at most 100.5',
    ],
    [
      { range: { item: 'capital', from: '1', to: '2' } },
      '注册资本在 1 至 2 之间（含两端）',
      'capital is from 1 to 2, both included',
    ],
    [
      { prefix: { item: 'division', value: '11' } },
      '行政区划以“11”开头',
      'division begins with "11"',
    ],
    [
      { applicant: 'creditCode' },
      '统一社会信用代码为申请人本人的号码',
      "creditCode is the applicant's own number",
    ],
    [{ eq: { item: 'gone', value: '1' } }, 'gone为“1”', 'gone is "1"'],
  ])('%j is said in Chinese and in English', (rows, zh, en) => {
    expect(said(rows)).toEqual([zh, en]);
  });

  it('lists no more than ten values', () => {
    const values = Array.from({ length: 12 }, (_, at) => `v${at}`);
    const [zh, en] = said({ in: { item: 'status', values } });
    expect(zh).toMatch(/^状态为“v0”或.*“v9”等 12 个值之一$/);
    expect(en).toMatch(/^status is "v0" or .*"v9" or another of 12 values$/);
  });
});

describe('a row condition', () => {
  it('SHR-6 is only ever narrowed by another', () => {
    const one: RowCondition = { isNull: 'status' };
    const more: RowCondition = { applicant: 'creditCode' };
    expect(narrower(null, null)).toBeNull();
    expect(narrower(one, null)).toEqual(one);
    expect(narrower(null, more)).toEqual(more);
    const both = narrower(one, more);
    expect(both).toEqual({ and: [one, more] });
    expect(narrower(both, { or: [one] })).toEqual({ and: [one, more, { or: [one] }] });
  });

  it('SHR-13 covers the codes below a division of each level', () => {
    const under = (code: string) =>
      compileRows({ divisionUnder: { item: 'division', code } }, COMPANY);
    const prefix = (value: string) => ({ op: 'prefix', field: 'f_division', value });
    expect(['110000', '110100', '110105', '130600'].map(under)).toEqual(
      ['11', '1101', '110105', '1306'].map(prefix),
    );
  });

  it('SHR-1 compares values in the form of their item', () => {
    const eq = (name: string, value: string): RowCondition => ({ eq: { item: name, value } });
    const compiled = (rows: RowCondition) => compileRows(rows, COMPANY);
    expect(compiled(eq('closed', 'false'))).toMatchObject({ value: false });
    expect(compiled(eq('weight', '-1.5'))).toMatchObject({ value: -1.5 });
    expect(compiled(eq('capital', '1.50'))).toMatchObject({ value: '1.50' });
    for (const rows of [
      eq('closed', 'yes'),
      eq('weight', '1e5'),
      eq('capital', 'many'),
      eq('founded', '0000-01-01'),
      eq('remarks', '{}'),
      { range: { item: 'closed', from: 'true' } },
      eq('gone', '1'),
    ]) {
      expect({ rows, fits: fitsVersion(rows, COMPANY) }).toEqual({ rows, fits: false });
      expect(() => compileRows({ not: rows }, resource('other', []))).toThrow(RangeError);
    }
    expect(fitsVersion({ isNull: 'remarks' }, COMPANY)).toBe(true);
  });

  it('is read without what was left out, and from the flat form of older grants', () => {
    expect(plainRows(undefined)).toBeNull();
    expect(plainRows([])).toBeNull();
    expect(plainRows({ eq: null, or: undefined, isNull: 'status' })).toEqual({ isNull: 'status' });
    expect(plainRows([{ item: 'status', prefix: '', oneOf: ['存续'], from: null }])).toEqual({
      in: { item: 'status', values: ['存续'] },
    });
  });
});
