import type { Gateway } from '../../src/api';
import { type AuditRecord, checkProof, logSigner, readChain, verifierOf } from '../../src/audit';
import { ask, codeOf, dataOf } from '../support/ask';
import {
  AuditProofDocument,
  AuditRecordsDocument,
  CreateDepartmentDocument,
  DepartmentsDocument,
  MeDocument,
  PeopleDocument,
  ProvenanceDocument,
  SignInDocument,
  SignOutDocument,
} from '../support/operations/generated';
import { departmentCode, listeningGateway, signedIn } from './test-gateway';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

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

function create(token: string, name: string, creditCode: string, headers = {}) {
  const input = { name, creditCode, level: 'city', divisionCode: '110000', duties: [] } as const;
  return ask(gateway, CreateDepartmentDocument, { token, headers, variables: { input } });
}

describe('who may call', () => {
  it('nobody gets at more than what is open to anyone', async () => {
    const answer = await ask(gateway, DepartmentsDocument);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
    const open = await ask(gateway, MeDocument);
    expect(open.body).toEqual({ data: { me: null } });
  });

  it.each([
    ['of an unknown session', 'ogs_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 'SESSION_EXPIRED'],
    ['that is none', 'x', 'TOKEN_MALFORMED'],
  ])('a token %s is refused for the whole request', async (_what, token, code) => {
    const answer = await ask(gateway, MeDocument, { token });
    expect([answer.status, codeOf(answer)]).toEqual([401, code]);
    expect(answer.body.data).toBeUndefined();
  });

  it('a person may call what their role may, and is refused the rest', async () => {
    const answer = await ask(gateway, DepartmentsDocument, { token: clerk });
    expect(answer.body.data?.departments).toHaveLength(2);
    const refused = await ask(gateway, AuditRecordsDocument, { token: clerk });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'FORBIDDEN']);
  });

  it('a refusal is recorded, with the operation', async () => {
    await create(clerk, '不许局', departmentCode(9001));
    expect(await lastRecord('data')).toMatchObject({
      event: 'department.created',
      decision: 'denied',
      reasons: ['FORBIDDEN'],
      actor: { kind: 'person' },
      facts: { operation: 'createDepartment' },
    });
    await ask(gateway, PeopleDocument, { token: clerk });
    expect(await lastRecord('data')).toMatchObject({
      event: 'office.refused',
      decision: 'denied',
      facts: { operation: 'people' },
    });
  });

  it('an operator never reads shared data', async () => {
    const variables = { purpose: { serviceItem: 'X' } };
    const answer = await ask(gateway, ProvenanceDocument, { token: operator, variables });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
  });
});

describe('a change', () => {
  it('is recorded in its own transaction, with the request id', async () => {
    const headers = { 'x-request-id': 'change-1' };
    const answer = await create(operator, '新设局', departmentCode(9002), headers);
    expect(answer.body.errors).toBeUndefined();
    const { id } = dataOf(answer).createDepartment;
    expect(await lastRecord('office')).toMatchObject({
      event: 'department.created',
      decision: 'allowed',
      requestId: 'change-1',
      facts: { id },
    });
  });

  it('that fails leaves nothing but the record of it', async () => {
    const answer = await create(operator, '坏码局', 'X');
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
    const changed = await create(operator, '无迹局', departmentCode(9003));
    const read = await ask(gateway, AuditRecordsDocument, { token: clerk });
    await db.execute('ALTER TABLE elsewhere RENAME TO audit_record');
    for (const answer of [changed, read]) {
      expect([answer.status, codeOf(answer)]).toEqual([503, 'AUDIT_UNAVAILABLE']);
      expect(answer.body.data ?? null).toBeNull();
    }
    const all = await ask(gateway, DepartmentsDocument, { token: clerk });
    expect(all.text).not.toContain('无迹局');
  });
});

describe('sign-in', () => {
  it('is recorded by itself when it is refused, and tells nothing', async () => {
    const variables = { account: 'nobody', password: 'wrong' };
    const answer = await ask(gateway, SignInDocument, { variables });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'SIGN_IN_FAILED']);
    expect(await lastRecord('data')).toMatchObject({ event: 'session.refused', actor: null });
  });

  it('ends with sign-out, at once', async () => {
    const token = await signedIn(gateway, ['clerk']);
    await ask(gateway, SignOutDocument, { token });
    expect(await lastRecord('office')).toMatchObject({ event: 'session.closed' });
    const after = await ask(gateway, MeDocument, { token });
    expect([after.status, codeOf(after)]).toEqual([401, 'SESSION_EXPIRED']);
  });
});

describe('leadership', () => {
  it('lists who did what, filtered, and that is recorded', async () => {
    const leader = await signedIn(gateway, ['leadership'], ['leadership']);
    const filter = { event: 'department.created', decision: 'allowed' } as const;
    const variables = { filter, first: 2 };
    const answer = await ask(gateway, AuditRecordsDocument, { token: leader, variables });
    const { nodes } = dataOf(answer).auditRecords;
    expect(nodes).toHaveLength(2);
    expect(nodes[0]).toMatchObject({ event: 'department.created', decision: 'allowed' });
    expect(await lastRecord('data')).toMatchObject({ event: 'audit.searched', rowCount: 2 });
  });
});

describe('the signed log', () => {
  const proofOf = (token: string, id: string) =>
    ask(gateway, AuditProofDocument, { token, variables: { id } });

  it('proves a record to the leadership office, and to nobody else', async () => {
    const leader = await signedIn(gateway, ['leadership'], ['leadership']);
    const { id = '' } = (await lastRecord('office')) ?? {};
    let answer = await proofOf(leader, id);
    for (let tries = 0; tries < 150 && codeOf(answer) === 'AUDIT_NOT_PUBLISHED'; tries += 1) {
      await pause(100);
      answer = await proofOf(leader, id);
    }
    const verifier = verifierOf(logSigner(gateway.runtime));
    const { body } = checkProof(dataOf(answer).auditProof, verifier);
    expect(JSON.parse(body)).toMatchObject({ id });
    expect(codeOf(await proofOf(clerk, id))).toBe('FORBIDDEN');
    expect(codeOf(await proofOf(leader, 'none'))).toBe('NOT_FOUND');
  });
});

describe('a fault of ours', () => {
  it('is INTERNAL without a word of SQL or a stack, and stands in the log', async () => {
    const { db } = gateway.runtime;
    await db.execute('ALTER TABLE department RENAME TO elsewhere');
    const answer = await ask(gateway, DepartmentsDocument, { token: clerk });
    await db.execute('ALTER TABLE elsewhere RENAME TO department');
    expect([answer.status, codeOf(answer)]).toEqual([500, 'INTERNAL']);
    expect(answer.text).not.toMatch(/select|relation|prisma|node_modules|\.ts|stack/i);
    expect(answer.body.errors?.[0]?.extensions).toMatchObject({ facts: {} });
  });
});
