import { inflateSync } from 'node:zlib';
import { loadConfig } from '../../src/platform';
import { type Peer, standardFor } from '../../src/services/compare/standard-guide';
import type { GuideMaterial } from '../../src/services/guide/content.types';
import { cites } from '../../src/services/laws/cites';
import { isFresh } from '../../src/services/once/freshness';
import { type FetchedRow, judgeMaterial } from '../../src/services/once/judge-material';
import { paperWords } from '../../src/services/once/paper-words';
import { flowChart } from '../../src/services/public/flow-chart';
import { qrCode, qrCodePng } from '../../src/services/public/qr-code';
import { aGuide, aRegister } from './guide-world';

const NOW = new Date('2026-03-02T09:00:00+08:00');

const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

const row = (values: FetchedRow['values'], asOf: Date | null = NOW): FetchedRow => ({
  values,
  asOf,
});

/** A, or B and C; C only of the married. */
const material: GuideMaterial = aRegister({
  when: { applicant: 'naturalPerson' },
  supplies: [
    { uses: [{ read: 'a', items: ['one'], maxAgeDays: 30 }] },
    {
      uses: [
        { read: 'b', items: ['two'] },
        { read: 'c', items: ['three'], when: { read: 'b', item: 'status', equals: ['已婚'] } },
      ],
    },
  ],
});

function judged(rows: Readonly<Record<string, FetchedRow | null>>, applicant = 'naturalPerson') {
  const known = { applicant: applicant as 'naturalPerson', rows: new Map(Object.entries(rows)) };
  const judgement = judgeMaterial(material, { ...known, now: NOW });
  return judgement.state === 'satisfied'
    ? material.supplies.indexOf(judgement.supply)
    : judgement.state;
}

describe('a material that sharing supplies', () => {
  it('GDE-9 is satisfied by the first alternative that came whole', () => {
    const b = row({ two: 2, status: '已婚' });
    expect(judged({ a: row({ one: 1 }), b })).toBe(0);
    expect(judged({ a: null, b, c: row({ three: 3 }) })).toBe(1);
    expect(judged({ b })).toBe('missing');
    expect(judged({ a: row({}) })).toBe('missing');
  });

  it('GDE-9 needs a part only where its condition is met, and nothing of another applicant', () => {
    expect(judged({ b: row({ two: 2, status: '未婚' }) })).toBe(1);
    expect(judged({ c: row({ three: 3 }) })).toBe('missing');
    expect(judged({}, 'legalPerson')).toBe('notNeeded');
  });

  it('GDE-9 is not satisfied by what is older than it allows, by its as-of time', () => {
    expect(judged({ a: row({ one: 1 }, daysAgo(30)) })).toBe(0);
    expect(judged({ a: row({ one: 1 }, daysAgo(30.01)) })).toBe('missing');
    expect(judged({ a: row({ one: 1 }, null) })).toBe('missing');
    expect(isFresh(null, null, NOW)).toBe(true);
  });
});

it.each([
  ['户口簿（复印件）', ['户籍', '户口簿']],
  ['结婚证', ['婚姻状况', '结婚证']],
  ['出生医学证明', ['出生医学']],
  ['不动产权证书原件及复印件', ['不动产登记', '不动产权']],
  ['租赁合同', ['租赁合同']],
])('GDE-9 looks for what %s holds by the words of the catalogue', (name, words) => {
  expect(paperWords(name)).toEqual(words);
});

it('GDE-3 the guide of the highest level sets the standard of a district and a township, of one level the oldest', () => {
  const placed = (level: string, id: string) => ({ level, guide: { id } }) as Peer;
  const [city, district, other] = [
    placed('city', '9'),
    placed('district', '1'),
    placed('district', '2'),
  ];
  const [township, hamlet] = [placed('township', '0'), placed('township', '3')];
  const peers = [hamlet, township, other, district, city];
  expect(peers.map((one) => standardFor(one, peers))).toEqual([city, city, city, city, null]);
  const below = [hamlet, township, other, district];
  expect(below.map((one) => standardFor(one, below))).toEqual([district, district, district, null]);
  expect(standardFor(hamlet, [hamlet, township])).toBe(township);
});

it('GDE-10 the flow chart is made from the steps, whatever their names hold', () => {
  const steps = [
    { name: '受理"<b>', days: 0, result: '受理|通知书' },
    { name: '决定', days: 5 },
  ];
  expect(flowChart(steps).split('\n')).toEqual([
    'flowchart TD',
    '  s1["受理#34;#60;b#62;<br>即时"]',
    '  s2["决定<br>5 个工作日"]',
    '  s1 -->|"受理|通知书"| s2',
  ]);
});

describe('the QR code of a guide', () => {
  const ADDRESS = 'https://example.gov.cn/guides/01a215f1-2355-7000-a4f4-a71edfc7b009';

  /** The dark modules of a code by their places, counted without the quiet zone. */
  function darkIn(svg: string): { readonly size: number; isDark(x: number, y: number): boolean } {
    const whole = Number(/viewBox="0 0 (\d+) \d+"/.exec(svg)?.[1]);
    const dark = new Set<string>();
    for (const [, x, y, length] of svg.matchAll(/M(\d+),(\d+)h(\d+)v1/g)) {
      for (let at = 0; at < Number(length); at += 1) dark.add(`${Number(x) + at},${y}`);
    }
    return { size: whole - 8, isDark: (x, y) => dark.has(`${x + 4},${y + 4}`) };
  }

  it('GDE-12 has the finders, the timing and the quiet zone of ISO/IEC 18004', () => {
    const { size, isDark } = darkIn(qrCode(ADDRESS));
    expect((size - 17) % 4).toBe(0);
    const corners = [
      [0, 0],
      [size - 7, 0],
      [0, size - 7],
    ] as const;
    for (const [x, y] of corners) {
      const ring = (at: number) =>
        Math.max(Math.abs((at % 7) - 3), Math.abs(Math.floor(at / 7) - 3));
      for (let at = 0; at < 49; at += 1) {
        expect(isDark(x + (at % 7), y + Math.floor(at / 7))).toBe(ring(at) !== 2);
      }
    }
    for (let x = 8; x < size - 8; x += 1) expect(isDark(x, 6)).toBe(x % 2 === 0);
    expect(qrCode(`${ADDRESS}?`)).not.toBe(qrCode(ADDRESS));
  });

  it('GDE-12 is a picture, too: whatever is dark in one is dark in the other, eight pixels a module', () => {
    const png = qrCodePng(ADDRESS);
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    const { size, isDark } = darkIn(qrCode(ADDRESS));
    const pixels = (size + 8) * 8;
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pixels, pixels]);
    const at = png.indexOf('IDAT');
    const data = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    const line = 1 + Math.ceil(pixels / 8);
    expect(data).toHaveLength(line * pixels);
    const isBlack = (x: number, y: number) =>
      ((data[y * line + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
    for (let y = 0; y < pixels; y += 3) {
      for (let x = 0; x < pixels; x += 3) {
        const [column, row] = [Math.floor(x / 8) - 4, Math.floor(y / 8) - 4];
        expect([x, y, isBlack(x, y)]).toEqual([x, y, isDark(column, row)]);
      }
    }
  });

  it('GDE-12 leads where the operator says, which must have a place for the guide', () => {
    const of = (address: string) => loadConfig({ ONCE_GUIDE_ADDRESS: address }).guideAddress;
    expect(of('https://example.gov.cn/guides/{id}')).toBe('https://example.gov.cn/guides/{id}');
    expect(loadConfig({}).guideAddress).toBeUndefined();
    for (const bad of ['https://example.gov.cn/guides', 'ftp://x/{id}']) {
      expect(() => of(bad)).toThrow('ONCE_GUIDE_ADDRESS');
    }
  });
});

it('GDE-13 a law is cited by the service, a fee or a material, whatever brackets stand around it', () => {
  const fee = aGuide({
    feeBasis: [{ law: '〈收费 办法〉（2020年修订）' }],
    materials: [aRegister()],
  });
  expect(cites(fee, '《收费办法》')).toBe(true);
  expect(cites(fee, '公共租赁住房管理办法')).toBe(true);
  expect(cites(fee, '《收费办法实施细则》')).toBe(false);
});
