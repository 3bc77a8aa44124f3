import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RegisterResourceInput } from '../../src/catalog';
import { recordOffice } from '../../src/identity';
import { createHostedDataset, loadDataset } from '../../src/sources';
import { type City, openCity, RENTAL, resident } from '../bad-input/city';
import { serverUrl } from '../bad-input/on-postgres';
import { type Answer, ask } from '../support/ask';

/**
 * New versions and new resources published in all, and how many clients read meanwhile. The embedded
 * database has one connection for all of them and runs in this process: there it is a small run.
 */
const [SWAPS, CLIENTS] = serverUrl === undefined ? [30, 10] : [200, 50];
/** How long a client thinks; all of them share a process with the gateway they ask. */
const PAUSE_MS = 300;
/** Swaps before the clients come: code that ran never yet is slow on any machine. */
const WARM_UP = 6;
/** Every so many swaps one adds a resource; the others publish a version. */
const ADDING = 5;
/** Resources that get new versions in turn, and the sets of fields their versions are bound to. */
const RESOURCES = 4;
const FLAVOURS = 4;

const PARTS = ['first', 'second', 'third'] as const;
const KEYS = [resident(0).number, resident(1).number];

let city: City;

/** Each row tells in every field which set of fields it belongs to. */
async function holdFlavours(): Promise<void> {
  const steward = city.as(city.police, 'steward');
  const fields = Array.from({ length: FLAVOURS }, (_, flavour) =>
    PARTS.map((part) => ({
      header: `${part}${flavour}`,
      field: `${part}${flavour}`,
      type: 'C' as const,
    })),
  ).flat();
  const key = { header: 'key', field: 'key', type: 'C', required: true, unique: true } as const;
  const dataset = { sourceId: city.sourceId, name: 'flavours', columns: [key, ...fields] };
  await recordOffice(steward, 'test.changed', () => createHostedDataset(steward, dataset));
  const values = fields.map(({ field }) => field.at(-1));
  const lines = KEYS.map((number) => [number, ...values].join(','));
  const header = ['key', ...fields.map((field) => field.header)].join(',');
  const stream = Readable.from([[header, ...lines, ''].join('\n')]);
  const file = { sourceId: city.sourceId, dataset: 'flavours', format: 'csv', stream } as const;
  await loadDataset(steward, file);
}

/** What a version is bound to: its number tells which fields its items must come from. */
function bound(version: number): Partial<RegisterResourceInput> {
  const item = { type: 'C', sensitivity: 1 } as const;
  const key = { lookup: 'citizenNumber', required: true, field: 'key' } as const;
  return {
    dataset: 'flavours',
    items: [
      { ...item, ...key, name: '公民身份号码', apiName: 'citizenNumber' },
      ...PARTS.map((part, at) => ({
        ...item,
        name: `信息项${at + 1}`,
        apiName: part,
        required: false,
        field: `${part}${version % FLAVOURS}`,
      })),
    ],
  };
}

interface Row {
  readonly first: string;
  readonly second: string;
  readonly third: string;
}

interface Read {
  readonly one: Row & { readonly provenance: { readonly version: number } };
  readonly many: readonly Row[];
  readonly page: {
    readonly edges: readonly { readonly node: Row }[];
    readonly provenance: { readonly version: number };
  };
}

const queryOf = (name: string): string => `{ shared(purpose: { serviceItem: "${RENTAL}" }) {
  one: ${name}(citizenNumber: "${KEYS[0]}") { first second third provenance { version } }
  many: ${name}Many(citizenNumbers: ${JSON.stringify(KEYS)}) { first second third }
  page: ${name}Page(first: 2) { edges { node { first second third } } provenance { version } }
} }`;

/** The version an answer is of; null when it holds an error or parts of several versions. */
function versionOf({ body }: Answer): number | null {
  const read = body.data?.shared as Read | undefined;
  if (body.errors !== undefined || !read?.one || !read.page) return null;
  const { version } = read.one.provenance;
  const rows = [read.one, ...read.many, ...read.page.edges.map(({ node }) => node)];
  const values = rows.flatMap((row) => PARTS.map((part) => row[part]));
  const whole = values.length === 15 && read.page.provenance.version === version;
  return whole && values.every((value) => value === String(version % FLAVOURS)) ? version : null;
}

beforeAll(async () => {
  city = await openCity();
  await holdFlavours();
}, 60_000);
afterAll(() => city.close());

describe(`${SWAPS} swaps of the schema under ${CLIENTS} clients over HTTP`, () => {
  it('CAT-7 give no error and no mixed answer, and each is seen within a second', async () => {
    const reader = await city.client(city.housing);
    let token = await reader.token();
    const names = Array.from({ length: RESOURCES }, (_, at) => `flavour${at}`);
    const published = new Map<string, { readonly code: string; number: number }>();
    for (const apiName of names) {
      const { code, number } = await city.publish({ apiName, ...bound(1) });
      published.set(apiName, { code, number });
      await city.grant({ resource: apiName, items: ['citizenNumber', ...PARTS] });
    }

    const added: string[] = [];
    const swap = (number: number): Promise<number> =>
      number % ADDING === 0
        ? add(`added${added.push(String(number))}`)
        : replace(names[number % RESOURCES] ?? '');
    for (let number = 0; number < WARM_UP; number += 1) await swap(number);

    let running = true;
    let answers = 0;
    const failures: string[] = [];
    const seen = new Set<string>();
    const client = async (at: number): Promise<void> => {
      const name = names[at % RESOURCES] ?? '';
      const query = queryOf(name);
      let newest = 1;
      while (running) {
        const answer = await ask(city.gateway, query, { token });
        const version = versionOf(answer);
        // A client never goes back to a version that was replaced before it asked.
        if (version === null || version < newest) failures.push(answer.text);
        newest = version ?? newest;
        seen.add(`${name} ${version}`);
        answers += 1;
        await sleep(PAUSE_MS);
      }
    };
    const clients = Promise.all(Array.from({ length: CLIENTS }, (_, at) => client(at)));

    const delays: number[] = [];
    for (let number = 0; number < SWAPS; number += 1) {
      if (number % 20 === 0) token = await reader.token();
      delays.push(await swap(number));
    }
    running = false;
    await clients;

    /** Publishes the next version; answers after how many milliseconds it was seen. */
    async function replace(name: string): Promise<number> {
      const known = published.get(name);
      if (!known) throw new Error(`${name} was not published`);
      known.number += 1;
      await city.revise(known.code, bound(known.number));
      const start = performance.now();
      while (versionOf(await ask(city.gateway, queryOf(name), { token })) !== known.number) {
        if (performance.now() - start > 10_000) throw new Error(`${name} was not seen`);
      }
      return performance.now() - start;
    }

    /** Publishes a new resource; the same. */
    async function add(apiName: string): Promise<number> {
      await city.publish({ apiName, ...bound(1) }, { wait: false });
      const start = performance.now();
      const field = `it: ${apiName}(citizenNumber: "${KEYS[0]}") { first }`;
      let answer = await city.read(field, { token });
      while (answer.status === 400 && performance.now() - start < 10_000) {
        answer = await city.read(field, { token });
      }
      expect(answer.body.errors?.[0]?.extensions.code).toBe('NOT_GRANTED');
      return performance.now() - start;
    }

    expect(failures).toEqual([]);
    expect(answers).toBeGreaterThan(SWAPS * 2);
    expect(seen.size).toBeGreaterThan(SWAPS / 2);
    // The middle one: a single late one is a busy machine's, not the gateway's.
    expect(delays.sort((one, other) => one - other)[delays.length >> 1]).toBeLessThan(1_000);
    expect(city.gateway.runtime.exchange.problems()).toEqual([]);
  }, 420_000);
});
