import { createLogger, loadConfig } from '../../src/platform';
import type { KeyAnswer, Source } from '../../src/sources';
import { DescribeTurns } from '../../src/sources/describe-turns';
import { guard } from '../../src/sources/guard';
import { codeOf, keyRead } from './world';

const log = createLogger(loadConfig({ ONCE_LOG_LEVEL: 'silent' }));
const OPTIONS = {
  ...{ sourceId: 's', provider: '公安局', timeoutMs: 100, interruptible: false, log },
  describeTurns: null,
};
const ANSWER: KeyAnswer = { rows: [{ name: '李强' }], asOf: new Date('2026-01-01T00:00:00Z') };
const READ = keyRead({ keys: ['A-1'] });

/** A source that cannot be interrupted, as a database; `answer` says how a read ends. */
function aSource(answer: () => Promise<KeyAnswer>): Source {
  return {
    kind: 'postgres',
    capabilities: { page: true, condition: true, order: true, batch: true, aggregate: true },
    describe: async () => [],
    readByKeys: answer,
    readPage: async () => ({ rows: [{ name: 'x' }, { name: 'y' }], asOf: ANSWER.asOf }),
    readAggregate: async () => ({
      groups: [
        { key: 'x', rows: 2, figures: ['2'] },
        { key: 'y', rows: 1, figures: ['-1.5'] },
      ],
      asOf: ANSWER.asOf,
    }),
    health: async () => ({ ok: true, milliseconds: 0, problem: null, failure: null }),
    close: async () => undefined,
  };
}

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('the guard', () => {
  it('waits some seconds to have a source described, however patient its settings are', async () => {
    jest.useFakeTimers();
    const source = { ...aSource(async () => ANSWER), describe: () => new Promise<never>(() => {}) };
    const guarded = guard(source, { ...OPTIONS, timeoutMs: 60_000, bulkhead: null });
    const described = codeOf(guarded.describe());
    await jest.advanceTimersByTimeAsync(5_000);
    jest.useRealTimers();
    expect(await described).toBe('SOURCE_TIMEOUT');
  });

  it('has only so many sources of a department described at once', async () => {
    let running = 0;
    const describe = () => {
      running += 1;
      return new Promise<never>(() => {});
    };
    const describeTurns = new DescribeTurns().of('a department');
    const sources = [1, 2].map(() =>
      guard(
        { ...aSource(async () => ANSWER), describe },
        { ...OPTIONS, describeTurns, bulkhead: null },
      ),
    );
    const asked = Array.from({ length: 30 }, (_, at) =>
      codeOf((sources[at % 2] as Source).describe()),
    );
    const codes = await Promise.all(asked);
    expect([running, codes.filter((code) => code === 'SOURCE_UNAVAILABLE').length]).toEqual([4, 6]);
  });

  it('does not bother a source for those whose turn came too late', async () => {
    let asked = 0;
    const source = aSource(async () => {
      asked += 1;
      await later(200);
      return ANSWER;
    });
    const guarded = guard(source, { ...OPTIONS, bulkhead: { running: 1, waiting: 10 } });
    const codes = await Promise.all([1, 2, 3].map(() => codeOf(guarded.readByKeys(READ))));
    expect(new Set(codes)).toEqual(new Set(['SOURCE_TIMEOUT']));
    await later(300);
    expect(asked).toBe(1);
  });

  it('keeps the turn of a read that is late until the source is done with it', async () => {
    let running = 0;
    let most = 0;
    const source = aSource(async () => {
      running += 1;
      most = Math.max(most, running);
      await later(150);
      running -= 1;
      return ANSWER;
    });
    const guarded = guard(source, { ...OPTIONS, bulkhead: { running: 1, waiting: 10 } });
    expect(await codeOf(guarded.readByKeys(READ))).toBe('SOURCE_TIMEOUT');
    await codeOf(guarded.readByKeys(READ));
    expect(most).toBe(1);
  });

  it('shares the turns of a source between departments, so that a flood of one slows itself', async () => {
    const order: string[] = [];
    let finish = (): void => undefined;
    const source = aSource(() => new Promise((resolve) => (finish = () => resolve(ANSWER))));
    const guarded = guard(source, {
      ...OPTIONS,
      ...{ timeoutMs: 60_000, bulkhead: { running: 1, waiting: 6 } },
    });
    const ask = (consumer: string, at: number) =>
      codeOf(guarded.readByKeys({ ...READ, consumer })).then((code) => {
        order.push(`${consumer}${at} ${typeof code === 'string' ? code : 'answered'}`);
      });
    const flood = Array.from({ length: 10 }, (_, at) => ask('flood', at));
    const others = [...[0, 1].map((at) => ask('other', at)), ask('third', 0)];
    const settled = Promise.all([...flood, ...others]);
    for (let turn = 0; turn < 7; turn += 1) {
      await new Promise(setImmediate);
      finish();
    }
    await settled;
    const refused = order.filter((one) => one.includes('SOURCE_UNAVAILABLE'));
    expect(refused).toHaveLength(6);
    expect(refused.every((one) => one.startsWith('flood'))).toBe(true);
    const answered = order.filter((one) => one.endsWith('answered'));
    expect(answered.map((one) => one.split(' ')[0])).toEqual([
      ...['flood0', 'flood1', 'other0', 'third0', 'flood2', 'other1', 'flood3'],
    ]);
  });

  it.each<[string, KeyAnswer]>([
    ['another number of rows', { ...ANSWER, rows: [] }],
    ['a value of another type', { ...ANSWER, rows: [{ name: 7 }] }],
    ['a row without the field', { ...ANSWER, rows: [{}] }],
    ['a text without end', { ...ANSWER, rows: [{ name: 'x'.repeat(4_000_001) }] }],
    ['no time', { ...ANSWER, asOf: new Date(Number.NaN) }],
  ])('finds %s out', async (_name, answer) => {
    const guarded = guard(
      aSource(async () => answer),
      { ...OPTIONS, bulkhead: null },
    );
    expect(await codeOf(guarded.readByKeys(READ))).toBe('SOURCE_INVALID');
  });

  it('finds JSON out that is nested too deeply to be written down', async () => {
    const nested = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
    const fields = [{ field: 'name', type: 'G' }] as const;
    const codes = [64, 65, 100_000].map((levels) => {
      const answer = { ...ANSWER, rows: [{ name: nested(levels) }] };
      const guarded = guard(
        aSource(async () => answer),
        { ...OPTIONS, bulkhead: null },
      );
      return codeOf(guarded.readByKeys({ ...READ, fields }));
    });
    expect(await Promise.all(codes)).toEqual([
      { answered: expect.anything() },
      'SOURCE_INVALID',
      'SOURCE_INVALID',
    ]);
  });

  it('finds a page out that is longer than was asked', async () => {
    const guarded = guard(
      aSource(async () => ANSWER),
      { ...OPTIONS, bulkhead: null },
    );
    const { dataset, fields, condition } = READ;
    const page = { dataset, fields, condition, orderBy: [], after: null };
    expect((await guarded.readPage({ ...page, first: 2 })).rows).toHaveLength(2);
    expect(await codeOf(guarded.readPage({ ...page, first: 1 }))).toBe('SOURCE_INVALID');
  });

  it('refuses figures that were not asked for, and those that are none', async () => {
    const guarded = guard(
      aSource(async () => ANSWER),
      { ...OPTIONS, bulkhead: null },
    );
    const { dataset, condition } = READ;
    const sum = { of: 'sum', field: 'x', type: 'N' } as const;
    const groupBy = { field: 'name', type: 'C' } as const;
    const asked = { dataset, condition, groupBy, aggregates: [sum], first: 2 };
    expect((await guarded.readAggregate(asked)).groups).toHaveLength(2);
    for (const bad of [
      { first: 1 },
      { aggregates: [] },
      { aggregates: [{ ...sum, of: 'count' }] as const },
      { groupBy: { field: 'name', type: 'D' } as const },
    ]) {
      expect(await codeOf(guarded.readAggregate({ ...asked, ...bad }))).toBe('SOURCE_INVALID');
    }
  });

  it('lets a fault of the gateway through as what it is', async () => {
    const fault = new RangeError('our own');
    const source = aSource(async () => Promise.reject(fault));
    const guarded = guard(source, { ...OPTIONS, bulkhead: null });
    await expect(guarded.readByKeys(READ)).rejects.toBe(fault);
  });
});
