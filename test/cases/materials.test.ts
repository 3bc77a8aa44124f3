import { setTimeout as sleep } from 'node:timers/promises';
import type { CasesContext } from '../../src/cases/context';
import { selectDocuments } from '../../src/cases/document/documents.store';
import { bringMaterial } from '../../src/cases/materials/bring-material';
import { confirmMaterial } from '../../src/cases/materials/confirm-material';
import { destroyOldValues } from '../../src/cases/materials/destroy-old-values';
import { leaseMs } from '../../src/cases/materials/fetch-delays';
import { materialStates } from '../../src/cases/materials/material-states';
import type { MaterialView } from '../../src/cases/materials/material-view';
import { selectReads } from '../../src/cases/materials/reads.store';
import { sweepCaseReads } from '../../src/cases/materials/sweep-case-reads';
import { tellCorrections } from '../../src/cases/materials/tell-corrections';
import { acceptCase } from '../../src/cases/procedure/accept-case';
import { askCaseSupplement } from '../../src/cases/procedure/ask-supplement';
import { decideCase } from '../../src/cases/procedure/decide-case';
import { submitCase } from '../../src/cases/procedure/submit-case';
import { listMessages, messageText } from '../../src/duties';
import type { ExchangeContext } from '../../src/exchange';
import { GatewayError, newId } from '../../src/platform';
import {
  acceptCorrection,
  answerCorrection,
  findOpenCorrection,
  readCorrections,
} from '../../src/sharing';
import { resident } from '../exchange/world';
import { codeOf } from '../identity/office';
import { aMaterial } from '../services/guide-world';
import { type AuditRecord, auditedReads } from './audited-reads';
import {
  aFetched,
  broken,
  change,
  type Guide,
  insured,
  type MaterialsWorld,
  openMaterialsWorld,
  READS,
  silent,
} from './materials-world';

const SECOND = 1_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let city: MaterialsWorld;
let guide: Guide;

const clock = () => city.world.office.clock;

/** The register in two parts, one of them the spouse's; insurance; what only some need; a form. */
const MATERIALS = [
  aFetched({
    ...{ key: 'register', name: '户籍情况', confirm: true },
    supplies: [
      {
        uses: [
          { read: 'household', items: ['name', 'phone'], maxAgeDays: 400 },
          { read: 'spouse', items: ['name'] },
        ],
      },
    ],
  }),
  aFetched({
    ...{ key: 'insured', name: '社会保险情况' },
    supplies: [{ uses: [{ read: 'insurance', items: ['months'] }] }],
  }),
  aMaterial({ key: 'form' }),
  aMaterial({
    ...{ key: 'waiver', name: '放弃声明' },
    when: { read: 'insurance', item: 'months', equals: ['0'] },
  }),
];

beforeAll(async () => {
  city = await openMaterialsWorld();
  guide = await city.guide({ materials: MATERIALS });
});

afterAll(() => city?.close());

beforeEach(() => {
  city.server.answer = insured;
});

/** States of materials by key. */
async function states(case_: Parameters<MaterialsWorld['shown']>[0]) {
  const shown = await city.shown(case_);
  return Object.fromEntries([...shown].map(([key, { state }]) => [key, state]));
}

const readsOf = (id: string) => selectReads(city.clerk.db, city.clerk.secrets, id);

async function inbox(ctx: ExchangeContext, number: string): Promise<string[]> {
  const { nodes } = await listMessages(ctx, { first: 100, after: null });
  const about = nodes.filter(({ subject }) => subject.number === number);
  return about.map((message) => messageText(message, { locale: 'en' }));
}

/** Lets what waits be fetched, so that what one test leaves is not asked again in another. */
async function caughtUp() {
  city.server.answer = insured;
  clock().advance(HOUR);
  await sweepCaseReads(city.system);
}

/** Lets something happen once, when a register has answered and before both providers' rows are released. */
async function whileRead(work: () => Promise<unknown>): Promise<() => void> {
  let isDone = false;
  return city.world.changeSource((real) => ({
    async readByKeys(question) {
      const answer = await real.readByKeys(question);
      if (!isDone) {
        isDone = true;
        await work();
      }
      return answer;
    },
  }));
}

const recorded = async (caseNumber: string): Promise<string[]> =>
  (await audited(caseNumber))
    .map(({ resource, decision }) => `${resource?.apiName} ${decision}`)
    .sort();

const audited = (caseNumber: string): Promise<AuditRecord[]> => auditedReads(city, caseNumber);

describe('the checklist of a case', () => {
  it('GDE-9 has all that sharing supplies, with provider, age, grant and record, and asks for the rest', async () => {
    const opened = await city.opened(guide);
    const shown = await city.shown(opened);
    const brief = [...shown.values()].map(({ key, state }) => [key, state]);
    expect(brief).toEqual([
      ['register', 'toConfirm'],
      ['insured', 'fetched'],
      ['form', 'bring'],
      ['waiver', 'notNeeded'],
    ]);
    const [household, spouse] = shown.get('register')?.parts ?? [];
    expect(household).toMatchObject({
      ...{ state: 'row', providerId: city.world.police.id, grant: guide.grants[0]?.number },
      ...{ maskedItems: ['phone'], validUntil: expect.stringMatching(/^2027-/), code: null },
      values: [
        { item: 'name', name: '姓名', value: resident(0).name, masked: false },
        { item: 'phone', name: '电话', value: expect.stringContaining('*'), masked: true },
      ],
    });
    expect(spouse?.values).toMatchObject([{ item: 'name', value: resident(1).name }]);
    const [insurance] = shown.get('insured')?.parts ?? [];
    expect(insurance?.values).toMatchObject([{ item: 'months', value: '66' }]);
    expect(insurance?.asOf).toEqual(new Date('2026-03-01T00:00:00Z'));
    const records = await audited(opened.number);
    expect(records.map(({ id }) => id).sort()).toEqual(
      [household, spouse, insurance].map((part) => part?.auditRecord).sort(),
    );
    expect(records.map(({ items }) => [...items].sort().join())).toEqual(
      expect.arrayContaining(['name,phone,spouseNumber', 'name', 'months']),
    );
  });

  it('GDE-9 is what openCase answers with, and what the clerk sees again without another read', async () => {
    const LIST = `materials {
      key state reason parts { provider { name } values { item value masked } auditRecord message }
    }`;
    const input = {
      ...{ serviceItem: guide.serviceItem, channel: 'window', idempotencyKey: 'checklist' },
      applicant: { kind: 'naturalPerson', name: resident(2).name, code: resident(2).number },
    };
    const { read } = city.world;
    const open = `mutation ($input: OpenCaseInput!) { openCase(input: $input) { id number ${LIST} } }`;
    const { data, errors } = await read(city.clerk, open, { input });
    expect(errors).toBeUndefined();
    const opened = data?.openCase as { id: string; number: string; materials: MaterialView[] };
    expect(opened.materials).toMatchObject([
      {
        ...{ key: 'register', state: 'toConfirm' },
        parts: [{ provider: { name: '公安局' } }, { values: [{ value: resident(3).name }] }],
      },
      { key: 'insured', state: 'fetched', parts: [{ values: [{ value: '66' }] }] },
      { key: 'form', state: 'bring', parts: [] },
      { key: 'waiver', state: 'notNeeded' },
    ]);
    const again = await read(city.clerk, `query ($id: ID!) { case(id: $id) { ${LIST} } }`, {
      id: opened.id,
    });
    expect(again.data?.case).toEqual({ materials: opened.materials });
    const said = await read(
      city.clerk,
      `mutation ($input: ConfirmMaterialInput!) {
        confirmMaterial(input: $input) { state correction { status items } }
      }`,
      {
        input: {
          ...{ caseId: opened.id, material: 'insured', answer: 'wrong', evidence: '缴费凭证' },
        },
      },
    );
    expect(said.data?.confirmMaterial).toEqual({
      ...{ state: 'broughtInstead', correction: { status: 'filed', items: ['months'] } },
    });
    const records = await city.world.office.records();
    const told = records.filter(({ event }) => event === 'case.materialConfirmed');
    expect(told).toMatchObject([{ facts: { number: opened.number, code: 'insured' } }]);
    expect(await audited(opened.number)).toHaveLength(3);
  });

  it('GDE-9 is left to whoever looks first where openCase is not asked for it', async () => {
    const { read } = city.world;
    for (const asked of ['number', 'number materials @include(if: $yes) { key }']) {
      const input = {
        ...{ serviceItem: guide.serviceItem, channel: 'window', idempotencyKey: newId() },
        applicant: { kind: 'naturalPerson', name: resident(2).name, code: resident(2).number },
      };
      const head = asked.includes('$yes') ? ', $yes: Boolean!' : '';
      const open = `mutation ($input: OpenCaseInput!${head}) { openCase(input: $input) { id ${asked} } }`;
      const { data } = await read(city.clerk, open, { input, yes: false });
      const opened = data?.openCase as { id: string; number: string };
      const { id, number } = opened;
      expect(await audited(number)).toEqual([]);
      const look = 'query ($id: ID!) { case(id: $id) { materials { state } } }';
      expect((await read(city.clerk, look, { id })).data?.case).toEqual({
        materials: ['toConfirm', 'fetched', 'bring', 'notNeeded'].map((state) => ({ state })),
      });
    }
  });

  it('GDE-9 is fetched once by who took it upon themselves when they opened the case', async () => {
    const opened = await city.opened(guide, 0, { asker: 'caller' });
    const other = { ...opened };
    expect(await states(other)).toMatchObject({ register: 'pending', insured: 'pending' });
    expect(await audited(opened.number)).toEqual([]);
    const [first, second] = await Promise.all([city.shown(opened), city.shown(opened)]);
    expect(first.get('register')?.state).toBe('toConfirm');
    expect(second).toEqual(first);
    expect(await states(opened)).toEqual(await states(other));
    expect(await audited(opened.number)).toHaveLength(3);
  });

  it('GDE-9 asks for what a row leads to while that row is being kept, and keeps it after', async () => {
    const opened = await city.opened(guide, 0, { asker: 'caller' });
    const { db } = city.clerk;
    let keep = (): void => undefined;
    const mayKeep = new Promise<void>((resolve) => {
      keep = resolve;
    });
    const transaction = async (work: () => Promise<unknown>) => {
      await mayKeep;
      return db.transaction(work);
    };
    const slow = { ...city.clerk, db: Object.create(db, { transaction: { value: transaction } }) };
    const shown = city.shown(opened, slow);
    while ((await audited(opened.number)).length < 3) await sleep(5);
    expect((await readsOf(opened.id)).map(({ state }) => state).sort()).toEqual([
      ...['pending', 'pending', 'planned'],
    ]);
    keep();
    expect((await shown).get('register')?.state).toBe('toConfirm');
    for (const { state, attempts } of await readsOf(opened.id)) {
      expect([state, attempts]).toEqual(['row', 1]);
    }
    expect(await audited(opened.number)).toHaveLength(3);
  });

  it('reads a guide that was published once', async () => {
    const opened = await city.opened(guide);
    const query = jest.spyOn(city.clerk.db, 'query');
    await city.shown(opened);
    const texts = query.mock.calls.map(([sql]) => sql);
    query.mockRestore();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((sql) => sql.includes('guide_version'))).toEqual([]);
  });

  it('keeps nothing in clear of what it fetched, and moves nothing to another case', async () => {
    const [one, other] = [await city.opened(guide, 4), await city.opened(guide, 4)];
    await city.shown(one);
    const rows = await city.clerk.db.query<{ values: string | null }>(
      'SELECT * FROM case_read WHERE case_id = $1',
      [one.id],
    );
    expect(JSON.stringify(rows)).not.toContain(resident(4).name);
    await city.clerk.db.execute(
      `UPDATE case_read c SET "values" = o."values", state = o.state, attempts = 9
       FROM case_read o WHERE c.case_id = $1 AND o.case_id = $2 AND c.alias = o.alias`,
      [other.id, one.id],
    );
    await expect(readsOf(other.id)).rejects.toThrow();
    const third = await city.opened(guide, 4);
    await city.shown(third);
    const ids = async (id: string) =>
      (await readsOf(id)).flatMap(({ auditRecord }) => auditRecord ?? []);
    expect(await ids(third.id)).toHaveLength(3);
    expect(await ids(one.id)).not.toEqual(expect.arrayContaining(await ids(third.id)));
    expect(await audited(third.number)).toHaveLength(3);
  });

  it('keeps what came while another source says nothing, and asks that one again later', async () => {
    city.server.answer = silent;
    const opened = await city.opened(guide, 6);
    let isShown = false;
    const shown = city.shown(opened).finally(() => {
      isShown = true;
    });
    const came = async () =>
      (await readsOf(opened.id)).filter(({ state }) => state === 'row').map(({ alias }) => alias);
    let seen: string[] = [];
    while (!isShown && seen.length < 2) seen = await came();
    expect(seen).toEqual(['household', 'spouse']);
    expect((await shown).get('register')?.state).toBe('toConfirm');
    expect((await shown).get('insured')).toMatchObject({ state: 'pending', reason: 'sourceDown' });
    expect((await shown).get('waiver')).toMatchObject({ state: 'pending', reason: 'sourceDown' });
    await caughtUp();
  });

  it('gives nothing whose record cannot be written', async () => {
    const opened = await city.opened(guide, 8);
    const append = () => Promise.reject(new GatewayError('AUDIT_UNAVAILABLE'));
    const audit = Object.assign(Object.create(city.clerk.audit), { append });
    const shown = await city.shown(opened, { ...city.clerk, audit });
    expect(shown.get('register')).toMatchObject({ state: 'pending', reason: 'sourceDown' });
    const reads = await readsOf(opened.id);
    expect(reads.map(({ values }) => values)).toEqual([null, null, null]);
    await caughtUp();
    expect(await states(opened)).toMatchObject({ register: 'toConfirm', insured: 'fetched' });
  });

  it('gives nothing that cannot be kept, and fetches it again', async () => {
    const opened = await city.opened(guide, 8, { asker: 'caller' });
    const transaction = () => Promise.reject(new GatewayError('DATABASE_UNAVAILABLE'));
    const db = Object.create(city.clerk.db, { transaction: { value: transaction } });
    const shown = city.shown(opened, { ...city.clerk, db });
    expect(await codeOf(shown)).toBe('DATABASE_UNAVAILABLE');
    const reads = await readsOf(opened.id);
    expect(reads.map(({ values }) => values)).toEqual([null, null, null]);
    await caughtUp();
    const found = { ...opened };
    expect(await states(found)).toMatchObject({ register: 'toConfirm', insured: 'fetched' });
  });

  it('reads only what turns out to be needed, and follows no key that is masked', async () => {
    const { versionId, serviceItem, grants } = await city.guide({
      reads: [
        ...READS,
        {
          ...{ alias: 'caller', resource: 'household', keyItem: 'citizenNumber' },
          key: { from: 'item', read: 'household', item: 'phone' },
        },
      ],
      materials: [
        aFetched({
          ...{ key: 'spouse', name: '配偶情况' },
          when: { read: 'insurance', item: 'months', equals: ['0'] },
          supplies: [{ uses: [{ read: 'spouse', items: ['name'] }] }],
        }),
        aFetched({
          ...{ key: 'either', name: '来电人情况' },
          supplies: [
            { uses: [{ read: 'caller', items: ['name'] }] },
            { uses: [{ read: 'household', items: ['name'] }] },
          ],
        }),
      ],
    });
    const opened = await city.opened({ versionId, serviceItem, grants });
    expect(await states(opened)).toEqual({ spouse: 'notNeeded', either: 'fetched' });
    const reads = new Map((await readsOf(opened.id)).map((read) => [read.alias, read]));
    expect(reads.get('spouse')).toMatchObject({ state: 'planned', attempts: 0 });
    expect(reads.get('caller')).toMatchObject({
      ...{ state: 'refused', attempts: 0 },
      problem: { code: 'ITEM_MASKED', facts: { resource: 'household', item: 'phone' } },
    });
    expect(await audited(opened.number)).toHaveLength(2);
  });
});

describe('a source that is down', () => {
  it('CASE-11 owes the case what it has, is asked ever more seldom, and completes it when it is back', async () => {
    city.server.answer = broken;
    const opened = await city.opened(guide, 10);
    expect(await states(opened)).toMatchObject({ insured: 'pending', register: 'toConfirm' });
    const owed = async () =>
      (await materialStates(city.clerk, opened)).filter(({ state }) => state === 'pending');
    expect((await owed()).map(({ name }) => name)).toEqual(['社会保险情况', '放弃声明']);
    const code = codeOf(
      change(city.clerk, () =>
        bringMaterial(city.clerk, { caseId: opened.id, material: 'insured' }),
      ),
    );
    expect(await code).toBe('CONFLICT');
    const waits: number[] = [];
    for (const attempt of [1, 2, 3]) {
      const read = (await readsOf(opened.id)).find(({ alias }) => alias === 'insurance');
      expect(read).toMatchObject({ state: 'pending', attempts: attempt });
      const wait = (read?.nextAttemptAt?.getTime() ?? 0) - clock().now().getTime();
      waits.push(wait);
      clock().advance(wait - SECOND);
      await sweepCaseReads(city.system);
      clock().advance(SECOND);
      if (attempt === 3) city.server.answer = insured;
      await sweepCaseReads(city.system);
    }
    for (const [at, wait] of waits.entries()) {
      expect(wait / (30 * SECOND * 2 ** at)).toBeGreaterThanOrEqual(1);
      expect(wait / (30 * SECOND * 2 ** at)).toBeLessThanOrEqual(1.2);
    }
    expect(await states(opened)).toMatchObject({ insured: 'fetched', waiver: 'notNeeded' });
    expect(await owed()).toEqual([]);
    expect(await inbox(city.clerk, opened.number)).toEqual([
      `What the case ${opened.number} still waited for was fetched; please go on with it`,
    ]);
  });

  it('CASE-11 keeps nobody from accepting: the voucher says that the applicant owes nothing, and only the decision waits', async () => {
    city.server.answer = broken;
    const opened = await city.opened(guide, 10);
    const { id, number } = opened;
    expect(await states(opened)).toMatchObject({ insured: 'pending' });
    const clerk: CasesContext = city.clerk;
    const take = (work: () => Promise<unknown>) => codeOf(change(clerk, work));
    await take(() => bringMaterial(clerk, { caseId: id, material: 'form' }));
    await change(clerk, () => submitCase(clerk, id));
    const noticed = { id, lacks: [{ material: 'insured', what: '请补交' }], days: 5 };
    expect(await take(() => askCaseSupplement(clerk, noticed))).toBe('CASE_BEYOND_GUIDE');
    expect((await change(clerk, () => acceptCase(clerk, id))).status).toBe('accepted');
    const [voucher] = await selectDocuments(clerk.db, clerk.secrets, id);
    const said = JSON.stringify(voucher?.content);
    expect(said).toContain(
      '“社会保险情况”、“放弃声明”由本部门通过政务信息共享继续获取，无需申请人提交',
    );
    const decide = () => decideCase(clerk, { id, decision: 'refused', reasons: '社保不足' });
    expect(await take(decide)).toBe('CASE_AWAITS_SHARING');
    await caughtUp();
    const told = `What the case ${number} still waited for was fetched; please go on with it`;
    expect(await inbox(city.clerk, number)).toContain(told);
    expect((await change(clerk, decide)).status).toBe('decided');
  });

  it('CASE-11 is read by the gateway as the department, in the place of whoever opened the case', async () => {
    const opened = await city.opened(guide, 12);
    clock().advance(6 * SECOND);
    await sweepCaseReads(city.system);
    const [record] = await audited(opened.number);
    expect(record).toMatchObject({
      ...{ actor: { kind: 'system', id: 'system' }, department: city.world.housing.id },
      ...{ decision: 'allowed', facts: { inPlaceOf: city.clerk.actor?.id } },
    });
    expect(await states(opened)).toMatchObject({ insured: 'fetched', register: 'toConfirm' });
    expect(await audited(opened.number)).toHaveLength(3);
  });

  it('NET-4 the gateway stands outside of the access unit where whoever opened the case stood, and a clerk inside is answered at once', async () => {
    const { actor } = city.clerk;
    if (!actor) throw new Error('expected a clerk');
    const outside = { ...city.clerk, actor: { ...actor, isOutsideUnit: true } };
    const opened = await city.opened(guide, 22, { by: outside });
    clock().advance(6 * SECOND);
    await sweepCaseReads(city.system);
    const refused = await audited(opened.number);
    expect(refused.map(({ decision, reasons }) => [decision, ...reasons])).toEqual([
      ['denied', 'OUTSIDE_ACCESS_UNIT'],
      ['denied', 'OUTSIDE_ACCESS_UNIT'],
    ]);
    const told = (await city.shown(opened, outside)).get('insured');
    expect([told?.state, told?.parts[0]?.values]).toEqual(['pending', null]);
    expect(await states(opened)).toMatchObject({ insured: 'fetched', register: 'toConfirm' });
    const all = await audited(opened.number);
    expect(all.slice(2).map(({ decision }) => decision)).toEqual(['allowed', 'allowed', 'allowed']);
  });

  it('CASE-11 what was begun by somebody who stopped is made by the next, and not before', async () => {
    const begun = await city.opened(guide, 14, { asker: 'caller' });
    const found = { ...begun };
    clock().advance(leaseMs(city.clerk.config) - SECOND);
    await sweepCaseReads(city.system);
    expect(await states(found)).toMatchObject({ insured: 'pending', register: 'pending' });
    expect(await audited(found.number)).toHaveLength(0);
    clock().advance(SECOND);
    await sweepCaseReads(city.system);
    expect(await audited(found.number)).toHaveLength(3);
    expect(await states(found)).toMatchObject({ insured: 'fetched', register: 'toConfirm' });
  });

  it('CASE-11 several processes make each read once', async () => {
    const cases = [];
    for (const at of [16, 18, 20]) cases.push(await city.opened(guide, at));
    clock().advance(6 * SECOND);
    await Promise.all([
      ...[sweepCaseReads(city.system), sweepCaseReads(city.system)],
      ...cases.map((one) => city.shown(one)),
    ]);
    for (const one of cases) {
      expect(await audited(one.number)).toHaveLength(3);
      expect(await states(one)).toMatchObject({ insured: 'fetched', register: 'toConfirm' });
    }
  });
});

describe('a right that is missing', () => {
  it('GDE-9 is not the applicant’s to make up for: the clerk is told how to apply, and it heals', async () => {
    const own = await city.guide({ materials: [MATERIALS[1], aMaterial()] as never });
    const grant = own.grants[1];
    if (!grant) throw new Error('no grant');
    await city.world.revoke(grant);
    const opened = await city.opened(own, 22);
    const material = (await city.shown(opened)).get('insured');
    expect(material).toMatchObject({ state: 'pending', reason: 'notGranted' });
    expect(material?.parts[0]).toMatchObject({ state: 'refused', code: 'GRANT_REVOKED' });
    expect(material?.parts[0]?.message).toContain(grant.number);
    expect(await audited(opened.number)).toMatchObject([{ decision: 'denied' }]);
    await city.world.grant({
      ...{ resource: 'insurance', serviceItems: [own.serviceItem] },
      items: ['citizenNumber', 'months'],
    });
    clock().advance(1.2 * HOUR);
    await sweepCaseReads(city.system);
    expect(await states(opened)).toMatchObject({ insured: 'fetched' });
  });

  it('SHR-6 is told of the one read whose grant was revoked on its way; what came with it stays, and is recorded once', async () => {
    const own = await city.guide({ materials: MATERIALS });
    const [grant] = own.grants;
    if (!grant) throw new Error('no grant');
    const giveBack = await whileRead(() => city.world.revoke(grant));
    const opened = await city.opened(own, 20);
    const shown = await city.shown(opened).finally(giveBack);
    expect(shown.get('insured')).toMatchObject({ state: 'fetched' });
    expect(shown.get('register')?.parts[0]).toMatchObject({
      ...{ state: 'refused', code: 'GRANT_REVOKED', values: null },
    });
    expect(await recorded(opened.number)).toEqual([
      'household allowed',
      'household denied',
      'insurance allowed',
    ]);
  });

  it('SHR-6 is read again where another grant took the place of the one that was revoked on its way, and says so in the record', async () => {
    const own = await city.guide({ materials: MATERIALS });
    const [grant] = own.grants;
    if (!grant) throw new Error('no grant');
    const giveBack = await whileRead(async () => {
      await city.world.grant({ resource: 'household', serviceItems: [own.serviceItem] });
      await city.world.revoke(grant);
    });
    const opened = await city.opened(own, 20);
    const shown = await city.shown(opened).finally(giveBack);
    const part = shown.get('register')?.parts[0];
    expect(part).toMatchObject({ state: 'row' });
    expect(part?.grant).not.toBe(grant.number);
    const records = (await audited(opened.number)).filter(
      ({ resource }) => resource?.apiName === 'household',
    );
    expect(records.map((record) => record.grant)).toEqual([grant.number, part?.grant, part?.grant]);
    expect(records.find(({ id }) => id === part?.auditRecord)?.grant).toBe(part?.grant);
  });

  it('GDE-9 of one item leaves what else came, and what nobody has may be brought', async () => {
    const own = await city.guide({
      reads: [
        {
          ...{ alias: 'named', resource: 'household', keyItem: 'citizenNumber' },
          key: { from: 'field', field: 'relative' },
        },
        ...READS,
      ],
      materials: [
        aFetched({
          ...{ key: 'relative', name: '亲属情况' },
          supplies: [{ uses: [{ read: 'named', items: ['name'] }] }],
        }),
        aFetched({
          ...{ key: 'dependant', name: '被扶养人情况' },
          supplies: [{ uses: [{ read: 'insurance', items: ['months', 'dependant'] }] }],
        }),
      ],
    });
    const [, grant] = own.grants;
    if (!grant) throw new Error('no grant');
    await city.world.revoke(grant);
    await city.world.grant({
      ...{ resource: 'insurance', serviceItems: [own.serviceItem] },
      items: ['citizenNumber', 'months'],
    });
    const opened = await city.opened(own, 24, { fields: { relative: 'not a number' } });
    const shown = await city.shown(opened);
    expect(shown.get('relative')).toMatchObject({ state: 'bring', reason: 'notHeld' });
    expect(shown.get('dependant')).toMatchObject({ state: 'pending', reason: 'notGranted' });
    expect(shown.get('dependant')?.parts).toMatchObject([
      { state: 'row', code: 'ITEM_NOT_GRANTED', values: [{ item: 'months', value: '66' }] },
    ]);
    city.server.answer = broken;
    clock().advance(1.2 * HOUR);
    await sweepCaseReads(city.system);
    const [kept] = (await city.shown(opened)).get('dependant')?.parts ?? [];
    expect(kept).toMatchObject({ state: 'row', attempts: 2, values: [{ value: '66' }] });
    const brought = await change(city.clerk, () =>
      bringMaterial(city.clerk, { caseId: opened.id, material: 'relative', note: '户口簿原件' }),
    );
    expect(brought).toMatchObject({ state: 'brought', evidence: '户口簿原件' });
    const twice = { caseId: opened.id, material: 'relative' };
    const again = change(city.clerk, () => bringMaterial(city.clerk, twice));
    expect(await codeOf(again)).toBe('CONFLICT');
  });
});

describe('what the applicant says', () => {
  const say = (ctx: ExchangeContext, said: Parameters<typeof confirmMaterial>[1]) =>
    change(ctx, () => confirmMaterial(ctx, said));

  it('GDE-9 confirms what was fetched, once, by a clerk whose case it is', async () => {
    const opened = await city.opened(guide, 26);
    const said = { caseId: opened.id, material: 'register', answer: 'confirmed' } as const;
    expect(await codeOf(say(city.clerk, said))).toBe('CONFLICT');
    await city.shown(opened);
    expect(await codeOf(say(city.stranger, said))).toBe('NOT_FOUND');
    const officer = city.world.as(city.world.housing, 'sharingOfficer');
    expect(await codeOf(say(officer, said))).toBe('FORBIDDEN');
    expect(await codeOf(say(city.clerk, { ...said, material: 'none' }))).toBe('NOT_FOUND');
    const both = await Promise.all([say(city.clerk, said), say(city.clerk, said)].map(codeOf));
    expect(both.filter((code) => code === 'CONFLICT')).toHaveLength(1);
    expect(await states(opened)).toMatchObject({ register: 'confirmed' });
    const decided = await city.moved(opened, 'decided');
    const late = { ...said, material: 'insured' };
    expect(await codeOf(say(city.clerk, late))).toBe('STEP_NOT_ALLOWED');
    expect((await city.shown(decided)).get('register')?.parts[0]?.values).toBeNull();
  });

  it('SHR-11 that it is wrong prevails, tells the provider with the evidence, and hears what came of it', async () => {
    const opened = await city.opened(guide, 28);
    await city.shown(opened);
    const said = {
      ...{ caseId: opened.id, material: 'register', answer: 'wrong' as const, read: 'household' },
      ...{ items: ['name'], rightValue: '居民二十八', evidence: '身份证原件，签发于2025年' },
    };
    const datum = { resource: 'household', key: resident(28).number, items: ['name'] };
    for (const bad of [{ evidence: ' ' }, { read: null }, { items: ['income'] }]) {
      expect(await codeOf(say(city.clerk, { ...said, ...bad }))).toBe('INPUT_INVALID');
    }
    const undone = city.clerk.db.transaction(async () => {
      await confirmMaterial(city.clerk, said);
      throw new GatewayError('INTERNAL');
    });
    expect(await codeOf(undone)).toBe('INTERNAL');
    expect(await states(opened)).toMatchObject({ register: 'toConfirm' });
    expect(await findOpenCorrection(city.clerk, datum)).toBeNull();
    const told = await say(city.clerk, said);
    expect(await findOpenCorrection(city.clerk, datum)).toMatchObject({ id: told.correctionId });
    expect(told).toMatchObject({ state: 'broughtInstead', correctionCode: null });
    const [correction] = await readCorrections(city.clerk, [told.correctionId ?? '']);
    expect(correction).toMatchObject({ status: 'filed', items: ['name'] });
    const drafts = await city.world.office.records();
    expect(drafts.filter(({ event }) => event === 'correction.filed').at(-1)?.facts).toEqual({
      id: correction?.id,
      number: correction?.number,
    });
    const { steward } = city;
    const id = correction?.id ?? '';
    await change(steward, () => acceptCorrection(steward, id));
    await tellCorrections(city.system);
    expect(await inbox(city.clerk, opened.number)).toEqual([]);
    await change(steward, () => answerCorrection(steward, { id, outcome: 'corrected' }));
    await Promise.all([tellCorrections(city.system), tellCorrections(city.system)]);
    expect(await inbox(city.clerk, opened.number)).toEqual([
      `The correction ${correction?.number} that was filed in the case ${opened.number} has come to its end: the data was corrected`,
    ]);
    clock().advance(DAY);
    expect(await states(opened)).toMatchObject({ register: 'broughtInstead' });
  });

  it('SHR-11 that it has lawfully changed goes on also where that is asked already, or may not be any more', async () => {
    const [one, other] = [await city.opened(guide, 30), await city.opened(guide, 30)];
    await Promise.all([city.shown(one), city.shown(other)]);
    const said = {
      ...{ material: 'insured', answer: 'lawfullyChanged' as const, evidence: '缴费凭证' },
    };
    const first = await say(city.clerk, { ...said, caseId: one.id });
    const second = await say(city.clerk, { ...said, caseId: other.id });
    expect(first.correctionId).not.toBeNull();
    expect(second).toMatchObject({ state: 'broughtInstead', correctionId: first.correctionId });
    const lone = await city.guide({ materials: MATERIALS });
    const third = await city.opened(lone, 32);
    await city.shown(third);
    const grants = await city.clerk.db.query<{ id: string }>(
      `SELECT g.id FROM "grant" g WHERE g.resource_id = $1 AND g.status = 'active'`,
      [lone.grants[1]?.resourceId],
    );
    for (const grant of grants) await city.world.revoke(grant as never);
    const last = await say(city.clerk, { ...said, caseId: third.id });
    expect(last).toMatchObject({ state: 'broughtInstead', correctionCode: 'NOT_GRANTED' });
    await regranted();
  });
});

/** Gives back what the test before took from the guide that all share. */
async function regranted() {
  await city.world.grant({
    ...{ resource: 'insurance', serviceItems: [guide.serviceItem] },
    items: ['citizenNumber', 'months', 'dependant'],
  });
}

describe('what was fetched for a case', () => {
  it('is seen by its clerks only, and where they stand as whoever opened it did', async () => {
    const opened = await city.opened(guide, 34);
    const { stranger, clerk } = city;
    const [before] = (await city.shown(opened, stranger)).get('insured')?.parts ?? [];
    expect(before).toMatchObject({ state: 'pending', attempts: 0, values: null });
    await city.shown(opened);
    const actor = clerk.actor && { ...clerk.actor, network: 'internet' as const };
    for (const ctx of [stranger, { ...clerk, actor }]) {
      const [part] = (await city.shown(opened, ctx)).get('insured')?.parts ?? [];
      expect(part).toMatchObject({ state: 'row', values: null });
    }
  });

  it('is destroyed some time after the case is closed; that it came, and a digest, stay', async () => {
    const opened = await city.opened(guide, 2);
    await city.shown(opened);
    const [before] = await readsOf(opened.id);
    const closed = await city.moved(opened, 'delivered', clock().now());
    clock().advance(30 * DAY - SECOND);
    expect(await destroyOldValues(city.system)).toBe(0);
    clock().advance(SECOND);
    expect(await destroyOldValues(city.system)).toBe(3);
    const [after] = await readsOf(opened.id);
    expect(after).toEqual({ ...before, values: null, destroyedAt: clock().now() });
    expect(before?.valuesDigest).not.toBeNull();
    expect((await city.shown(closed)).get('register')?.state).toBe('toConfirm');
    const records = await city.world.office.records();
    const destroyed = records.filter(({ event }) => event === 'case.valuesDestroyed');
    expect(destroyed).toMatchObject([{ facts: { reads: 3 }, actor: { kind: 'system' } }]);
    await sweepCaseReads(city.system);
    expect((await readsOf(opened.id))[0]).toEqual(after);
  });
});
