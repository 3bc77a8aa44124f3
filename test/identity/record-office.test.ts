import { auditDraft } from '../../src/audit';
import {
  alsoRecord,
  createDepartment,
  findDepartment,
  listDepartments,
  recordOffice,
  SELF_RECORDED,
} from '../../src/identity';
import { GatewayError } from '../../src/platform';
import { aCaller, aDepartment, codeOf, freshCreditCode, type Office, openOffice } from './office';

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});

afterAll(() => office.close());

const input = (name: string) => ({
  name,
  creditCode: freshCreditCode(),
  level: 'city' as const,
  divisionCode: '110000',
});

const last = async (event: string) =>
  (await office.records()).filter((record) => record.event === event).at(-1);

describe('an office change', () => {
  it('stands together with its record, which names who, what and the result', async () => {
    const home = await aDepartment(office, undefined, ['operations']);
    const operator = await aCaller(office, home, 'operator');
    const ctx = office.as(operator);
    const work = () => createDepartment(ctx, input('甲局'));
    const department = await recordOffice(ctx, 'department.created', work);
    expect(await last('department.created')).toMatchObject({
      decision: 'allowed',
      requestId: 'request-1',
      department: home.id,
      actor: { kind: 'person', id: operator.id },
      reasons: [],
      facts: { id: department.id },
    });
    expect(await findDepartment(ctx, department.id)).not.toBeNull();
  });

  it('tells of a result only its id, number and code', async () => {
    const result = { id: 'i', number: 'N-1', code: 'c/1', name: '王芳', secret: 'x' };
    await recordOffice(office.system, 'grant.issued', () => Promise.resolve(result));
    expect((await last('grant.issued'))?.facts).toEqual({ id: 'i', number: 'N-1', code: 'c/1' });
    await recordOffice(office.system, 'grant.issued', () => Promise.resolve(true));
    expect((await last('grant.issued'))?.facts).toEqual({});
  });

  it('stands together with the records of what the gateway did within it, or with none', async () => {
    const draft = auditDraft({ event: 'application.delivered', requestId: 'request-1' });
    const result = alsoRecord(alsoRecord({ id: 'i' }, [draft]), [draft]);
    await recordOffice(office.system, 'grant.agreed', () => Promise.resolve(result));
    const events = (await office.records()).map(({ event }) => event);
    expect(events.slice(events.indexOf('grant.agreed'))).toEqual([
      ...['grant.agreed', 'application.delivered', 'application.delivered'],
    ]);
    const failing = recordOffice(office.system, 'grant.undone', async () => {
      alsoRecord({ id: 'i' }, [draft]);
      throw new GatewayError('NOT_FOUND');
    });
    expect(await codeOf(failing)).toBe('NOT_FOUND');
    const after = (await office.records()).map(({ event }) => event);
    expect(after.filter((event) => event === 'application.delivered')).toHaveLength(2);
  });

  it('names no department for the gateway itself', async () => {
    await recordOffice(office.system, 'resource.published', () => Promise.resolve(null));
    expect(await last('resource.published')).toMatchObject({
      department: null,
      actor: { kind: 'system', id: 'system' },
    });
  });

  it.each([
    ['denied', new GatewayError('FORBIDDEN', { operation: 'x' }), 'FORBIDDEN'],
    ['denied', new GatewayError('CONFLICT'), 'CONFLICT'],
    ['failed', new GatewayError('DATABASE_UNAVAILABLE'), 'DATABASE_UNAVAILABLE'],
    ['failed', new Error('王芳 at 10.0.0.1'), 'INTERNAL'],
  ] as const)(
    'is undone and recorded as %s when it ends with %s',
    async (decision, error, code) => {
      const before = await listDepartments(office.system);
      const work = async () => {
        await createDepartment(office.system, input(`乙局${code}`));
        throw error;
      };
      await expect(recordOffice(office.system, 'department.created', work)).rejects.toBe(error);
      expect(await listDepartments(office.system)).toHaveLength(before.length);
      const record = await last('department.created');
      const records = (await office.records()).filter(
        ({ event }) => event === 'department.created',
      );
      expect(records.at(-1)).toMatchObject({ decision, reasons: [code], facts: {} });
      expect(JSON.stringify(record)).not.toContain('王芳');
    },
  );

  it('does not stand when its record cannot be written', async () => {
    const failing = office.as(null);
    const audit = {
      ...failing.audit,
      append: () => Promise.reject(new GatewayError('AUDIT_UNAVAILABLE')),
      recordWith: <T>(work: () => Promise<{ result: T }>) =>
        failing.db.transaction(async () => {
          await work();
          throw new GatewayError('AUDIT_UNAVAILABLE');
        }),
    } as typeof failing.audit;
    const before = await listDepartments(office.system);
    const ctx = { ...office.system, audit };
    const work = () => createDepartment(ctx, input('丙局'));
    expect(await codeOf(recordOffice(ctx, 'department.created', work))).toBe('AUDIT_UNAVAILABLE');
    expect(await listDepartments(office.system)).toHaveLength(before.length);
  });

  it('is not wrapped where it counts failures that outlive a refusal', () => {
    expect(SELF_RECORDED).toEqual(['signIn', 'changePassword']);
  });
});
