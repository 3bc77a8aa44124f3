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
import { createExchange, type ExchangeRuntime } from '../../src/exchange';
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

describe('swapping the schema', () => {
  it(`${SWAPS} times under ${CLIENTS} clients gives no error and no mixed answer`, async () => {
    const source = new MemorySource({ person: [ROW] });
    const { ctx, decide } = await bareContext(source);
    let published: readonly ResourceModel[] = [version(0)];
    let changed = (): void => undefined;
    const epoch = {
      ...ctx.epoch,
      onChange: (callback: (value: number) => void) => {
        changed = () => callback(0);
        return () => undefined;
      },
    };
    const catalog = {
      published: async () => published,
      reserveTypes: () => undefined,
    } as unknown as Catalog;
    const db = { unbound: <T>(work: T) => work };
    const exchange = createExchange({ ...ctx, epoch, catalog, db } as unknown as ExchangeRuntime);
    await decide(version(0), allowAll(version(0)));
    const office = buildSchema('type Query { "A field of the office." hello: String }');
    await exchange.start(office, { mayRead: () => null });

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
        const result = await exchange.execute(request);
        expect(result).toEqual({
          data: {
            shared: {
              person: { value: `value of version ${number}`, provenance: { version: number } },
            },
          },
        });
        seen.add(number);
        answers += 1;
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    for (let number = 1; number <= SWAPS; number += 1) {
      const next = version(number);
      await decide(next, allowAll(next, { fingerprint: `version ${number}` }));
      const swapped = new Promise<void>((resolve) => {
        const stop = exchange.onSchema(() => {
          stop();
          resolve();
        });
      });
      published = [next];
      changed();
      await swapped;
    }
    running = false;
    await Promise.all(clients);
    await exchange.close();
    expect(answers).toBeGreaterThan(SWAPS);
    expect(seen.size).toBeGreaterThan(SWAPS / 2);
  }, 120_000);
});
