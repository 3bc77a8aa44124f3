import type { TypedQueryDocumentNode } from 'graphql';
import { officeSchema } from '../../src/api/office-schema';
import { loadPermissions } from '../../src/api/permissions';
import type { CasesContext } from '../../src/cases/context';
import type { DocumentRecord } from '../../src/cases/document/document';
import { selectDocuments } from '../../src/cases/document/documents.store';
import type { CaseRecord } from '../../src/cases/file/case';
import { selectCase, selectCaseSteps } from '../../src/cases/file/cases.store';
import { bringMaterial } from '../../src/cases/materials/bring-material';
import {
  acceptCase,
  acceptCaseWithDefects,
  mendCaseDefects,
} from '../../src/cases/procedure/accept-case';
import { answerJointPart, listJointParts } from '../../src/cases/procedure/answer-joint-part';
import { askCaseSupplement } from '../../src/cases/procedure/ask-supplement';
import { caseMarkdown } from '../../src/cases/procedure/case-markdown';
import { caseProgress } from '../../src/cases/procedure/case-progress';
import type { Opening } from '../../src/cases/procedure/check-opening';
import { decideCase } from '../../src/cases/procedure/decide-case';
import { deliverCase } from '../../src/cases/procedure/deliver-case';
import { listCases, showCase } from '../../src/cases/procedure/list-cases';
import { selectNotices } from '../../src/cases/procedure/notices.store';
import { openCase } from '../../src/cases/procedure/open-case';
import { papersBeyond } from '../../src/cases/procedure/papers-named';
import { refuseCaseAcceptance } from '../../src/cases/procedure/refuse-acceptance';
import { CASE_STEP_NAMES, CASE_STEPS } from '../../src/cases/procedure/steps';
import { submitCase, supplementCase, withdrawCase } from '../../src/cases/procedure/submit-case';
import { sweepCases } from '../../src/cases/procedure/sweep-cases';
import { takeCaseStep } from '../../src/cases/procedure/take-step';
import { deadlinesOf, listMessages } from '../../src/duties';
import { citizenNumber, newId } from '../../src/platform';
import { OPENING, office } from '../catalog/city';
import { aGuide, aMaterial, type GuideWorld, openGuideWorld } from '../services/guide-world';
import { execute } from '../support/execute';
import {
  AcceptCaseDocument,
  AnswerJointPartDocument,
  AskCaseSupplementDocument,
  BringMaterialDocument,
  CaseProgressDocument,
  DecideCaseDocument,
  JointPartsDocument,
  OpenCaseDocument,
  SubmitCaseDocument,
  SupplementCaseDocument,
} from '../support/operations/generated';

const DAY = 86_400_000;

let world: GuideWorld;
let clerk: CasesContext;
let colleague: CasesContext;
let system: CasesContext;

/** None of these cases reads by the exchange. */
const inCases = (ctx: object): CasesContext => ctx as CasesContext;

beforeAll(async () => {
  world = await openGuideWorld();
  await world.published(
    aGuide({
      materials: [aMaterial(), aMaterial({ key: 'plan', name: '房屋平面图' })],
      defects: { materials: ['plan'], days: 5 },
    }),
  );
  await world.published(aGuide({ type: 'license' }), { serviceItem: 'LOAN' });
  clerk = inCases(world.city.housing.clerk);
  colleague = inCases(world.city.market.clerk);
  system = inCases(world.city.system);
}, OPENING);

afterAll(() => world.city.close());

const run = <T>(work: () => Promise<T>, ctx: CasesContext = clerk): Promise<T> => office(ctx, work);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  );

let people = 0;

function anOpening(parts: Partial<Opening> = {}): Opening {
  people += 1;
  const code = citizenNumber('110105', '1990-01-01', people);
  const contact = { phone: '13800000000', email: null, address: '东三环中路12号' };
  return {
    ...{ serviceItem: 'RENT', channel: 'window', windowId: null, fields: {} },
    applicant: { kind: 'naturalPerson', name: '王芳', code, ...contact },
    ...{ deliveryWay: 'window', resultForm: 'both', renewsUntil: null, jointWith: [] },
    ...{ idempotencyKey: newId() },
    ...parts,
  };
}

const opened = (parts: Partial<Opening> = {}): Promise<CaseRecord> =>
  run(() => openCase(clerk, anOpening(parts)));

const brought = (file: CaseRecord, material: string) =>
  run(() => bringMaterial(clerk, { caseId: file.id, material }));

/** A case that was handed in, with these materials. */
async function submitted(
  materials: readonly string[] = ['form', 'plan'],
  parts: Partial<Opening> = {},
): Promise<CaseRecord> {
  const file = await opened(parts);
  for (const material of materials) await brought(file, material);
  return run(() => submitCase(clerk, file.id));
}

async function accepted(parts: Partial<Opening> = {}): Promise<CaseRecord> {
  const { id } = await submitted(undefined, parts);
  return run(() => acceptCase(clerk, id));
}

/** The same where only the form is asked for. */
async function permit(parts: Partial<Opening>): Promise<CaseRecord> {
  const { id } = await submitted(['form'], parts);
  return run(() => acceptCase(clerk, id));
}

async function decided(): Promise<CaseRecord> {
  const { id } = await accepted();
  return run(() => decideCase(clerk, { id, decision: 'granted' }));
}

const now = (file: CaseRecord): Promise<CaseRecord | null> =>
  selectCase(clerk.db, clerk.secrets, file.id);

const papersOf = ({ id }: CaseRecord): Promise<DocumentRecord[]> =>
  selectDocuments(clerk.db, clerk.secrets, id);

const saying = (paper: DocumentRecord | undefined): string => JSON.stringify(paper?.content);

const clocksOf = async ({ id }: CaseRecord): Promise<Record<string, unknown>> => {
  const clocks = await deadlinesOf(clerk, id);
  return Object.fromEntries(clocks.map(({ kind, metAt }) => [kind, metAt !== null]));
};

/** Lets days go by, looks as the job does, and goes back to where the other tests are. */
async function inDays<T>(days: number, look: () => Promise<T>): Promise<T> {
  const { clock } = world.city.office;
  const today = clock.now();
  clock.set(new Date(today.getTime() + days * DAY));
  try {
    return await look();
  } finally {
    clock.set(today);
  }
}

describe('the table of steps', () => {
  it('names for each step its mutation and audit event as the permissions have them', () => {
    const { Mutation } = loadPermissions();
    for (const name of CASE_STEP_NAMES) {
      const { operation, event } = CASE_STEPS[name];
      if (operation !== null) expect([name, Mutation[operation]?.audit]).toEqual([name, event]);
    }
  });

  it('is told whole in the documentation', () => {
    const page = caseMarkdown();
    for (const name of CASE_STEP_NAMES) expect(page).toContain(`| \`${name}\` |`);
  });
});

describe('opening a case', () => {
  it('CASE-1 GDE-1 is done under the guide in force, in a way that the guide offers', async () => {
    const file = await opened();
    expect(file).toMatchObject({ status: 'opened', serviceItem: 'RENT', channel: 'window' });
    expect(await codeOf(opened({ channel: 'post' }))).toBe('INPUT_INVALID');
    expect(await codeOf(opened({ serviceItem: 'NONE' }))).toBe('GUIDE_NOT_IN_FORCE');
    const foreign = run(() => openCase(colleague, anOpening()), colleague);
    expect(await codeOf(foreign)).toBe('GUIDE_NOT_IN_FORCE');
  });

  it('is the same case once more under the same key, also twice at once, and CONFLICT with another', async () => {
    const opening = anOpening();
    const twice = await Promise.all([1, 2].map(() => run(() => openCase(clerk, opening))));
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
    expect(await selectCaseSteps(clerk.db, twice[0]?.id ?? '')).toHaveLength(1);
    const other = { ...anOpening(), idempotencyKey: opening.idempotencyKey };
    expect(await codeOf(run(() => openCase(clerk, other)))).toBe('CONFLICT');
  });

  it('refuses a code with a wrong check digit, a company where only people are served, and foreign fields', async () => {
    const { applicant } = anOpening();
    const check = applicant.code.endsWith('1') ? '2' : '1';
    const wrong = { ...applicant, code: `${applicant.code.slice(0, 17)}${check}` };
    expect(await codeOf(opened({ applicant: wrong }))).toBe('INPUT_INVALID');
    const company = { ...applicant, kind: 'legalPerson', code: '91110105MA00000000' } as const;
    expect(await codeOf(opened({ applicant: company }))).toBe('INPUT_INVALID');
    expect(await codeOf(opened({ fields: { spouse: 'x' } }))).toBe('INPUT_INVALID');
  });

  it('keeps the applicant sealed, and shows the case to its own department only', async () => {
    const file = await opened();
    const [row] = await clerk.db.query<{ all: string }>(
      'SELECT row_to_json(c)::text AS all FROM case_file c WHERE id = $1',
      [file.id],
    );
    expect(row?.all).not.toContain(file.applicant.code);
    expect(row?.all).not.toContain('王芳');
    expect(await codeOf(showCase(colleague, file.id))).toBe('NOT_FOUND');
    const { nodes } = await listCases(colleague, { first: 100, after: null });
    expect(nodes).toEqual([]);
  });
});

describe('the four outcomes', () => {
  it('CASE-1 CASE-5 CASE-8 accepts with a voucher, a clock for the decision, and word to the applicant', async () => {
    const file = await accepted();
    expect(file.status).toBe('accepted');
    const [voucher] = await papersOf(file);
    expect(voucher?.kind).toBe('voucher');
    for (const said of ['公共租赁住房资格确认', '王芳', '公共租赁住房申请表', file.number]) {
      expect(saying(voucher)).toContain(said);
    }
    expect(await clocksOf(file)).toEqual({ caseAcceptance: true, caseDecision: false });
    const notices = await selectNotices(clerk.db, clerk.secrets, file.id);
    expect(notices).toMatchObject([{ kind: 'accept', channel: 'sms', contact: '13800000000' }]);
  });

  it('CASE-1 refuses to accept while something is missing, naming it', async () => {
    const { id } = await submitted(['form']);
    await expect(run(() => acceptCase(clerk, id))).rejects.toMatchObject({
      ...{ code: 'CASE_INCOMPLETE', facts: { materials: ['房屋平面图'] } },
    });
  });

  it('CASE-2 gives one notice of everything, and no second', async () => {
    const file = await submitted([]);
    const asked = await run(() =>
      askCaseSupplement(clerk, { id: file.id, lacks: [{ material: 'form' }], days: 5 }),
    );
    expect(asked.status).toBe('toSupplement');
    const notice = (await papersOf(file)).at(-1);
    expect(notice?.kind).toBe('notice');
    for (const said of ['公共租赁住房申请表', '房屋平面图']) expect(saying(notice)).toContain(said);
    await brought(file, 'form');
    await brought(file, 'plan');
    await run(() => supplementCase(clerk, file.id));
    const again = askCaseSupplement;
    const second = run(() =>
      again(clerk, { id: file.id, lacks: [{ material: 'form', what: '字迹不清' }], days: 5 }),
    );
    expect(await codeOf(second)).toBe('STEP_NOT_ALLOWED');
    expect((await run(() => acceptCase(clerk, file.id))).status).toBe('accepted');
  });

  it('CASE-2 asks for nothing beyond the guide, neither by key nor by word', async () => {
    const { id } = await submitted(['plan']);
    const ask = (material: string, what?: string) =>
      codeOf(
        run(() =>
          askCaseSupplement(clerk, { id, lacks: [{ material, what: what ?? null }], days: 5 }),
        ),
      );
    expect(await ask('passport')).toBe('CASE_BEYOND_GUIDE');
    expect(await ask('plan', '另请提供单位收入证明')).toBe('CASE_BEYOND_GUIDE');
    expect((await now({ id } as CaseRecord))?.status).toBe('submitted');
    expect(await ask('plan', '平面图比例有误')).toBe('nothing');
  });

  it.each([
    ['公共租赁住房申请表未签名', ['公共租赁住房申请表'], true],
    ['请另附申请表', ['公共租赁住房申请表'], false],
    ['请补公共租赁住房申请表原件', ['公共租赁住房申请表'], true],
    ['请提供 户 口 簿 复印件', ['公共租赁住房申请表'], false],
    ['请提供收入证 明', [], false],
    ['平面图尺寸与实际不符', ['房屋平面图'], true],
    ['请提供护照', ['公共租赁住房申请表'], false],
    ['另附passport', ['公共租赁住房申请表'], false],
    ['请携带子女的出生纪录', ['公共租赁住房申请表'], false],
    ['请上传手机号', ['公共租赁住房申请表'], false],
    ['请重新提交清晰完整的公共租赁住房申请表', ['公共租赁住房申请表'], true],
    ['请提交公共租赁住房申请表，注明日期', ['公共租赁住房申请表'], true],
    ['提交时未签名，请补签', ['公共租赁住房申请表'], true],
    ['请提交以上材料', ['公共租赁住房申请表'], true],
  ])('CASE-2 tells whether “%s” asks for more than %j', (text, listed, isWithin) => {
    expect(papersBeyond(text, listed).length === 0).toBe(isWithin);
  });

  it('CASE-3 accepts with defects that the guide lets follow, and no others', async () => {
    const file = await submitted(['form']);
    const taken = await run(() => acceptCaseWithDefects(clerk, { id: file.id, lacks: [] }));
    expect(taken.status).toBe('acceptedWithDefects');
    expect(saying((await papersOf(file)).at(-1))).toContain('房屋平面图');
    expect(await codeOf(run(() => mendCaseDefects(clerk, file.id)))).toBe('CASE_INCOMPLETE');
    await brought(file, 'plan');
    expect((await run(() => mendCaseDefects(clerk, file.id))).status).toBe('accepted');
    const { id } = await submitted(['plan']);
    const untolerated = run(() => acceptCaseWithDefects(clerk, { id, lacks: [] }));
    expect(await codeOf(untolerated)).toBe('INPUT_INVALID');
  });

  it('CASE-4 does not accept only with reasons', async () => {
    const { id } = await submitted();
    const refuse = (reasons: string) => run(() => refuseCaseAcceptance(clerk, { id, reasons }));
    expect(await codeOf(refuse(' '))).toBe('INPUT_INVALID');
    const file = await refuse('不属于本部门职权范围');
    expect(file).toMatchObject({ status: 'notAccepted' });
    expect(file.closedAt).not.toBeNull();
    expect(saying((await papersOf(file)).at(-1))).toContain('不属于本部门职权范围');
  });
});

describe('what the time does', () => {
  it('CASE-3 refuses a case whose defects were not mended in their term, with reasons', async () => {
    const file = await submitted(['form']);
    await run(() => acceptCaseWithDefects(clerk, { id: file.id, lacks: [] }));
    await inDays(2, () => sweepCases(system));
    expect((await now(file))?.status).toBe('acceptedWithDefects');
    await inDays(12, () => sweepCases(system));
    expect(await now(file)).toMatchObject({ status: 'decided', decision: 'refused' });
    expect((await papersOf(file)).at(-1)?.kind).toBe('decision');
    await inDays(12, () => sweepCases(system));
    expect(await selectCaseSteps(clerk.db, file.id)).toHaveLength(4);
  });

  it('CASE-2 CASE-4 does not accept a case that was not supplemented in its term', async () => {
    const file = await submitted([]);
    await run(() => askCaseSupplement(clerk, { id: file.id, lacks: [], days: 3 }));
    await inDays(10, () => sweepCases(system));
    expect((await now(file))?.status).toBe('notAccepted');
  });

  it('CASE-7 lets a renewal count as granted once its permit has ended undecided', async () => {
    const renewsUntil = '2026-03-10';
    const renewal = { serviceItem: 'LOAN', renewsUntil };
    const [file, done] = [await permit(renewal), await permit(renewal)];
    await run(() => decideCase(clerk, { id: done.id, decision: 'refused', reasons: '条件不符' }));
    await inDays(5, () => sweepCases(system));
    expect((await now(file))?.status).toBe('accepted');
    await inDays(12, () => sweepCases(system));
    expect(await now(file)).toMatchObject({ status: 'decided', decision: 'deemedGranted' });
    expect((await now(done))?.decision).toBe('refused');
    expect(saying((await papersOf(file)).at(-1))).toContain('自 2026-03-11 起');
    const { nodes } = await listMessages(world.officer, { first: 100, after: null });
    expect(nodes.some(({ kind }) => kind === 'caseDeemedGranted')).toBe(true);
  });
});

describe('the decision', () => {
  it('CASE-6 refuses only with reasons, and says whom to ask', async () => {
    const { id } = await accepted();
    const refuse = (reasons: string | null) =>
      run(() => decideCase(clerk, { id, decision: 'refused', reasons }));
    expect(await codeOf(refuse(null))).toBe('INPUT_INVALID');
    const file = await refuse('收入超过标准');
    const paper = (await papersOf(file)).at(-1);
    for (const said of ['收入超过标准', '010-12345']) expect(saying(paper)).toContain(said);
  });

  it('CASE-6 makes the certificate that the guide names, under a number of its own, for as long as was said', async () => {
    const { id, applicant } = await accepted();
    const grant = (validUntil?: string) =>
      run(() => decideCase(clerk, { id, decision: 'granted', ...(validUntil && { validUntil }) }));
    expect(await codeOf(grant('2020-01-01'))).toBe('INPUT_INVALID');
    const refusal = {
      id,
      decision: 'refused',
      reasons: '条件不符',
      validUntil: '2099-01-01',
    } as const;
    expect(await codeOf(run(() => decideCase(clerk, refusal)))).toBe('INPUT_INVALID');
    const paper = (await papersOf(await grant('2031-03-01'))).at(-1);
    expect(paper).toMatchObject({
      ...{ kind: 'certificate', title: '资格确认通知书' },
      content: { number: expect.stringMatching(/^Z-\d{4}-\d{6}$/) },
    });
    expect(saying(paper)).toContain('至 2031-03-01');
    expect(saying(paper)).not.toContain(applicant.code);
    const other = (await papersOf(await decided())).at(-1);
    expect(other?.content.number).not.toBe(paper?.content.number);
  });

  it('SEAL-4 CASE-9 is delivered only after it was sealed, by a way that the guide offers', async () => {
    const file = await decided();
    const deliver = (way: 'post' | 'selfService', trackingNumber: string | null = null) =>
      run(() => deliverCase(clerk, { id: file.id, way, trackingNumber }));
    expect(await codeOf(deliver('post', 'SF123456789'))).toBe('STEP_NOT_ALLOWED');
    await run(() =>
      takeCaseStep(clerk, 'complete', file, { change: { completedAt: new Date(0) } }),
    );
    expect(await codeOf(deliver('post'))).toBe('INPUT_INVALID');
    expect(await deliver('post', 'SF123456789')).toMatchObject({ status: 'delivered' });
    expect(saying((await papersOf(file)).at(-1))).toContain('SF123456789');
    expect(await clocksOf(file)).toMatchObject({ caseDecision: true });
  });

  it('is taken by one of two who press at once; the other is told', async () => {
    const { id } = await accepted();
    const both = await Promise.allSettled([
      run(() => decideCase(clerk, { id, decision: 'granted' })),
      run(() => decideCase(clerk, { id, decision: 'refused', reasons: '条件不符' })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'CONFLICT' });
  });

  it('is not made of a case of another department, nor of one that was withdrawn', async () => {
    const file = await accepted();
    const foreign = run(
      () => decideCase(colleague, { id: file.id, decision: 'granted' }),
      colleague,
    );
    expect(await codeOf(foreign)).toBe('NOT_FOUND');
    await run(() => withdrawCase(clerk, file.id));
    const late = run(() => decideCase(clerk, { id: file.id, decision: 'granted' }));
    expect(await codeOf(late)).toMatch(/CONFLICT|STEP_NOT_ALLOWED/);
    expect(await papersOf(file)).toHaveLength(1);
  });
});

describe('a joint case', () => {
  it('CASE-10 is decided by its lead once all others have answered, who work in parallel', async () => {
    const market = world.city.market.record.id;
    const police = world.city.police.record.id;
    const officer = inCases(world.city.police.clerk);
    const file = await accepted({ jointWith: [market, police] });
    const grant = () => run(() => decideCase(clerk, { id: file.id, decision: 'granted' }));
    expect(await codeOf(grant())).toBe('CASE_AWAITS_OPINIONS');
    for (const ctx of [colleague, officer]) {
      const { nodes } = await listJointParts(ctx, { open: true, first: 10, after: null });
      expect(nodes.map(({ caseId }) => caseId)).toEqual([file.id]);
      await run(() => answerJointPart(ctx, { caseId: file.id, opinion: 'agreed' }), ctx);
    }
    const again = run(
      () => answerJointPart(officer, { caseId: file.id, opinion: 'agreed' }),
      officer,
    );
    expect(await codeOf(again)).toBe('CONFLICT');
    expect((await grant()).status).toBe('decided');
    const kinds = (await papersOf(file)).map(({ kind }) => kind);
    expect(kinds).toEqual(['voucher', 'opinion', 'opinion', 'decision', 'certificate']);
  });
});

describe('the progress of a case', () => {
  it('CASE-8 is told to who knows number and code, without a word about who they are', async () => {
    const file = await accepted();
    const { number, applicant } = file;
    const told = await caseProgress(clerk, { number, code: applicant.code });
    expect(told).toMatchObject({ number, status: 'accepted', contact: expect.any(String) });
    expect(JSON.stringify(told)).not.toContain('王芳');
    expect(JSON.stringify(told)).not.toContain(applicant.code);
    const other = anOpening().applicant.code;
    expect(await caseProgress(clerk, { number, code: other })).toBeNull();
    expect(await caseProgress(clerk, { number: 'B-2026-999999', code: other })).toBeNull();
  });

  it('CASE-8 is not found by trying codes', async () => {
    const { number } = await accepted();
    const tried: unknown[] = [];
    for (let guess = 0; guess < 20; guess += 1) {
      tried.push(await codeOf(caseProgress(clerk, { number, code: anOpening().applicant.code })));
    }
    expect(tried.at(-1)).toBe('GUESSES_LOCKED');
  });
});

describe('the office API', () => {
  it('leads a joint case from opening to its decision, and its applicant to where it stands', async () => {
    const schema = await officeSchema(loadPermissions());
    const as =
      (ctx: CasesContext) =>
      <Data, Variables extends Record<string, unknown>>(
        operation: TypedQueryDocumentNode<Data, Variables>,
        variables: Variables,
      ) =>
        execute(schema, operation, ctx, variables);
    const [own, other] = [as(clerk), as(colleague)];
    const { applicant, ...opening } = anOpening();
    const { id: market, name: marketName } = world.city.market.record;
    const input = { ...opening, applicant, fields: [], jointWith: [market] };
    const { openCase: file } = await own(OpenCaseDocument, { input });
    expect(file).toMatchObject({
      ...{ status: 'opened', parts: [{ department: { name: marketName } }] },
      materials: [
        { key: 'form', state: 'bring' },
        { key: 'plan', state: 'bring' },
      ],
      allowedSteps: ['submit', 'withdraw'],
    });
    const { id, number } = file;
    await own(SubmitCaseDocument, { id });
    const asked = await own(AskCaseSupplementDocument, { id, lacks: [], days: 5 });
    expect(asked.askCaseSupplement.papers).toEqual([{ kind: 'notice', title: expect.any(String) }]);
    for (const material of ['form', 'plan']) {
      const { bringMaterial: now } = await own(BringMaterialDocument, { caseId: id, material });
      expect(now.state).toBe('brought');
    }
    await own(SupplementCaseDocument, { id });
    const { acceptCase: taken } = await own(AcceptCaseDocument, { id });
    expect(taken).toMatchObject({ status: 'accepted', notices: [{}, { kind: 'accept' }] });
    const { jointParts } = await other(JointPartsDocument, {});
    expect(jointParts.nodes).toContainEqual(expect.objectContaining({ caseId: id }));
    const said = { caseId: id, opinion: 'agreed' } as const;
    const { answerJointPart } = await other(AnswerJointPartDocument, said);
    expect(answerJointPart).toEqual({ opinion: 'agreed', department: { name: marketName } });
    const { decideCase: done } = await own(DecideCaseDocument, { id, decision: 'granted' });
    expect(done).toMatchObject({ status: 'decided', decision: 'granted' });
    const anybody = inCases({ ...clerk, actor: null });
    const { caseProgress: told } = await as(anybody)(CaseProgressDocument, {
      ...{ number, code: applicant.code },
    });
    expect(told).toMatchObject({ number, status: 'decided' });
    expect(told?.steps.map(({ step }) => step)).toEqual([
      ...['open', 'submit', 'askSupplement', 'supplement', 'accept', 'grant'],
    ]);
    await expect(as(anybody)(SubmitCaseDocument, { id })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});
