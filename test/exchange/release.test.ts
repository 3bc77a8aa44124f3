import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecutionResult } from 'graphql';
import { GatewayError, isGatewayError } from '../../src/platform';
import { ownTime } from '../support/own-time';
import { linkedItems, openWorld, RENTAL, RESIDENTS, resident, type World } from './world';

let world: World;
/** The resource of the test at hand: each has one of its own. */
let name = '';
let tests = 0;
let giveBack = (): void => undefined;

beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.close());

beforeEach(async () => {
  tests += 1;
  name = `household${tests}`;
  await world.publish({ apiName: name });
  await world.untilServed(name);
});
afterEach(() => giveBack());

const ask = (fields: string) => `{ shared(purpose: { serviceItem: "${RENTAL}" }) { ${fields} } }`;
const one = () => `it: ${name}(citizenNumber: "${resident(0).number}") { name }`;
const page = (after = '') =>
  `page: ${name}Page(first: 2 ${after}) {
    edges { node { name } } pageInfo { endCursor } provenance { version }
  }`;
const read = (fields: string) => world.read(world.reader, ask(fields));

const codes = ({ errors }: ExecutionResult) =>
  (errors ?? []).map(({ originalError }) => isGatewayError(originalError) && originalError.code);

const cursorOf = ({ data }: ExecutionResult) =>
  JSON.stringify(data).match(/"endCursor":"([^"]+)"/)?.[1];

/** The records of reads of these resources; of the test's own where none is named. */
const reads = async (...names: readonly string[]) =>
  (await world.office.records()).filter(
    ({ event, resource }) =>
      event === 'data.read' && [name, ...names].includes(resource?.apiName ?? ''),
  );

/** Lets something happen after the rows were read and before they are released, once. */
async function meanwhile(work: () => unknown): Promise<void> {
  let done = false;
  giveBack = await world.changeSource((real) => ({
    async readByKeys(question) {
      const answer = await real.readByKeys(question);
      if (!done) {
        done = true;
        await work();
      }
      return answer;
    },
  }));
}

describe('the release', () => {
  it('SHR-6 lets nothing leave when the grant was revoked while its data was read', async () => {
    const grant = await world.grant({ resource: name });
    await meanwhile(() => world.revoke(grant));
    const answer = await read(`${one()} provenance { decision auditRecord }`);
    const records = await reads();
    expect(codes(answer)).toEqual(['GRANT_REVOKED']);
    expect(answer.data?.shared).toEqual({
      it: null,
      provenance: [{ decision: 'denied', auditRecord: records[1]?.id }],
    });
    expect(records.map(({ decision, rowCount }) => [decision, rowCount])).toEqual([
      ['allowed', 1],
      ['denied', null],
    ]);
  });

  it('SHR-7 lets nothing leave when an end that was agreed on came while its data was read', async () => {
    const grant = await world.grant({ resource: name });
    await meanwhile(() => world.end({ grantId: grant.id }));
    const answer = await read(one());
    expect(codes(answer)).toEqual(['GRANT_ENDED']);
    expect(answer.data?.shared).toEqual({ it: null });
  });

  it('CAT-7 lets nothing leave of a resource that was withdrawn meanwhile, which leaves the schema', async () => {
    await world.grant({ resource: name });
    await meanwhile(() => world.end({ resource: name }));
    const answer = await read(one());
    expect(codes(answer)).toEqual(['GRANT_ENDED']);
    const took = await ownTime(async () => {
      while (world.served().includes(name)) await sleep(10);
    });
    expect(took).toBeLessThan(1000);
  });

  it('SHR-6 lets nothing leave when the grant was suspended while its data was read, nor afterwards', async () => {
    const grant = await world.grant({ resource: name });
    await meanwhile(() => world.suspend(grant));
    for (const answer of [await read(one()), await read(one())]) {
      expect(codes(answer)).toEqual(['GRANT_SUSPENDED']);
      expect(answer.data?.shared).toEqual({ it: null });
    }
  });

  it('lets nothing leave when the grant ended while its data was read', async () => {
    const { clock } = world.office;
    const expiresAt = new Date(clock.now().getTime() + 1000);
    await world.grant({ resource: name, expiresAt });
    await meanwhile(() => clock.advance(1000));
    const answer = await read(one());
    expect(codes(answer)).toEqual(['GRANT_EXPIRED']);
    expect(answer.data?.shared).toEqual({ it: null });
  });

  it('takes away with a read what was reached through it, and records both', async () => {
    await world.publish({ apiName: 'outer', items: linkedItems(name) });
    await world.untilServed('outer');
    await world.grant({ resource: name });
    const grant = await world.grant({ resource: 'outer' });
    await meanwhile(() => world.revoke(grant));
    const { number } = resident(0);
    const answer = await read(`outer(citizenNumber: "${number}") { name spouse { name } }`);
    expect(answer.data?.shared).toEqual({ outer: null });
    expect(codes(answer)).toEqual(['GRANT_REVOKED']);
    const records = await reads('outer');
    expect(records.map(({ decision, resource }) => [decision, resource?.apiName])).toEqual([
      ['allowed', 'outer'],
      ['allowed', name],
      ['denied', 'outer'],
      ['denied', name],
    ]);
  });

  it('reads all again when a right changed without ending', async () => {
    await world.grant({ resource: name, items: ['citizenNumber', 'born'] });
    await meanwhile(() => world.grant({ resource: name }));
    const answer = await read(one());
    expect(answer).toEqual({ data: { shared: { it: { name: '居民00' } } } });
    expect((await reads()).map(({ items }) => items)).toEqual([[], ['name']]);
  });

  it('keeps a read whose right stands through a change elsewhere', async () => {
    await world.grant({ resource: name });
    await meanwhile(() => world.publish({ apiName: 'another' }));
    const answer = await read(one());
    expect(answer).toEqual({ data: { shared: { it: { name: '居民00' } } } });
    expect(await reads()).toHaveLength(1);
  });

  it('lets nothing leave when the record cannot be written', async () => {
    await world.grant({ resource: name });
    const { db } = world.office.runtime;
    await db.query('ALTER TABLE audit_record RENAME TO audit_record_away');
    await expect(read(one())).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE', http: 503 });
    await db.query('ALTER TABLE audit_record_away RENAME TO audit_record');
    expect((await read(one())).data?.shared).toEqual({ it: { name: '居民00' } });
  });
});

describe('a right that ends', () => {
  it('ends paging at the next page', async () => {
    const { clock } = world.office;
    const expiresAt = new Date(clock.now().getTime() + 60_000);
    await world.grant({ resource: name, expiresAt });
    const after = `after: "${cursorOf(await read(page()))}"`;
    expect(codes(await read(page(after)))).toEqual([]);
    clock.advance(60_000);
    const third = await read(page(after));
    expect(codes(third)).toEqual(['GRANT_EXPIRED']);
    expect(third.data?.shared).toEqual({ page: null });
  });

  it('by revocation holds from the next read on', async () => {
    const grant = await world.grant({ resource: name });
    expect(codes(await read(one()))).toEqual([]);
    await world.revoke(grant);
    expect(codes(await read(one()))).toEqual(['GRANT_REVOKED']);
  });

  it('for one purpose does not hold for another', async () => {
    await world.grant({ resource: name });
    expect(codes(await world.read(world.otherReader, ask(one())))).toEqual(['PURPOSE_NOT_YOURS']);
  });
});

describe('a publication', () => {
  it('CAT-7 is served within a second, and a grant makes no new schema', async () => {
    const { exchange } = world.reader;
    let served = Promise.resolve(0);
    const stop = world.office.runtime.epoch.onChange(() => {
      served = ownTime(() => world.untilServed('fresh'));
    });
    await world.publish({ apiName: 'fresh' });
    await world.untilServed('fresh');
    stop();
    expect(await served).toBeLessThan(1000);
    const { schema } = exchange;
    await world.grant({ resource: 'fresh' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(exchange.schema).toBe(schema);
  });
});

describe('a new version', () => {
  it('CAT-7 takes over paging where the old one stood', async () => {
    await world.grant({ resource: name });
    const first = await read(page());
    const { db } = world.office.runtime;
    const sql = 'SELECT code FROM resource WHERE api_name = $1';
    const [found] = await db.query<{ code: string }>(sql, [name]);
    const next = new Promise<void>((resolve) => world.reader.exchange.onSchema(() => resolve()));
    await world.revise(found?.code ?? '', { name: '户籍信息（新版）' });
    await next;
    const second = await read(page(`after: "${cursorOf(first)}"`));
    const names = [...RESIDENTS].sort((a, b) => (a.number < b.number ? -1 : 1)).map((r) => r.name);
    expect(second.data?.shared).toMatchObject({
      page: {
        edges: [{ node: { name: names[2] } }, { node: { name: names[3] } }],
        provenance: { version: 2 },
      },
    });
  });
});

describe('a source that fails', () => {
  it('fails its own field only, in the words of the catalogue', async () => {
    await world.grant({ resource: name });
    giveBack = await world.changeSource(() => ({
      readByKeys: async () => {
        throw new GatewayError('SOURCE_UNAVAILABLE', { provider: 'db-7.internal' });
      },
    }));
    const answer = await read(`${one()} ${page()}`);
    expect(answer.data?.shared).toMatchObject({ it: null, page: { edges: [{}, {}] } });
    expect(answer.errors?.map(({ originalError }) => originalError)).toMatchObject([
      { code: 'SOURCE_UNAVAILABLE', facts: { provider: '公安局', resource: '户籍信息' } },
    ]);
    expect((await reads()).map(({ decision }) => decision)).toEqual(['failed', 'allowed']);
    giveBack();
    expect((await read(one())).errors).toBeUndefined();
  });

  it('with a fault of ours tells nothing of it', async () => {
    await world.grant({ resource: name });
    giveBack = await world.changeSource(() => ({
      readByKeys: async () => {
        throw new TypeError('secret detail');
      },
    }));
    const answer = await read(one());
    expect(codes(answer)).toEqual(['INTERNAL']);
    expect(answer.errors?.[0]?.message).not.toContain('secret');
  });
});
