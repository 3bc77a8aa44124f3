import { loadPermissions } from '../../src/api/permissions';
import type { CasesContext } from '../../src/cases/context';
import { chargeDisclosureRequest } from '../../src/cases/disclosure/charge-disclosure';
import {
  answerDisclosureRequest,
  withdrawDisclosureRequest,
} from '../../src/cases/disclosure/close-disclosure';
import type { DisclosureRecord } from '../../src/cases/disclosure/disclosure';
import { DISCLOSURE_STEPS } from '../../src/cases/disclosure/disclosure-steps';
import { listDisclosures, showDisclosure } from '../../src/cases/disclosure/list-disclosures';
import { receiveDisclosureRequest } from '../../src/cases/disclosure/receive-disclosure';
import { noteFeeNoticeReceived, recordFeePayment } from '../../src/cases/disclosure/settle-fee';
import { applicantOf, chargeOf, privateText } from '../../src/cases/disclosure/show-disclosure';
import { sweepDisclosures } from '../../src/cases/disclosure/sweep-disclosures';
import { deadlinesOf } from '../../src/duties';
import { chinaDate, citizenNumber, newId } from '../../src/platform';
import { type City, OPENING, office, openCity } from '../catalog/city';

const DAY = 86_400_000;

let city: City;
let clerk: CasesContext;
let system: CasesContext;

const inCases = (ctx: object): CasesContext => ctx as CasesContext;
const run = <T>(work: () => Promise<T>, ctx: CasesContext = clerk): Promise<T> => office(ctx, work);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  );

beforeAll(async () => {
  city = await openCity();
  [clerk, system] = [inCases(city.housing.clerk), inCases(city.system)];
}, OPENING);

afterAll(() => city.close());

let people = 0;
const somebody = (): string => {
  people += 1;
  return citizenNumber('110105', '1980-01-01', people);
};

interface Asked {
  readonly code?: string;
  readonly items?: number;
  readonly receivedOn?: string;
  readonly ctx?: CasesContext;
}

function received({ code = somebody(), items = 1, receivedOn, ctx = clerk }: Asked = {}) {
  const contact = { phone: '13800000000', email: null, address: null };
  const applicant = { kind: 'naturalPerson', name: '王芳', code, ...contact } as const;
  const asked = { applicant, subject: '历年公租房配租结果', items, way: 'online' } as const;
  const day = receivedOn ?? null;
  return run(() => receiveDisclosureRequest(ctx, { ...asked, receivedOn: day }), ctx);
}

function charged(
  { id }: DisclosureRecord,
  by: { by: 'item' | 'page'; pages: number | null } = { by: 'page', pages: 250 },
  ctx = clerk,
): Promise<DisclosureRecord> {
  const payment = { paymentCode: '11000026000000012345', howToPay: '北京市非税收入收缴系统' };
  return run(() => chargeDisclosureRequest(ctx, { id, ...by, ...payment }), ctx);
}

const today = (): string => chinaDate(clerk.clock.now());
const noticed = ({ id }: DisclosureRecord) =>
  run(() => noteFeeNoticeReceived(clerk, { id, on: today() }));
const paid = ({ id }: DisclosureRecord, paidOn = today(), receiptNumber = newId().toUpperCase()) =>
  run(() => recordFeePayment(clerk, { id, paidOn, receiptNumber }));
const now = ({ id }: DisclosureRecord) => showDisclosure(clerk, id);
const clocksOf = async ({ id }: DisclosureRecord) =>
  Object.fromEntries((await deadlinesOf(clerk, id)).map((clock) => [clock.kind, clock]));

/** Goes on to the day after a clock's last one. */
async function pass(request: DisclosureRecord, kind: string): Promise<void> {
  const { dueOn } = (await clocksOf(request))[kind] ?? {};
  const end = new Date(`${dueOn}T16:00:00Z`).getTime();
  city.office.clock.advance(end - clerk.clock.now().getTime() + 1000);
}

describe('a request for disclosure', () => {
  it('FEE-4 goes by its table, whose mutations and events the permissions have', () => {
    const { Mutation } = loadPermissions();
    for (const { operation, event } of Object.values(DISCLOSURE_STEPS)) {
      if (operation !== null)
        expect([operation, Mutation[operation]?.audit]).toEqual([operation, event]);
    }
  });

  it('FEE-1 FEE-3 is charged by page as the bands have it, with a notice that states all', async () => {
    const request = await charged(await received());
    expect(request).toMatchObject({
      status: 'charged',
      charge: { by: 'page', count: 250, before: 0, yuan: 4700 },
    });
    const said = JSON.stringify(request.charge?.notice);
    for (const part of [
      '国办函〔2020〕109号',
      '按量计收',
      '4700 元',
      '第 201 至 250 页',
      '40 元/页',
    ]) {
      expect(said).toContain(part);
    }
    for (const part of [
      '11000026000000012345',
      '北京市非税收入收缴系统',
      '20 个工作日',
      '视为放弃申请',
    ]) {
      expect(said).toContain(part);
    }
  });

  it('FEE-1 is charged by one of the two, never both', async () => {
    const request = await received({ items: 11 });
    expect(await codeOf(charged(request, { by: 'item', pages: 250 }))).toBe('INPUT_INVALID');
    expect(await codeOf(charged(request, { by: 'page', pages: null }))).toBe('INPUT_INVALID');
    await charged(request, { by: 'item', pages: null });
    expect(await codeOf(charged(request))).toBe('STEP_NOT_ALLOWED');
  });

  it('FEE-4 is not charged what is free, nor after its processing period', async () => {
    const free = await received({ items: 10 });
    expect(await codeOf(charged(free, { by: 'item', pages: null }))).toBe('FEE_NONE');
    expect(await codeOf(charged(free, { by: 'page', pages: 30 }))).toBe('FEE_NONE');
    expect((await clocksOf(free)).disclosureAnswer?.stoppedAt).toBeNull();
    await pass(free, 'disclosureAnswer');
    expect(await codeOf(charged(free))).toBe('FEE_TOO_LATE');
  });

  it('FEE-2 counts the month of its applicant: 10 are free, the 11th costs ¥100, the 31st ¥200', async () => {
    const code = somebody();
    const by = { by: 'item', pages: null } as const;
    const [first, second, third] = [
      await received({ code, items: 10 }),
      await received({ code, items: 1 }),
      await received({ code, items: 21 }),
    ];
    expect(await codeOf(charged(first, by))).toBe('FEE_NONE');
    expect((await charged(third, by)).charge).toMatchObject({
      before: 11,
      yuan: 19 * 100 + 2 * 200,
    });
    expect((await charged(second, by)).charge).toMatchObject({ before: 10, yuan: 100 });
  });

  it('FEE-2 begins again with the calendar month in China, and never counts what was taken back', async () => {
    const code = somebody();
    const month = today().slice(0, 7);
    const next = (): string => chinaDate(clerk.clock.now()).slice(0, 7);
    const back = await received({ code, items: 30 });
    await run(() => withdrawDisclosureRequest(clerk, back.id));
    await received({ code, items: 10 });
    while (next() === month) city.office.clock.advance(DAY);
    const late = await received({ code, items: 11 });
    expect((await charged(late, { by: 'item', pages: null })).charge).toMatchObject({ before: 0 });
    const earlier = await received({ code, items: 1, receivedOn: `${month}-28` });
    const fee = await charged(earlier, { by: 'item', pages: null });
    expect(fee.charge).toMatchObject({ before: 10, yuan: 100 });
  });

  it('FEE-2 counts by department, or over the city where that is configured', async () => {
    const code = somebody();
    const market = inCases(city.market.clerk);
    await received({ code, items: 10, ctx: market });
    const by = { by: 'item', pages: null } as const;
    const one = await received({ code, items: 11 });
    expect((await charged(one, by)).charge).toMatchObject({ before: 0, yuan: 100 });
    const other = await received({ code, items: 1 });
    const ctx = inCases({ ...clerk, config: { ...clerk.config, feeScope: 'city' } });
    expect((await charged(other, by, ctx)).charge).toMatchObject({ before: 21, yuan: 100 });
  });

  it('FEE-2 has two that come in at once stand at different places', async () => {
    const code = somebody();
    const at = await Promise.all([received({ code, items: 8 }), received({ code, items: 8 })]);
    const fees = [];
    for (const request of at) {
      fees.push(await charged(request, { by: 'item', pages: null }).catch(() => null));
    }
    expect(fees.map((fee) => fee?.charge?.yuan ?? 0).sort()).toEqual([0, 600]);
  });
});

describe('a fee', () => {
  it('FEE-4 FEE-5 that is paid lets the processing period begin anew on the day after', async () => {
    const request = await charged(await received());
    expect((await clocksOf(request)).disclosureAnswer?.stoppedAt).not.toBeNull();
    await noticed(request);
    expect(await codeOf(noticed(request))).toBe('CONFLICT');
    city.office.clock.advance(3 * DAY);
    expect(await paid(request)).toMatchObject({ status: 'paid', paidOn: today() });
    const clocks = await clocksOf(request);
    expect(clocks.disclosurePayment?.metAt).not.toBeNull();
    expect(clocks.disclosureAnswer?.droppedAt).not.toBeNull();
    expect(clocks.disclosureAnswerAgain).toMatchObject({ countedFrom: today(), days: 20 });
    const answer = { id: request.id, outcome: 'disclosed', reasons: null } as const;
    expect(await run(() => answerDisclosureRequest(clerk, answer))).toMatchObject({
      status: 'answered',
    });
    expect((await clocksOf(request)).disclosureAnswerAgain?.metAt).not.toBeNull();
  });

  it('FEE-4 that is not paid on the 20th working day lets the request count as given up on the next', async () => {
    const request = await charged(await received());
    await noticed(request);
    const { dueOn, countedFrom } = (await clocksOf(request)).disclosurePayment ?? {};
    expect(clerk.calendar.workingDaysBetween(countedFrom ?? '', dueOn ?? '')).toBe(20);
    city.office.clock.advance(
      new Date(`${dueOn}T15:59:00Z`).getTime() - clerk.clock.now().getTime(),
    );
    await sweepDisclosures(system);
    expect((await now(request)).status).toBe('charged');
    city.office.clock.advance(2 * 60_000);
    const both = await Promise.all([sweepDisclosures(system), sweepDisclosures(system)]);
    expect(both.sort()).toEqual([0, 1]);
    expect((await now(request)).status).toBe('abandoned');
    const gone = (await city.office.records()).filter(
      ({ event }) => event === 'disclosure.abandoned',
    );
    expect(gone.at(-1)?.facts).toEqual({ id: request.id, number: request.number });
    expect(await sweepDisclosures(system)).toBe(0);

    expect(await codeOf(paid(request))).toBe('FEE_OVERDUE');
    expect(await paid(request, dueOn ?? '')).toMatchObject({ status: 'paid', closedAt: null });
  });

  it('FEE-4 does not lapse before the applicant received the notice', async () => {
    const request = await charged(await received());
    city.office.clock.advance(60 * DAY);
    await sweepDisclosures(system);
    expect((await now(request)).status).toBe('charged');
  });

  it('FEE-5 is paid by a fiscal receipt that pays nothing else', async () => {
    const [one, other] = [await charged(await received()), await charged(await received())];
    const receipt = newId().toUpperCase();
    expect(await codeOf(paid(one, today(), '收据'))).toBe('INPUT_INVALID');
    expect(await codeOf(paid(one, '2099-01-01', receipt))).toBe('INPUT_INVALID');
    await paid(one, today(), receipt);
    expect(await codeOf(paid(other, today(), receipt))).toBe('CONFLICT');
    expect((await now(other)).status).toBe('charged');
  });
});

describe('who asks for what', () => {
  it('is known to the department that handles it, and kept sealed', async () => {
    const request = await charged(await received());
    const leadership = inCases(city.leadership);
    const stranger = inCases(city.market.clerk);
    expect(await codeOf(showDisclosure(stranger, request.id))).toBe('NOT_FOUND');
    expect(await codeOf(charged(request, undefined, stranger))).toBe('NOT_FOUND');
    const seen = await showDisclosure(leadership, request.id);
    expect(applicantOf(leadership, seen)).toBeNull();
    expect(privateText(leadership, seen, 'subject')).toBeNull();
    expect(chargeOf(leadership, seen)).toMatchObject({ yuan: 4700, notice: null });
    expect(chargeOf(clerk, request)?.notice?.facts.length).toBeGreaterThan(5);
    const page = { first: 1, after: null, status: null };
    expect((await listDisclosures(stranger, page)).nodes).not.toContainEqual(
      expect.objectContaining({ id: request.id }),
    );
    const rows = await clerk.db.query('SELECT * FROM disclosure_request WHERE id = $1', [
      request.id,
    ]);
    const kept = JSON.stringify(rows);
    for (const secret of ['王芳', request.applicant.code, '配租', '13800000000']) {
      expect(kept).not.toContain(secret);
    }
  });

  it('is answered with reasons where not all is disclosed', async () => {
    const { id } = await received();
    const no = { id, outcome: 'notDisclosed', reasons: null } as const;
    expect(await codeOf(run(() => answerDisclosureRequest(clerk, no)))).toBe('INPUT_INVALID');
    const why = { ...no, reasons: '涉及第三方商业秘密' };
    expect(await run(() => answerDisclosureRequest(clerk, why))).toMatchObject({
      outcome: 'notDisclosed',
    });
  });
});
