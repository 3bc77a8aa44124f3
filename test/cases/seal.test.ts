import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CasesContext } from '../../src/cases/context';
import { insertDocument, selectDocuments } from '../../src/cases/document/documents.store';
import type { CaseRecord } from '../../src/cases/file/case';
import {
  insertCase,
  moveCase,
  selectCase,
  selectCaseSteps,
} from '../../src/cases/file/cases.store';
import { applyForSeal } from '../../src/cases/seal/apply-for-seal';
import { askSealCancellation, askSealChange } from '../../src/cases/seal/ask-seal-request';
import { confirmSealRequest, refuseSealRequest } from '../../src/cases/seal/decide-seal-request';
import { fileSealException } from '../../src/cases/seal/file-seal-exception';
import { listSealExceptions, listSeals, listSealUses } from '../../src/cases/seal/list-seals';
import { nameSealKeepers } from '../../src/cases/seal/name-seal-keepers';
import { readCasePdf } from '../../src/cases/seal/read-case-pdf';
import { recordOwnSeal } from '../../src/cases/seal/record-own-seal';
import type { SealRecord } from '../../src/cases/seal/seal';
import { sealDecision } from '../../src/cases/seal/seal-decision';
import { holderOf } from '../../src/cases/seal/seal-name';
import { selectCaseUses } from '../../src/cases/seal/seal-uses.store';
import { sealVoucher } from '../../src/cases/seal/seal-voucher';
import { sealedPapers } from '../../src/cases/seal/sealed-papers';
import { selectKeepers, selectSealRequests } from '../../src/cases/seal/seals.store';
import { type Actor, createPerson, type Role } from '../../src/identity';
import { newId, TestClock } from '../../src/platform';
import { registerServiceItem } from '../../src/sharing';
import { type City, OPENING, office, openCity } from '../catalog/city';
import { PASSWORD } from '../identity/office';
import { aWindowOf, worksBehind } from './window';

/** What a decision says that nobody else is to read. */
const SECRET = '王芳家庭住房困难';

let city: City;
let officer: CasesContext;
let authority: CasesContext;
let leader: CasesContext;
let helper: CasesContext;

/** The same person for use cases of this room, none of which reads by the exchange. */
const inCases = (ctx: object): CasesContext => ({ ...ctx }) as CasesContext;

async function aPerson(role: Role): Promise<CasesContext> {
  const { record } = city.housing;
  const account = `p${newId().slice(-12)}`;
  const { id, name } = await createPerson(city.system, {
    ...{ account, name: '窗口人员', departmentId: record.id, roles: [role], password: PASSWORD },
  });
  const department = { id: record.id, name: record.name, divisionCode: '110000' };
  const actor: Actor = {
    ...{ kind: 'person', id, name, department, roles: [role] },
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
  return inCases(city.as(actor));
}

const idOf = (ctx: CasesContext): string => ctx.actor?.id ?? '';

beforeAll(async () => {
  city = await openCity();
  officer = inCases(city.housing.officer);
  authority = inCases(city.authority);
  [leader, helper] = [await aPerson('clerk'), await aPerson('clerk')];
  for (const { actor } of [leader, helper, city.housing.clerk])
    await worksBehind(officer, actor?.id ?? '');
  for (const code of ['RENT', 'DEED', 'OWN']) {
    const departments = [city.housing.record.id];
    await office(city.authority, () =>
      registerServiceItem(city.authority, { code, name: code, departments }),
    );
  }
}, OPENING);

afterAll(() => city.close());

/** A window of the department that no other test uses. */
const aWindow = (): Promise<string> => aWindowOf(officer, city.housing.record.id);

function applied(windowId: string): Promise<SealRecord> {
  const input = { windowId, leaderId: idOf(leader), reasons: '窗口办理许可' };
  return office(officer, () => applyForSeal(officer, input));
}

async function anActiveSeal(windowId?: string): Promise<SealRecord> {
  const { id } = await applied(windowId ?? (await aWindow()));
  return office(authority, () => confirmSealRequest(authority, id));
}

interface Decided {
  readonly serviceItem?: string;
  readonly windowId?: string | null;
  readonly papers?: readonly ('decision' | 'certificate' | 'voucher')[];
}

/** A case that was decided, with its papers. */
async function aDecidedCase({
  serviceItem = 'RENT',
  windowId = null,
  papers = ['voucher', 'decision', 'certificate'],
}: Decided = {}): Promise<CaseRecord> {
  const { db, secrets, clock } = officer;
  const now = clock.now();
  const applicant = { kind: 'naturalPerson', name: '王芳', code: '11010519920315002X' } as const;
  const unreached = { phone: null, email: null, address: null };
  const file = await insertCase(db, secrets, {
    ...{ departmentId: city.housing.record.id, serviceItem, guideVersionId: newId(), windowId },
    ...{ channel: 'window', idempotencyKey: newId(), openedAt: now, openedBy: idOf(leader) },
    ...{ applicant: { ...applicant, ...unreached }, fields: {} },
    ...{ deliveryWay: 'window', resultForm: 'electronic', renewsUntil: null },
  } as Parameters<typeof insertCase>[2]);
  const id = file?.id ?? '';
  for (const kind of papers) {
    const parts = [{ kind: 'paragraph', text: SECRET } as const];
    const content = {
      issuer: '住房和城乡建设委员会',
      title: kind,
      number: null,
      parts,
      date: '2026-03-02',
    };
    const about = { caseId: id, kind, restricted: false, content };
    await insertDocument(db, secrets, { ...about, createdAt: now, createdBy: null });
  }
  const decided = { decision: 'granted', decidedAt: now } as const;
  await moveCase(db, { id, from: 'opened', to: 'decided' }, decided);
  return (await selectCase(db, secrets, id)) as CaseRecord;
}

/** Seals as somebody. */
function sealedBy(who: CasesContext, caseId: string, sealId: string): Promise<CaseRecord> {
  return office(who, () => sealDecision(who, { caseId, sealId }));
}

const count = async (table: string, caseId: string): Promise<number> => {
  const sql = `SELECT count(*)::int AS n FROM ${table} WHERE case_id = $1`;
  return (await officer.db.query<{ n: number }>(sql, [caseId]))[0]?.n ?? -1;
};

/** The parts of a signed file that its signature is over, and the signature. */
function signatureOf(pdf: Uint8Array) {
  const file = Buffer.from(pdf);
  const found = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(file.toString('latin1')) ?? [];
  const [start = 0, end = 0, length = 0] = found.slice(1).map(Number);
  const signed = Buffer.concat([file.subarray(0, start), file.subarray(end, end + length)]);
  const hex = file.subarray(start + 1, end - 1).toString('latin1');
  return { signed, cms: Buffer.from(hex, 'hex'), reachesEnd: end + length === file.length, end };
}

/** Whether OpenSSL finds that the signature of a file holds, whoever made it. */
function holds(pdf: Uint8Array): boolean {
  const { signed, cms } = signatureOf(pdf);
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  const [content, signature] = [join(folder, 'content'), join(folder, 'signature')];
  writeFileSync(content, signed);
  writeFileSync(signature, cms);
  const read = ['cms', '-verify', '-binary', '-noverify', '-inform', 'DER', '-in', signature];
  try {
    execFileSync('openssl', [...read, '-content', content, '-out', '/dev/null'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** 1.2.156.10197.1.501, as it stands in a signature. */
const SM2_WITH_SM3 = Buffer.from('06082a811ccf55018375', 'hex');

const keyKinds = execFileSync('openssl', ['list', '-public-key-algorithms']).toString();
const withSm2 = keyKinds.includes('SM2') ? it : it.skip;

/** What `pdfsig` of poppler says of a file; null where it is not installed. */
function pdfsig(pdf: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  const path = join(folder, 'sealed.pdf');
  writeFileSync(path, pdf);
  try {
    return execFileSync('pdfsig', ['-nocert', path], { stdio: 'pipe' }).toString();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return null;
    return String((error as { stdout?: Buffer }).stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function sealedPdf(who: CasesContext = leader): Promise<Uint8Array> {
  const seal = await anActiveSeal();
  const { id } = await aDecidedCase({ papers: ['decision'] });
  await sealedBy(who, id, seal.id);
  const [use] = await selectCaseUses(who.db, id);
  return readCasePdf(who, { caseId: id, documentId: use?.documentId ?? '' });
}

describe('the register of seals', () => {
  it('SEAL-7 names a seal by place, department and kind, and never names the place twice', async () => {
    const { name, holder, status } = await applied(await aWindow());
    expect([name, status]).toEqual(['北京市住房和城乡建设委员会行政审批专用章', 'applied']);
    expect(holder).toBe('北京市住房和城乡建设委员会');
    const district = { divisionCode: '110105' };
    expect(holderOf({ ...district, name: '住建委' })).toBe('北京市朝阳区住建委');
    expect(holderOf({ ...district, name: '朝阳区住建委' })).toBe('北京市朝阳区住建委');
    expect(holderOf({ ...district, name: '北京市朝阳区住建委' })).toBe('北京市朝阳区住建委');
    expect(holderOf({ divisionCode: '130102', name: '公安局' })).toBe('石家庄市长安区公安局');
  });

  it('SEAL-6 opens, changes and cancels a seal only when the management confirms and files it', async () => {
    const { id } = await applied(await aWindow());
    const file = await aDecidedCase();
    await expect(sealedBy(leader, file.id, id)).rejects.toMatchObject({ code: 'SEAL_NOT_ACTIVE' });
    await office(authority, () => confirmSealRequest(authority, id));
    await office(leader, () => nameSealKeepers(leader, { sealId: id, personIds: [idOf(helper)] }));

    const change = { sealId: id, leaderId: idOf(helper), reasons: '负责人轮岗' };
    const asked = await office(officer, () => askSealChange(officer, change));
    expect(asked.leaderId).toBe(idOf(leader));
    await expect(office(officer, () => askSealChange(officer, change))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const changed = await office(authority, () => confirmSealRequest(authority, id));
    expect(changed.leaderId).toBe(idOf(helper));
    expect(await selectKeepers(officer.db, id)).toEqual([]);

    const ending = { sealId: id, reasons: '窗口撤销' };
    await office(officer, () => askSealCancellation(officer, ending));
    const why = { sealId: id, reasons: '尚有未办结办件' };
    expect((await office(authority, () => refuseSealRequest(authority, why))).status).toBe(
      'active',
    );
    await office(officer, () => askSealCancellation(officer, ending));
    const cancelled = await office(authority, () => confirmSealRequest(authority, id));
    expect(cancelled.status).toBe('cancelled');
    await expect(sealedBy(helper, file.id, id)).rejects.toMatchObject({ code: 'SEAL_NOT_ACTIVE' });

    const requests = await selectSealRequests(officer.db, id);
    const told = requests.map(({ kind, outcome }) => `${kind} ${outcome}`);
    expect(told).toEqual([
      ...[
        'opening confirmed',
        'change confirmed',
        'cancellation refused',
        'cancellation confirmed',
      ],
    ]);
    const filed = requests.map(({ filingNumber }) => /^SF-2026-\d{6}$/.test(filingNumber ?? ''));
    expect(filed).toEqual([true, true, false, true]);
  });

  it('SEAL-6 lets nobody else confirm, and only once', async () => {
    const { id } = await applied(await aWindow());
    for (const who of [officer, leader]) {
      await expect(office(who, () => confirmSealRequest(who, id))).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    }
    const both = [1, 2].map(() => {
      const ctx = { ...authority };
      return office(ctx, () => confirmSealRequest(ctx, id));
    });
    const ends = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(ends).toEqual(['fulfilled', 'rejected']);
  });

  it('SEAL-1 gives a window one seal of a department, and takes the next when that has ended', async () => {
    const windowId = await aWindow();
    const { id } = await applied(windowId);
    await expect(applied(windowId)).rejects.toMatchObject({ code: 'CONFLICT' });
    const why = { sealId: id, reasons: '窗口未设立' };
    const refused = await office(authority, () => refuseSealRequest(authority, why));
    expect(refused.status).toBe('refused');
    expect((await applied(windowId)).status).toBe('applied');
  });

  it('refuses a leader of nowhere, texts that say nothing, and what would change nothing', async () => {
    const whole = { windowId: await aWindow(), leaderId: idOf(leader), reasons: '需要' };
    for (const wrong of [{ leaderId: newId() }, { reasons: ' ' }]) {
      const input = { ...whole, ...wrong };
      await expect(office(officer, () => applyForSeal(officer, input))).rejects.toMatchObject({
        code: 'INPUT_INVALID',
      });
    }
    const nowhere = { ...whole, windowId: newId() };
    await expect(office(officer, () => applyForSeal(officer, nowhere))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { id } = await anActiveSeal();
    const same = { sealId: id, leaderId: idOf(leader), reasons: '需要' };
    await expect(office(officer, () => askSealChange(officer, same))).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  });

  it('shows a department its own seals only', async () => {
    const { id } = await anActiveSeal();
    const page = { status: null, first: 100, after: null };
    const ids = async (who: CasesContext) =>
      (await listSeals(who, page)).nodes.map((one) => one.id);
    expect(await ids(officer)).toContain(id);
    expect(await ids(authority)).toContain(id);
    const police = inCases(city.police.officer);
    expect(await ids(police)).not.toContain(id);
    const days = { sealId: id, from: '2026-01-01', to: '2026-12-31', first: 10, after: null };
    await expect(listSealUses(police, days)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('sealing a decision', () => {
  it('SEAL-2 SEAL-4 SEAL-5 makes signed PDFs, completes the case at that moment and registers each use', async () => {
    const windowId = await aWindow();
    const seal = await anActiveSeal(windowId);
    const file = await aDecidedCase({ windowId });
    const done = await sealedBy(leader, file.id, seal.id);
    expect(done).toMatchObject({ status: 'completed', completedAt: officer.clock.now() });
    const steps = await selectCaseSteps(officer.db, file.id);
    expect(steps.at(-1)).toMatchObject({ from: 'decided', to: 'completed' });

    const days = { sealId: seal.id, from: '2026-01-01', to: '2099-12-31', first: 10, after: null };
    const { nodes } = await listSealUses(leader, days);
    expect(nodes).toHaveLength(2);
    for (const use of nodes) {
      expect(use).toMatchObject({ caseId: file.id, by: idOf(leader), leaderId: idOf(leader) });
      expect(use.at).toEqual(done.completedAt);
      const pdf = await readCasePdf(leader, { caseId: file.id, documentId: use.documentId });
      expect(createHash('sha256').update(pdf).digest('hex')).toBe(use.sha256);
    }
    const before = { ...days, to: '2026-01-01' };
    expect((await listSealUses(leader, before)).nodes).toEqual([]);
    const used = (await city.office.records()).filter(({ event }) => event === 'seal.used');
    expect(JSON.stringify(used)).toContain(String(nodes[0]?.sha256));
    expect(JSON.stringify(used)).not.toContain(SECRET);
  });

  it('SEAL-2 signs so that a standard reader finds that the seal holds, and sees one altered byte', async () => {
    const pdf = Buffer.from(await sealedPdf());
    const { reachesEnd, end } = signatureOf(pdf);
    expect(reachesEnd).toBe(true);
    expect(holds(pdf)).toBe(true);
    const altered = Buffer.from(pdf);
    altered[end + 100] = (altered[end + 100] ?? 0) ^ 1;
    expect(holds(altered)).toBe(false);
    const said = pdfsig(pdf);
    // Without poppler, OpenSSL above has checked the same signature over the same bytes.
    if (said === null) return;
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(pdfsig(altered) ?? '').not.toContain('Signature is Valid');
  });

  it('SEAL-2 signs under the configured key and certificate, and refuses ones that do not fit', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seal-key-'));
    const [sealKeyFile, sealCertificateFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=Seal test'];
    const files = ['-days', '36500', '-keyout', sealKeyFile, '-out', sealCertificateFile];
    execFileSync('openssl', [...made, ...files], { stdio: 'pipe' });
    // OpenSSL makes certificates that begin now, which is after the clock of these tests.
    const clock = new TestClock(new Date(Date.now() + 60_000));
    const config = { ...leader.config, sealKeyFile, sealCertificateFile };
    const pdf = await sealedPdf({ ...leader, config, clock });
    expect(holds(pdf)).toBe(true);
    expect(signatureOf(pdf).cms.includes('Seal test')).toBe(true);

    const seal = await anActiveSeal();
    const { id } = await aDecidedCase();
    const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey;
    writeFileSync(sealKeyFile, other.export({ type: 'pkcs8', format: 'pem' }));
    for (const wrong of [config, { ...config, sealCertificateFile: undefined }]) {
      const refused = expect(sealedBy({ ...leader, clock, config: wrong }, id, seal.id)).rejects;
      await refused.toMatchObject({ code: 'SEAL_KEY_INVALID' });
    }
    expect([await count('seal_use', id), await count('case_pdf', id)]).toEqual([0, 0]);
    rmSync(folder, { recursive: true });
  });

  // OpenSSL of some systems is built without SM2; whether such a signature holds is told in seal-sm2.test.ts.
  withSm2(
    'SEAL-2 seals by SM2 over the whole file, and nothing once the key does not fit',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'seal-key-'));
      const [sealKeyFile, sealCertificateFile] = [
        join(folder, 'key.pem'),
        join(folder, 'cert.pem'),
      ];
      const newKey = () =>
        execFileSync('openssl', ['genpkey', '-algorithm', 'SM2', '-out', sealKeyFile]);
      newKey();
      const made = ['req', '-x509', '-new', '-sm3', '-subj', '/CN=Seal test', '-days', '36500'];
      execFileSync('openssl', [...made, '-key', sealKeyFile, '-out', sealCertificateFile]);
      const config = { ...leader.config, sealKeyFile, sealCertificateFile };
      const who = { ...leader, config, clock: new TestClock(new Date(Date.now() + 60_000)) };
      const { signed, cms, reachesEnd } = signatureOf(await sealedPdf(who));
      expect(reachesEnd).toBe(true);
      expect(cms.includes(createHash('sm3').update(signed).digest())).toBe(true);
      expect(cms.includes(SM2_WITH_SM3)).toBe(true);

      const seal = await anActiveSeal();
      const { id } = await aDecidedCase();
      newKey();
      await expect(sealedBy(who, id, seal.id)).rejects.toMatchObject({ code: 'SEAL_KEY_INVALID' });
      expect([await count('seal_use', id), await count('case_pdf', id)]).toEqual([0, 0]);
      rmSync(folder, { recursive: true });
    },
  );

  it('SEAL-4 completes a case once: sealed again, or by two at once, it is a conflict', async () => {
    const seal = await anActiveSeal();
    const { id } = await aDecidedCase();
    const both = [1, 2].map(() => sealedBy({ ...leader }, id, seal.id));
    const ends = await Promise.allSettled(both);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = ends.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'CONFLICT' });
    await expect(sealedBy(leader, id, seal.id)).rejects.toMatchObject({
      ...{ code: 'CONFLICT', facts: { got: { en: expect.stringMatching(/^sealed at 2/) } } },
    });
    expect([await count('seal_use', id), await count('case_pdf', id)]).toEqual([2, 2]);
  });

  it('SEAL-4 seals nothing where the change cannot be finished: no PDF, no use, still decided', async () => {
    const seal = await anActiveSeal();
    const { id } = await aDecidedCase();
    const failing = office(leader, async () => {
      await sealDecision(leader, { caseId: id, sealId: seal.id });
      throw new Error('the process dies here');
    });
    await expect(failing).rejects.toThrow('the process dies here');
    expect([await count('seal_use', id), await count('case_pdf', id)]).toEqual([0, 0]);
    expect(await selectCase(leader.db, leader.secrets, id)).toMatchObject({ status: 'decided' });
  });

  it('SEAL-1 is refused for another window and another department', async () => {
    const seal = await anActiveSeal();
    const elsewhere = await aDecidedCase({ windowId: await aWindow() });
    await expect(sealedBy(leader, elsewhere.id, seal.id)).rejects.toMatchObject({
      code: 'SEAL_ELSEWHERE',
    });
    const police = inCases(city.police.clerk);
    await expect(sealedBy(police, elsewhere.id, seal.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('SEAL-5 is done by the responsible leader and those whom the leader names, by nobody else', async () => {
    const seal = await anActiveSeal();
    const { id } = await aDecidedCase();
    await expect(sealedBy(helper, id, seal.id)).rejects.toMatchObject({ code: 'SEAL_NOT_YOURS' });
    const named = { sealId: seal.id, personIds: [idOf(helper)] };
    await expect(office(helper, () => nameSealKeepers(helper, named))).rejects.toMatchObject({
      code: 'SEAL_NOT_YOURS',
    });
    await office(leader, () => nameSealKeepers(leader, named));
    await sealedBy(helper, id, seal.id);
    const [use] = await selectCaseUses(officer.db, id);
    expect(use).toMatchObject({ by: idOf(helper), leaderId: idOf(leader) });
    await expect(sealedBy(officer, id, seal.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a case that is not decided, or has no paper to seal', async () => {
    const seal = await anActiveSeal();
    const bare = await aDecidedCase({ papers: ['voucher'] });
    await expect(sealedBy(leader, bare.id, seal.id)).rejects.toMatchObject({
      code: 'NOTHING_TO_SEAL',
    });
    await moveCase(officer.db, { id: bare.id, from: 'decided', to: 'accepted' });
    await expect(sealedBy(leader, bare.id, seal.id)).rejects.toMatchObject({
      code: 'STEP_NOT_ALLOWED',
    });
  });

  it('keeps the PDF encrypted, gives it to those who handle the case only, and records that', async () => {
    const seal = await anActiveSeal();
    const { id: caseId } = await aDecidedCase({ papers: ['decision'] });
    await sealedBy(leader, caseId, seal.id);
    const [use] = await selectCaseUses(leader.db, caseId);
    const asked = { caseId, documentId: use?.documentId ?? '' };
    const sql = 'SELECT content FROM case_pdf WHERE case_id = $1';
    const [row] = await leader.db.query<{ content: string }>(sql, [caseId]);
    expect(row?.content).toMatch(/^v1\./);
    for (const who of [officer, authority, inCases(city.police.clerk)]) {
      await expect(readCasePdf(who, asked)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const other = { ...asked, caseId: (await aDecidedCase()).id };
    await expect(readCasePdf(leader, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await readCasePdf(helper, asked)).length).toBeGreaterThan(10_000);
    const read = (await city.office.records()).filter(({ event }) => event === 'case.paperRead');
    expect(JSON.stringify(read.at(-1))).toContain(asked.documentId);
  });
});

describe('a voucher', () => {
  const sealed = (who: CasesContext, caseId: string, documentId: string, sealId: string) =>
    office(who, () => sealVoucher(who, { caseId, documentId, sealId }));

  it('CASE-5 SEAL-5 is sealed by whoever may use the seal, registered, and leaves the case where it is', async () => {
    const seal = await anActiveSeal();
    const file = await aDecidedCase();
    const [voucher, decision] = await selectDocuments(officer.db, officer.secrets, file.id);
    const [one, other] = [voucher?.id ?? '', decision?.id ?? ''];
    await expect(sealed(helper, file.id, one, seal.id)).rejects.toMatchObject({
      code: 'SEAL_NOT_YOURS',
    });
    await expect(sealed(leader, file.id, other, seal.id)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(sealed(leader, file.id, newId(), seal.id)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const both = [sealed(leader, file.id, one, seal.id), sealed(leader, file.id, one, seal.id)];
    const ends = (await Promise.allSettled(both)).map(({ status }) => status).sort();
    expect(ends).toEqual(['fulfilled', 'rejected']);
    expect((await selectCase(officer.db, officer.secrets, file.id))?.status).toBe('decided');
    const [use, ...more] = await selectCaseUses(officer.db, file.id);
    expect([use, more]).toMatchObject([{ documentId: one, sealId: seal.id, by: idOf(leader) }, []]);
    const pdf = await readCasePdf(leader, { caseId: file.id, documentId: one });
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(use?.sha256);
    expect(holds(pdf)).toBe(true);
    const used = (await city.office.records()).filter(({ event }) => event === 'seal.used');
    expect(used.at(-1)?.facts).toMatchObject({ document: one, case: file.number });
    expect([...(await sealedPapers(leader, file))]).toEqual([one]);

    expect((await sealedBy(leader, file.id, seal.id)).status).toBe('completed');
    expect(await count('seal_use', file.id)).toBe(3);
  });

  it('CASE-5 of a case that was not accepted can still be sealed and handed over', async () => {
    const seal = await anActiveSeal();
    const file = await aDecidedCase({ papers: ['voucher'] });
    const { db, secrets, clock } = officer;
    await moveCase(
      db,
      { id: file.id, from: 'decided', to: 'notAccepted' },
      { closedAt: clock.now() },
    );
    const [voucher] = await selectDocuments(db, secrets, file.id);
    const documentId = voucher?.id ?? '';
    await sealed(leader, file.id, documentId, seal.id);
    expect(holds(await readCasePdf(leader, { caseId: file.id, documentId }))).toBe(true);
  });
});

describe('work under a department’s own seal', () => {
  it('SEAL-3 is filed with the rule, refuses the special seal, and is completed with the number of its own', async () => {
    const seal = await anActiveSeal();
    const file = await aDecidedCase({ serviceItem: 'DEED' });
    const own = { caseId: file.id, ownSealNumber: '住建印-2026-031' };
    await expect(office(leader, () => recordOwnSeal(leader, own))).rejects.toMatchObject({
      code: 'OWN_SEAL_NOT_FILED',
    });
    const rule = { law: '《不动产登记暂行条例》', article: '第二十一条' };
    const filed = { serviceItem: 'DEED', sealName: '不动产登记专用章', ...rule };
    await office(officer, () => fileSealException(officer, filed));
    await expect(sealedBy(leader, file.id, seal.id)).rejects.toMatchObject({
      ...{ code: 'OWN_SEAL_NEEDED', facts: rule },
    });
    const done = await office(leader, () => recordOwnSeal(leader, own));
    expect(done).toMatchObject({ status: 'completed', completedAt: officer.clock.now() });
    const uses = await selectCaseUses(officer.db, file.id);
    expect(uses).toHaveLength(2);
    expect(uses[0]).toMatchObject({ sealId: null, ownSealNumber: '住建印-2026-031', sha256: null });
    await expect(office(leader, () => recordOwnSeal(leader, own))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const page = { first: 10, after: null };
    expect((await listSealExceptions(authority, page)).nodes).toMatchObject([filed]);
  });

  it('SEAL-3 is filed once, by a sharing officer, for an item of the department', async () => {
    const whole = {
      serviceItem: 'OWN',
      sealName: '本部门印章',
      law: '《某法》',
      article: '第一条',
    };
    const file = (who: CasesContext, parts = {}) =>
      office(who, () => fileSealException(who, { ...whole, ...parts }));
    await expect(file(leader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const wrong of [{ serviceItem: 'NONE' }, { law: '' }]) {
      await expect(file(officer, wrong)).rejects.toMatchObject({ code: 'INPUT_INVALID' });
    }
    await file(officer);
    await expect(file(officer)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
