import { setTimeout as sleep } from 'node:timers/promises';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Catalog, ResourceModel } from '../../src/catalog';
import { createExchange, type Exchange, type ExchangeRuntime } from '../../src/exchange';
import { GatewayError } from '../../src/platform';
import { allowAll, bareContext } from './bare';
import { MemorySource } from './memory-source';
import { item, keyItem, resource } from './models';

const SWAPS = 200;
const CLIENTS = 50;

/** A version whose one item is named after it and reads a field of its own. */
function version(number: number): ResourceModel {
  const items = [keyItem('idNumber'), item(`item${number}`, { field: `v${number}` })];
  return resource('person', items, { version: number });
}

/** Every version reads another field, whose value tells the version. */
const ROW = Object.fromEntries([
  ['f_idnumber', 'A'],
  ...Array.from({ length: SWAPS + 1 }, (_, number) => [`v${number}`, `value of version ${number}`]),
]);

const queries = new WeakMap<GraphQLSchema, { document: DocumentNode; number: number }>();

/** The query that only this schema takes, and the version it belongs to. */
function queryFor(schema: GraphQLSchema): { document: DocumentNode; number: number } {
  const known = queries.get(schema);
  if (known) return known;
  const person = schema.getType('Person');
  const [, name = ''] = isObjectType(person) ? Object.keys(person.getFields()) : [];
  const document = parse(`{ shared(purpose: { serviceItem: "SI-1" }) {
    person(idNumber: "A") { value: ${name} provenance { version } }
  } }`);
  expect(validate(schema, document)).toEqual([]);
  const query = { document, number: Number(name.slice('item'.length)) };
  queries.set(schema, query);
  return query;
}

/** An exchange that follows a catalogue of the test's own. */
async function follow(
  first: readonly ResourceModel[],
  source = new MemorySource({ person: [ROW] }),
  office = 'type Query { "A field of the office." hello: String }',
) {
  const { ctx, decide } = await bareContext(source);
  let published = async (): Promise<readonly ResourceModel[]> => first;
  let onChange = (): void => undefined;
  const epoch = {
    ...ctx.epoch,
    onChange: (callback: (value: number) => void) => {
      onChange = () => callback(0);
      return () => undefined;
    },
  };
  const catalog = { published: () => published(), reserveTypes: () => undefined };
  const db = { unbound: <T>(work: T) => work };
  const runtime = { ...ctx, epoch, db, catalog: catalog as unknown as Catalog };
  const exchange = createExchange(runtime as unknown as ExchangeRuntime);
  await exchange.start(buildSchema(office), { mayRead: () => null });
  const change = (next: typeof published): void => {
    published = next;
    onChange();
  };
  return { ctx, decide, exchange, change };
}

/** Resolves with the next schema. */
function nextSchema(exchange: Exchange): Promise<void> {
  return new Promise((resolve) => {
    const stop = exchange.onSchema(() => {
      stop();
      resolve();
    });
  });
}

describe('swapping the schema', () => {
  it(`${SWAPS} times under ${CLIENTS} clients gives no error and no mixed answer`, async () => {
    const { ctx, decide, exchange, change } = await follow([version(0)]);
    await decide(version(0), allowAll(version(0)));
    let running = true;
    let answers = 0;
    const seen = new Set<number>();
    const client = async (): Promise<void> => {
      while (running) {
        // The schema a request starts on is the one it is validated and executed with.
        const { schema } = exchange;
        const { document, number } = queryFor(schema);
        await sleep(5);
        const request = { schema, document, operationName: null, variables: {}, context: ctx };
        const person = { value: `value of version ${number}`, provenance: { version: number } };
        const { data, errors } = await exchange.execute(request);
        expect({ data, errors }).toEqual({ data: { shared: { person } } });
        seen.add(number);
        answers += 1;
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    for (let number = 1; number <= SWAPS; number += 1) {
      const next = version(number);
      await decide(next, allowAll(next, { fingerprint: `version ${number}` }));
      const swapped = nextSchema(exchange);
      change(async () => [next]);
      await swapped;
    }
    running = false;
    await Promise.all(clients);
    await exchange.close();
    expect(answers).toBeGreaterThan(SWAPS);
    expect(seen.size).toBeGreaterThan(SWAPS / 2);
  }, 120_000);
});

describe('following the catalogue', () => {
  it('leaves the schema alone when what is published did not change', async () => {
    const { exchange, change } = await follow([version(0)]);
    const { schema } = exchange;
    change(async () => [version(0)]);
    await sleep(100);
    expect(exchange.schema).toBe(schema);
    await exchange.close();
  });

  it('takes several changes at once as one', async () => {
    const { exchange, change } = await follow([version(0)]);
    let schemas = 0;
    exchange.onSchema(() => {
      schemas += 1;
    });
    for (let number = 1; number <= 10; number += 1) change(async () => [version(number)]);
    await sleep(200);
    expect(schemas).toBe(1);
    expect(queryFor(exchange.schema).number).toBe(10);
    await exchange.close();
  });

  it('keeps serving what it knows while the catalogue cannot be read, and looks again', async () => {
    const { exchange, change } = await follow([version(0)]);
    const { schema } = exchange;
    const swapped = nextSchema(exchange);
    let broken = true;
    change(async () => {
      if (broken) throw new GatewayError('DATABASE_UNAVAILABLE');
      return [version(1)];
    });
    await sleep(100);
    expect(exchange.schema).toBe(schema);
    broken = false;
    await swapped;
    expect(queryFor(exchange.schema).number).toBe(1);
    await exchange.close();
  });

  it('reports what cannot be built, and serves the rest', async () => {
    const bad = resource('bad', [item('name')]);
    const { exchange } = await follow([bad, version(0)]);
    expect(exchange.problems()).toEqual([{ resource: 'bad', problem: 'it has no lookup key' }]);
    expect(queryFor(exchange.schema).number).toBe(0);
    await exchange.close();
  });

  it('starts without a resource that breaks the schema as a whole, and serves the rest', async () => {
    const office = 'type Query { sums: Decimal } type Decimal { text: String }';
    const breaking = ['a', 'b'].map((name) =>
      resource(name, [keyItem('code'), item('sum', { type: 'N' })]),
    );
    const models = [...breaking, version(0)];
    const { exchange } = await follow(models, undefined, office);
    expect(exchange.problems().map((problem) => problem.resource)).toEqual(['a', 'b']);
    expect(exchange.problems()[0]?.problem).toContain('multiple types named "Decimal"');
    expect(queryFor(exchange.schema).number).toBe(0);
    await exchange.close();
  });

  it('serves a resource whose source cannot be opened: its reads say so', async () => {
    const source = new MemorySource({ person: [ROW] });
    const { ctx, decide, exchange, change } = await follow([], source);
    ctx.sources.open = async (id) => {
      throw new GatewayError('NOT_FOUND', { what: 'source', id });
    };
    await decide(version(0), allowAll(version(0)));
    const swapped = nextSchema(exchange);
    change(async () => [version(0)]);
    await swapped;
    const { schema } = exchange;
    const { document } = queryFor(schema);
    const request = { schema, document, operationName: null, variables: {}, context: ctx };
    const answer = await exchange.execute(request);
    expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['SOURCE_UNAVAILABLE']);
    await exchange.close();
  });
});
