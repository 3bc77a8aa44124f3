import type { ExecutionResult } from 'graphql';
import { isGatewayError } from '../../src/platform';
import { decide, decideNow } from '../../src/sharing';
import { A_SYSTEM } from '../support/reader';
import { openWorld, RENTAL, RESIDENTS, resident, type World } from './world';

const codes = ({ errors }: ExecutionResult) =>
  (errors ?? []).map(({ originalError, path }) => [
    isGatewayError(originalError) ? originalError.code : originalError,
    path?.join('.'),
  ]);

describe('rows of the applicant only', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    await world.publish({ apiName: 'own' });
    await world.untilServed('own');
    const rows = { divisionUnder: { item: 'division', code: '110100' } };
    const rowScope = { and: [rows, { applicant: 'citizenNumber' }] };
    await world.grant({ resource: 'own', rowScope });
  }, 120_000);
  afterAll(() => world.close());

  const purposeOf = (subject: string | null) =>
    `serviceItem: "${RENTAL}"${subject === null ? '' : `, subject: "${subject}"`}`;
  const ask = (fields: string, subject: string | null) =>
    world.read(world.reader, `{ shared(purpose: { ${purposeOf(subject)} }) { ${fields} } }`);
  const newest = async () => (await world.office.records()).at(-1);

  it('SHR-1 are given to nobody else’s case, and look absent there', async () => {
    const [me, other] = [resident(4), resident(5)];
    const keys = `citizenNumbers: ["${me.number}", "${other.number}"]`;
    const many = `ownMany(${keys}) { name }`;
    expect(await ask(many, me.number)).toEqual({
      data: { shared: { ownMany: [{ name: me.name }, null] } },
    });
    expect(await newest()).toMatchObject({ decision: 'allowed', rowCount: 1 });
    expect(await ask(many, other.number)).toEqual({
      data: { shared: { ownMany: [null, { name: other.name }] } },
    });
  });

  it('SHR-1 are the only ones of a page', async () => {
    const answer = await ask('ownPage { edges { node { name } } }', resident(7).number);
    expect(answer.data).toEqual({
      shared: { ownPage: { edges: [{ node: { name: resident(7).name } }] } },
    });
  });

  it('SHR-6 are refused, by a record too, when the purpose names no subject', async () => {
    const one = `own(citizenNumber: "${resident(4).number}") { name }`;
    for (const fields of [one, 'ownPage { edges { node { name } } }']) {
      const answer = await ask(fields, null);
      expect(codes(answer)).toEqual([['SUBJECT_REQUIRED', `shared.${fields.split(/[( ]/)[0]}`]]);
      expect(await newest()).toMatchObject({
        decision: 'denied',
        rowCount: null,
        reasons: expect.arrayContaining(['SUBJECT_REQUIRED']),
      });
    }
  });

  it('keep one decision, however many subjects are read for', async () => {
    const model = await world.reader.catalog.byApiName('own');
    if (!model) throw new Error('own is not published');
    const departmentId = world.housing.id;
    const request = { departmentId, reader: A_SYSTEM, serviceItem: RENTAL, resource: model };
    const before = await decide(world.reader, request);
    for (const { number, name } of RESIDENTS.slice(0, 10)) {
      const one = `own(citizenNumber: "${number}") { name }`;
      expect((await ask(one, number)).data).toEqual({ shared: { own: { name } } });
    }
    expect(decideNow(world.reader, request)).toBe(before);
  });
});
