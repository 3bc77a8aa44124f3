import { setTimeout as sleep } from 'node:timers/promises';
import { citizenNumber, GatewayError } from '../../src/platform';
import type { Row } from '../../src/sources';
import { allowAll, openBare } from './bare';
import { MemorySource } from './memory-source';
import { item, keyItem, resource } from './models';

const person = resource('person', [
  keyItem('idNumber'),
  item('name'),
  item('spouseNumber', { link: { name: 'spouse', resource: 'person', key: 'idNumber' } }),
]);

function people(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    f_idnumber: `P${at}`,
    f_name: `人 ${at}`,
    f_spousenumber: `P${at % 2 === 0 ? at + 1 : at - 1}`,
  }));
}

const nameOf = (key: string) =>
  `{ shared(purpose: { serviceItem: "SI-1" }) { person(idNumber: "${key}") { name } } }`;

describe('reads by key', () => {
  it('of concurrent requests that share a decision go to the source as one call', async () => {
    const source = new MemorySource({ person: people(20) });
    const bare = await openBare([person], source);
    const keys = Array.from({ length: 20 }, (_, at) => `P${at}`);
    const answers = await Promise.all(keys.map((key) => bare.run(nameOf(key))));
    expect(source.keyReads.map((read) => read.keys)).toEqual([keys]);
    expect(answers.map(({ data }) => data)).toEqual(
      keys.map((_, at) => ({ shared: { person: { name: `人 ${at}` } } })),
    );
  });

  it('of requests under different decisions never share a call', async () => {
    const source = new MemorySource({ person: people(2) });
    const one = await openBare([person], source);
    const decision = allowAll(person, { fingerprint: 'another' });
    const other = await openBare([person], source, [{ resource: person, decision }]);
    const { tools } = one;
    await Promise.all([one.run(nameOf('P0'), {}, tools), other.run(nameOf('P1'), {}, tools)]);
    expect(source.keyReads.map((read) => read.keys)).toEqual([['P0'], ['P1']]);
  });

  it('SHR-1 of the applicant’s own rows share a call only where the applicant is the same', async () => {
    const source = new MemorySource({ person: people(3) });
    const decision = allowAll(person, {
      condition: { op: 'applicant', field: 'f_idnumber' },
      bySubject: 'rows',
    });
    const bare = await openBare([person], source, [{ resource: person, decision }]);
    const [one, other] = [
      citizenNumber('110105', '1949-12-31', 2),
      citizenNumber('110105', '1949-12-31', 3),
    ];
    const read = (key: string, subject: string) =>
      bare.run(nameOf(key).replace('"SI-1"', `"SI-1", subject: "${subject}"`));
    await Promise.all([read('P0', one), read('P1', other), read('P2', one)]);
    const condition = (value: string) => ({ op: 'eq', field: 'f_idnumber', value });
    expect(source.keyReads).toMatchObject([
      { keys: ['P0', 'P2'], condition: condition(one) },
      { keys: ['P1'], condition: condition(other) },
    ]);
  });

  it('that want other fields never share a call', async () => {
    const source = new MemorySource({ person: people(2) });
    const bare = await openBare([person], source);
    const number = nameOf('P1').replace('name', 'idNumber');
    await Promise.all([bare.run(nameOf('P0')), bare.run(number)]);
    expect(source.keyReads.map(({ fields }) => fields.map(({ field }) => field))).toEqual([
      ['f_name'],
      ['f_idnumber'],
    ]);
  });

  it('gather while a call is in flight and go together when it ends', async () => {
    const source = new MemorySource({ person: people(6) });
    const bare = await openBare([person], source);
    let end = (): void => undefined;
    source.before = () => new Promise((resolve) => (end = resolve));
    const first = bare.run(nameOf('P0'));
    while (source.keyReads.length === 0) await sleep(1);
    source.before = async () => undefined;
    const later = ['P1', 'P2', 'P3'].map((key) => bare.run(nameOf(key)));
    setImmediate(end);
    await Promise.all([first, ...later]);
    expect(source.keyReads.map((read) => read.keys)).toEqual([['P0'], ['P1', 'P2', 'P3']]);
  });

  it('do not wait long for a slow call in flight', async () => {
    const source = new MemorySource({ person: people(6) });
    const bare = await openBare([person], source);
    let end = (): void => undefined;
    source.before = () => new Promise((resolve) => (end = resolve));
    const first = bare.run(nameOf('P0'));
    while (source.keyReads.length === 0) await sleep(1);
    source.before = async () => undefined;
    expect((await bare.run(nameOf('P1'))).data).toEqual({ shared: { person: { name: '人 1' } } });
    end();
    await first;
  });

  it('fail alone when only one of a batch makes the answer invalid', async () => {
    const source = new MemorySource({ person: people(6) });
    const bare = await openBare([person], source);
    source.before = async () => {
      if (source.keyReads.at(-1)?.keys.includes('P1')) throw new GatewayError('SOURCE_INVALID');
    };
    const [good, bad] = await Promise.all([bare.run(nameOf('P0')), bare.run(nameOf('P1'))]);
    expect(good?.errors).toBeUndefined();
    expect(bad?.errors?.map(({ extensions }) => extensions.code)).toEqual(['SOURCE_INVALID']);
  });

  it('of a batch that fails are told so, each at its own field', async () => {
    const source = new MemorySource({ person: people(6) });
    const bare = await openBare([person], source);
    source.before = async () => {
      throw new GatewayError('SOURCE_TIMEOUT', { provider: '内部名称' });
    };
    const answers = await Promise.all([bare.run(nameOf('P0')), bare.run(nameOf('P1'))]);
    expect(source.keyReads).toHaveLength(1);
    for (const { data, errors } of answers) {
      expect(data).toEqual({ shared: { person: null } });
      expect(errors?.[0]).toMatchObject({
        path: ['shared', 'person'],
        originalError: { code: 'SOURCE_TIMEOUT', facts: { provider: '公安局' } },
      });
    }
  });

  it('are split into calls that a source can bear', async () => {
    const source = new MemorySource({ person: people(2500) });
    const bare = await openBare([person], source);
    const keys = Array.from({ length: 100 }, (_, at) => `P${at}`);
    const blocks = Array.from({ length: 25 }, (_, block) => {
      const names = keys.map((_, at) => `"P${block * 100 + at}"`).join(' ');
      return `b${block}: personMany(idNumbers: [${names}]) { name }`;
    });
    const query = `{ shared(purpose: { serviceItem: "SI-1" }) { ${blocks.join('\n')} } }`;
    const { data, errors } = await bare.run(query);
    expect(errors).toBeUndefined();
    expect(source.keyReads.map((read) => read.keys.length)).toEqual([1000, 1000, 500]);
    expect(JSON.stringify(data)).toContain('"b24":[{"name":"人 2400"}');
  });
});

describe('links', () => {
  it('are followed level by level, with one call for the keys of all rows', async () => {
    const source = new MemorySource({ person: people(10) });
    const bare = await openBare([person], source);
    const { data } = await bare.run(`{ shared(purpose: { serviceItem: "SI-1" }) {
      personMany(idNumbers: ["P0" "P1" "P4" "none" "P0"]) { name spouse { name spouse { name } } }
    } }`);
    expect(source.keyReads.map((read) => read.keys)).toEqual([
      ['P0', 'P1', 'P4', 'none'],
      ['P1', 'P0', 'P5'],
      ['P0', 'P1', 'P4'],
    ]);
    const zero = { name: '人 0', spouse: { name: '人 1', spouse: { name: '人 0' } } };
    const one = { name: '人 1', spouse: { name: '人 0', spouse: { name: '人 1' } } };
    const four = { name: '人 4', spouse: { name: '人 5', spouse: { name: '人 4' } } };
    expect(data).toEqual({ shared: { personMany: [zero, one, four, null, zero] } });
  });

  it('have a decision and a record each, whatever the number of rows', async () => {
    const source = new MemorySource({ person: people(10) });
    const bare = await openBare([person], source);
    await bare.run(`{ shared(purpose: { serviceItem: "SI-1" }) {
      personPage(first: 3) { edges { node { name spouse { name } } } }
    } }`);
    const [drafts = []] = bare.audit.appends;
    expect(bare.audit.appends).toHaveLength(1);
    expect(
      drafts.map(({ facts, rowCount, clear }) => [facts.path, rowCount, clear?.keys.length]),
    ).toEqual([
      ['shared.personPage', 3, 3],
      ['shared.personPage.edges.node.spouse', 3, 3],
    ]);
  });
});
