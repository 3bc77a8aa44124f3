import type { Gateway } from '../../src/api';
import { insertCase } from '../../src/cases/file/cases.store';
import { insertCasePdf } from '../../src/cases/seal/seal-uses.store';
import { newId } from '../../src/platform';
import { codeOf, send } from '../support/ask';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let clerk: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  clerk = await signedIn(gateway, ['clerk']);
});

afterAll(() => gateway.close());

const take = (token: string | null, path: string) =>
  send(gateway, path, {
    method: 'GET',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

/** A sealed paper of a case of the clerk's department, as its address. */
async function aSealedPaper(): Promise<string> {
  const { db, secrets, clock } = gateway.runtime;
  const now = clock.now();
  const { department } = await gateway.runtime.identity
    .authenticate(`Bearer ${clerk}`)
    .then((actor) => actor ?? Promise.reject(new Error('nobody')));
  const applicant = { kind: 'naturalPerson', name: '王芳', code: '11010519920315002X' } as const;
  const file = await insertCase(db, secrets, {
    ...{ departmentId: department.id, serviceItem: 'RENT', guideVersionId: newId() },
    ...{ windowId: null, channel: 'window', idempotencyKey: newId(), openedAt: now, openedBy: 'x' },
    applicant: { ...applicant, phone: null, email: null, address: null },
    ...{ fields: {}, deliveryWay: 'window', resultForm: 'electronic', renewsUntil: null },
  } as Parameters<typeof insertCase>[2]);
  const paper = { caseId: file?.id ?? '', documentId: newId() };
  const pdf = Buffer.from('%PDF-1.7 sealed');
  await insertCasePdf(db, secrets, { ...paper, pdf, createdAt: now });
  return `/cases/${paper.caseId}/documents/${paper.documentId}.pdf`;
}

describe('a sealed paper as a file', () => {
  it('SEAL-2 is given to a clerk of the department', async () => {
    const answer = await take(clerk, await aSealedPaper());
    expect([answer.status, answer.text]).toEqual([200, '%PDF-1.7 sealed']);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('is refused to strangers, to others, and where the address names none', async () => {
    const path = await aSealedPaper();
    const leader = await signedIn(gateway, ['leadership'], ['leadership']);
    const other = await signedIn(gateway, ['clerk']);
    for (const [token, asked, status, code] of [
      [null, path, 401, 'UNAUTHENTICATED'],
      [leader, path, 403, 'FORBIDDEN'],
      [other, path, 404, 'NOT_FOUND'],
      [clerk, `/cases/${newId()}/documents/${newId()}.pdf`, 404, 'NOT_FOUND'],
      [clerk, '/cases/%00/documents/%00.pdf', 404, 'NOT_FOUND'],
    ] as const) {
      const answer = await take(token, asked);
      expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    }
  });
});
