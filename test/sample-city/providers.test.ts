import {
  DATASETS,
  type Dataset,
  type DatasetRow,
  EXAMPLES,
  generateCity,
  type HttpDelivery,
  type HttpRequest,
} from '../../prisma/sample-city/generate';
import {
  API_KEY_HEADER,
  PROVIDERS,
  type ProviderKind,
  type RunningProvider,
  startProvider,
} from '../../prisma/sample-city/providers';

const OPTIONS = { people: 300, companies: 40, seed: 11, port: 0, apiKey: 'sample-key' } as const;
const KEY = { [API_KEY_HEADER]: OPTIONS.apiKey };
const city = generateCity(OPTIONS);
const served = DATASETS.filter(({ delivery }) => delivery.kind === 'http');

const running = new Map<ProviderKind, RunningProvider>();

beforeAll(async () => {
  for (const { kind } of PROVIDERS) running.set(kind, await startProvider(kind, OPTIONS));
});

afterAll(async () => {
  for (const provider of running.values()) await provider.close();
});

function urlOf(kind: ProviderKind, path: string): string {
  return `${running.get(kind)?.url}${path}`;
}

/** Follows a path such as `legalPerson.name` into an answer. */
function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => Object(inner)[step], value);
}

/** What the catalogue would read out of a provider's row. */
function read(dataset: Dataset, json: unknown): DatasetRow {
  const entries = dataset.items.map(({ apiName, field }) => [apiName, at(json, field)]);
  return Object.fromEntries(entries) as DatasetRow;
}

/** Asks with a request of the catalogue, its hole filled as the gateway fills it. */
function ask(
  server: ProviderKind,
  { method, url, body }: HttpRequest,
  keys: string | readonly string[],
  headers: Record<string, string> = KEY,
): Promise<Response> {
  const filled = JSON.stringify(body)
    ?.replace('"{keys}"', () => JSON.stringify(keys))
    .replace('{key}', () => String(keys));
  const address = urlOf(
    server,
    url.replace('{key}', () => String(keys)),
  );
  return fetch(address, { method, headers, body: filled ?? null });
}

describe.each(
  served.map((dataset) => [dataset.apiName, dataset, dataset.delivery as HttpDelivery] as const),
)('%s over HTTP', (_, dataset, { server, byKey, row, batch, sampleKey }) => {
  const rows = [...dataset.rows(city)].slice(0, 50);
  const keys = rows.map((entry) => String(entry[dataset.uniqueKey]));

  it('answers a batch with the rows of the city, at the paths the catalogue binds', async () => {
    const answer = await ask(server, batch, keys);
    expect(answer.status).toBe(200);
    const list = at(await answer.json(), batch.rows) as unknown[];
    expect(list.map((json) => read(dataset, json))).toEqual(rows);
  });

  it('leaves absent keys out of a batch', async () => {
    const answer = await ask(server, batch, ['nobody', keys[1] ?? '']);
    const list = at(await answer.json(), batch.rows) as unknown[];
    expect(list.map((json) => read(dataset, json))).toEqual([rows[1]]);
  });

  it('answers a single key, and nothing or 404 for an absent one', async () => {
    const answer = await ask(server, byKey, keys[2] ?? '');
    expect(read(dataset, at(await answer.json(), row))).toEqual(rows[2]);
    const absent = await ask(server, byKey, 'nobody');
    expect(absent.status === 404 || at(await absent.json(), row) === undefined).toBe(true);
  });

  it('knows the sample key', async () => {
    if (sampleKey === undefined) return;
    const answer = await ask(server, byKey, sampleKey);
    expect(read(dataset, at(await answer.json(), row))[dataset.uniqueKey]).toBe(sampleKey);
  });

  it('wants its API key', async () => {
    expect((await ask(server, batch, keys, {})).status).toBe(401);
    const wrong = { [API_KEY_HEADER]: 'sample-keY' };
    expect((await ask(server, batch, keys, wrong)).status).toBe(401);
  });

  it.each([
    ['no list', {}],
    ['a number in the list', [1]],
    ['a list that is too long', Array(501).fill('x')],
    ['a list in a list', [['x']]],
    ['a body that is too large', ['x'.repeat(100_000)]],
  ])('refuses %s with 400', async (_name, list) => {
    const [field = ''] = Object.keys(batch.body ?? {});
    const body = JSON.stringify({ [field]: list });
    const answer = await fetch(urlOf(server, batch.url), { method: 'POST', headers: KEY, body });
    expect([answer.status, Object.keys(Object(await answer.json()))]).toEqual([400, ['error']]);
  });
});

describe('a provider server', () => {
  it('says without a key that it is well', async () => {
    const answer = await fetch(urlOf('market', '/health'));
    expect(await answer.json()).toMatchObject({ status: 'ok', kind: 'market', people: 300 });
  });

  it('keeps a connection open between reads', async () => {
    const answer = await fetch(urlOf('market', `/companies/${EXAMPLES.restaurant.creditCode}`), {
      headers: KEY,
    });
    expect(answer.headers.get('connection')).toBe('keep-alive');
  });

  it.each([
    ['GET', '/'],
    ['GET', '/companies/batch/more'],
    ['DELETE', '/companies/x'],
    ['GET', '/companies/%E0%A4%A'],
  ])('answers 404 to %s %s', async (method, path) => {
    expect((await fetch(urlOf('market', path), { method, headers: KEY })).status).toBe(404);
  });

  it('refuses what is no JSON', async () => {
    const url = urlOf('tax', '/tax/query');
    const answer = await fetch(url, { method: 'POST', headers: KEY, body: '{"taxpayers":' });
    expect(answer.status).toBe(400);
  });

  it('waits when it plays a slow department', async () => {
    const slow = await startProvider('market', { ...OPTIONS, delayMs: 150 });
    const started = performance.now();
    await fetch(`${slow.url}/health`);
    expect(performance.now() - started).toBeGreaterThanOrEqual(145);
    await slow.close();
  });

  it('is gone after close, and close may be called twice', async () => {
    const provider = await startProvider('tax', OPTIONS);
    await fetch(`${provider.url}/health`);
    await provider.close();
    await provider.close();
    await expect(fetch(`${provider.url}/health`)).rejects.toThrow();
  });

  it('rejects a port that is taken', async () => {
    const port = Number(new URL(urlOf('tax', '')).port);
    await expect(startProvider('tax', { ...OPTIONS, port })).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
