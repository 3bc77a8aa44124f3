import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import { logSigner, openReceipt, verifierOf } from '../../src/audit';
import { createOversight, type OversightContext } from '../../src/oversight';
import { listReceipts } from '../../src/oversight/receipts/list-receipts';
import { type MaterialsWorld, openMaterialsWorld } from '../cases/materials-world';
import { RENTAL, resident, type World } from '../exchange/world';
import { execute } from '../support/execute';
import { ReadReceiptsDocument } from '../support/operations/generated';

let city: MaterialsWorld;
let world: World;
let code: string;
let provider: OversightContext;

beforeAll(async () => {
  city = await openMaterialsWorld();
  world = city.world;
  await world.grant({ resource: 'household' });
  const oversight = createOversight(world.office.runtime.config);
  provider = { ...city.clerk, ...world.as(world.police, 'sharingOfficer'), oversight };
  code = (await provider.catalog.byApiName('household'))?.code ?? '';
}, 120_000);

afterAll(() => city?.close());

const ALL = { from: null, to: null, first: 50, after: null };
const list = (asked: Partial<Parameters<typeof listReceipts>[1]> = {}, ctx = provider) =>
  listReceipts(ctx, { ...ALL, resource: code, ...asked });

/** Reads the register, and answers the receipts that the reader was given. */
async function read(ctx = world.reader): Promise<readonly string[]> {
  world.office.clock.advance(1000);
  const field = `household(citizenNumber: "${resident(3).number}") { name }`;
  await world.read(ctx, `{ shared(purpose: { serviceItem: "${RENTAL}" }) { ${field} } }`);
  return world.receipts();
}

describe('receipts for the provider', () => {
  it('SHR-10 are the very ones that readers were given, refused ones too, newest first', async () => {
    const given = [await read(), await read(world.otherReader), await read()].flat();
    const { nodes, prunedBefore } = await list();
    expect(nodes.map(({ receipt }) => receipt)).toEqual([...given].reverse());
    expect(prunedBefore).toBeNull();
    const verifier = verifierOf(logSigner(world.office.runtime));
    const promised = nodes.map(({ receipt }) => openReceipt(receipt, verifier).id);
    expect(nodes.map(({ id }) => id)).toEqual(promised);
    expect(JSON.stringify(nodes)).not.toMatch(/居民|[0-9]{17}|housing/);
  });

  it('come page by page and of a stretch of time, and what is read meanwhile moves nothing', async () => {
    const from = new Date(world.office.clock.now().getTime() + 1);
    const given = [await read(), await read(), await read()].flat();
    const to = new Date(world.office.clock.now().getTime() + 1);
    const first = await list({ from, to, first: 2 });
    await read();
    const after = first.pageInfo.endCursor;
    const rest = await list({ from, to, first: 2, after });
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const shown = [...first.nodes, ...rest.nodes].map(({ receipt }) => receipt);
    expect(shown).toEqual([...given].reverse());
  });

  it('are given to nobody else, and each look is recorded', async () => {
    const stranger = { ...provider, ...world.as(world.housing, 'sharingOfficer') };
    await expect(list({}, stranger)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(list({ resource: '9999999/1' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(list({ first: 0 })).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    await expect(list({ after: 'x' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
    const late = new Date(8.64e15);
    await expect(list({ to: late })).rejects.toMatchObject({ facts: { field: 'to' } });
    const { nodes } = await list();
    expect((await world.office.records()).at(-1)).toMatchObject({
      event: 'receipts.given',
      department: world.police.id,
      rowCount: nodes.length,
      facts: { resource: code },
    });
  });

  it('can be asked for through the API', async () => {
    const schema = await officeSchema(loadPermissions());
    const asked = { resource: code, first: 1 };
    const { readReceipts } = await execute(schema, ReadReceiptsDocument, provider, asked);
    const { nodes } = await list({ first: 1 });
    const told = nodes.map((node) => ({ ...node, at: node.at.toISOString() }));
    expect(readReceipts.nodes).toEqual(told);
  });

  it('can still be had of a resource that was withdrawn, of what was read and refused until then', async () => {
    await world.end({ resource: 'household' });
    const refused = await read();
    const { nodes } = await list({ first: 1 });
    expect(nodes.map(({ receipt }) => receipt)).toEqual(refused);
  });
});
