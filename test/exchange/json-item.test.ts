import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import { ITEMS, openWorld, RENTAL, resident } from './world';

describe('an item of type G', () => {
  it('CAT-10 is served as JSON beside the real office half, which has a JSON of its own', async () => {
    const world = await openWorld(await officeSchema(loadPermissions()));
    const remarks = { name: '备注', apiName: 'remarks', type: 'G', sensitivity: 1 } as const;
    const items = [...ITEMS, { ...remarks, required: false, field: 'remarks' }];
    await world.publish({ items });
    await world.untilServed('household');
    await world.grant({ resource: 'household', items: ['citizenNumber', 'remarks'] });
    const { data, errors } = await world.read(
      world.reader,
      `{ shared(purpose: { serviceItem: "${RENTAL}" }) {
        household(citizenNumber: "${resident(0).number}") { remarks }
      } resource(apiName: "household") { apiName problem } }`,
    );
    await world.close();
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      shared: { household: { remarks: { pets: ['cat'] } } },
      resource: { apiName: 'household', problem: null },
    });
  }, 120_000);
});
