import type { Gateway } from '../../src/api';
import { type AuditRecord, readChain } from '../../src/audit';
import { ask, codeOf, dataOf, departmentCode, listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let operator: string;
let clerk: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  operator = await signedIn(gateway, ['operator'], ['operations']);
  clerk = await signedIn(gateway, ['clerk']);
});

afterAll(() => gateway.close());

async function lastRecord(lane: 'data' | 'office'): Promise<AuditRecord | undefined> {
  return (await readChain(gateway.runtime.db, `gateway-1.${lane}`, 0, 10_000)).at(-1);
}

const create = (name: string, creditCode: string) => `mutation {
  createDepartment(input: { name: "${name}", creditCode: "${creditCode}", level: city,
    divisionCode: "110000" }) { id name }
}`;

describe('who may call', () => {
  it('nobody gets at more than what is open to anyone', async () => {
    const answer = await ask(gateway, '{ departments { name } }');
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    const open = await ask(gateway, '{ me { id } }');
    expect(open.body).toEqual({ data: { me: null } });
  });

  it.each([
    ['of an unknown session', 'ogs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'SESSION_EXPIRED'],
    ['that is none', 'x', 'TOKEN_MALFORMED'],
  ])('a token %s is refused for the whole request', async (_what, token, code) => {
    const answer = await ask(gateway, '{ me { id } }', { token });
    expect([answer.status, codeOf(answer)]).toEqual([401, code]);
    expect(answer.body.data).toBeUndefined();
  });

  it('a person may call what their role may, and is refused the rest', async () => {
    const answer = await ask(gateway, '{ departments { name } }', { token: clerk });
    expect(answer.body.data?.departments).toHaveLength(2);
    const refused = await ask(gateway, '{ auditRecords { nodes { id } } }', { token: clerk });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
  });

  it('a refusal is recorded, with the operation', async () => {
    await ask(gateway, create('不许局', departmentCode(9001)), { token: clerk });
    expect(await lastRecord('data')).toMatchObject({
      event: 'department.created',
      decision: 'denied',
      reasons: ['FORBIDDEN'],
      actor: { kind: 'person' },
      facts: { operation: 'createDepartment' },
    });
    await ask(gateway, '{ people { id } }', { token: clerk });
    expect(await lastRecord('data')).toMatchObject({
      event: 'office.refused',
      decision: 'denied',
      facts: { operation: 'people' },
    });
  });

  it('an operator never reads shared data', async () => {
    const query = '{ shared(purpose: { serviceItem: "X" }) { __typename } }';
    const answer = await ask(gateway, query, { token: operator });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a change', () => {
  it('is recorded in its own transaction, with the request id', async () => {
    const asked = { token: operator, headers: { 'x-request-id': 'change-1' } };
    const answer = await ask(gateway, create('新设局', departmentCode(9002)), asked);
    expect(answer.body.errors).toBeUndefined();
    const { id } = dataOf<{ id: string }>(answer, 'createDepartment');
    expect(await lastRecord('office')).toMatchObject({
      event: 'department.created',
      decision: 'allowed',
      requestId: 'change-1',
      facts: { id },
    });
  });

  it('that fails leaves nothing but the record of it', async () => {
    const answer = await ask(gateway, create('坏码局', 'X'), { token: operator });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INPUT_INVALID']);
    expect(await lastRecord('data')).toMatchObject({
      event: 'department.created',
      decision: 'denied',
      reasons: ['INPUT_INVALID'],
    });
  });

  it('does not happen when it cannot be recorded: 503 and no data', async () => {
    const { db } = gateway.runtime;
    await db.execute('ALTER TABLE audit_record RENAME TO elsewhere');
    const changed = await ask(gateway, create('无迹局', departmentCode(9003)), { token: operator });
    const read = await ask(gateway, '{ auditRecords { nodes { id } } }', { token: clerk });
    await db.execute('ALTER TABLE elsewhere RENAME TO audit_record');
    for (const answer of [changed, read]) {
      expect([answer.status, codeOf(answer)]).toEqual([503, 'AUDIT_UNAVAILABLE']);
      expect(answer.body.data ?? null).toBeNull();
    }
    const all = await ask(gateway, '{ departments { name } }', { token: clerk });
    expect(all.text).not.toContain('无迹局');
  });
});

describe('sign-in', () => {
  it('is recorded by itself when it is refused, and tells nothing', async () => {
    const query = 'mutation { signIn(account: "nobody", password: "wrong") { token } }';
    const answer = await ask(gateway, query);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'SIGN_IN_FAILED']);
    expect(await lastRecord('data')).toMatchObject({ event: 'session.refused', actor: null });
  });

  it('ends with sign-out, at once', async () => {
    const token = await signedIn(gateway, ['clerk']);
    await ask(gateway, 'mutation { signOut }', { token });
    expect(await lastRecord('office')).toMatchObject({ event: 'session.closed' });
    const after = await ask(gateway, '{ me { id } }', { token });
    expect([after.status, codeOf(after)]).toEqual([401, 'SESSION_EXPIRED']);
  });
});

describe('leadership', () => {
  it('lists who did what, filtered, and that is recorded', async () => {
    const leader = await signedIn(gateway, ['leadership'], ['leadership']);
    const query = `query ($filter: AuditFilter) {
      auditRecords(filter: $filter, first: 2) {
        nodes { event decision department actor { kind id } facts { name value } sequence at }
        pageInfo { hasNextPage endCursor }
      }
    }`;
    const variables = { filter: { event: 'department.created', decision: 'allowed' } };
    const answer = await ask(gateway, query, { token: leader, variables });
    const { nodes } = dataOf<{ nodes: object[] }>(answer, 'auditRecords');
    expect(nodes).toHaveLength(2);
    expect(nodes[0]).toMatchObject({ event: 'department.created', decision: 'allowed' });
    expect(await lastRecord('data')).toMatchObject({ event: 'audit.searched', rowCount: 2 });
  });
});

describe('a fault of ours', () => {
  it('is INTERNAL without a word of SQL or a stack, and stands in the log', async () => {
    const { db } = gateway.runtime;
    await db.execute('ALTER TABLE department RENAME TO elsewhere');
    const answer = await ask(gateway, '{ departments { name } }', { token: clerk });
    await db.execute('ALTER TABLE elsewhere RENAME TO department');
    expect([answer.status, codeOf(answer)]).toEqual([500, 'INTERNAL']);
    expect(answer.text).not.toMatch(/select|relation|prisma|node_modules|\.ts|stack/i);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ facts: {} });
  });
});
