import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATASETS, SERVICES } from '../../prisma/sample-city';
import type { Gateway } from '../../src/api';
import { projectRoot } from '../../src/platform';
import { listeningGateway, signedIn } from '../api/test-gateway';
import { ask, dataOf } from '../support/ask';
import {
  MeDocument,
  RegisterServiceItemDocument,
  RegisterSourceDocument,
  ReviewResourceDocument,
} from '../support/operations/generated';

/** Where the guide says that the database is. */
const DATABASE = '10.1.2.3/32';
const HALF_A_YEAR_MS = 182 * 86_400_000;

let gateway: Gateway;
let blocks: readonly string[];
let settings: object;

beforeAll(async () => {
  gateway = await listeningGateway({ ONCE_SOURCE_ALLOW: DATABASE });
  const guide = await readFile(join(projectRoot, 'docs/connect-a-source.md'), 'utf8');
  const [, http = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? [];
  settings = JSON.parse(http).settings;
  blocks = [...guide.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');
}, 120_000);

afterAll(() => gateway.close());

/** The guide's own call of an operation, the first that says so much, with a validity that does not age. */
function callOf(operation: string, part = ''): string {
  const says = (block: string) => block.includes(`${operation}(`) && block.includes(part);
  const block = blocks.find(says) ?? '';
  const expiry = new Date(Date.now() + HALF_A_YEAR_MS).toISOString();
  return block.replace(/(?<=expiresAt: ")[^"]*/, expiry);
}

it('the calls of the guide work as they are written, from the source to the application', async () => {
  const steward = await signedIn(gateway, ['steward']);
  const authority = await signedIn(gateway, ['sharingAuthority'], ['sharingAuthority']);
  const officer = await signedIn(gateway, ['sharingOfficer']);
  const call = async <T>(operation: string, token: string, variables = {}) =>
    dataOf(await ask(gateway, callOf(operation), { token, variables }))[operation] as T;
  const source = { kind: 'hosted', name: '婚姻登记', settings: {} } as const;
  const asked = { token: steward, variables: { input: source } };
  const { id: sourceId } = dataOf(await ask(gateway, RegisterSourceDocument, asked)).registerSource;
  await call('createHostedDataset', steward, { sourceId });
  const { versions } = await call<{ versions: { id: string }[] }>('registerResource', steward, {
    sourceId,
  });
  const versionId = versions[0]?.id ?? '';
  await call('submitResource', steward, { versionId });
  const publish = { versionId, outcome: 'publish' } as const;
  dataOf(await ask(gateway, ReviewResourceDocument, { token: authority, variables: publish }));
  const { me } = dataOf(await ask(gateway, MeDocument, { token: officer }));
  const [code = ''] = callOf('applyForSharing').match(/(?<=serviceItems: \[")[^"]+/) ?? [];
  expect(SERVICES.map((service) => service.code)).toContain(code);
  const input = { code, name: '公租房', departments: [me?.department?.id ?? ''] };
  const registering = { token: authority, variables: { input } };
  dataOf(await ask(gateway, RegisterServiceItemDocument, registering));
  expect(await call('applyForSharing', officer)).toMatchObject({ id: expect.any(String) });
}, 120_000);

it.each(['postgres', 'http'])('a %s source is registered as the guide writes it', async (kind) => {
  const token = await signedIn(gateway, ['steward']);
  const document = callOf('registerSource', `kind: ${kind}`);
  const variables = kind === 'http' ? { settings } : {};
  const { registerSource } = dataOf(await ask(gateway, document, { token, variables }));
  expect(registerSource).toMatchObject({ id: expect.any(String) });
});

it('the guide registers a name that the sample city leaves free', () => {
  const [apiName] = callOf('registerResource').match(/(?<=apiName: ")[^"]+/) ?? [];
  expect(apiName).toBeDefined();
  expect(DATASETS.map((dataset) => dataset.apiName)).not.toContain(apiName);
});
