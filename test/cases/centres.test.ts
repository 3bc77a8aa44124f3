import type { CasesContext } from '../../src/cases/context';
import type { CaseRecord } from '../../src/cases/file/case';
import { bringMaterial } from '../../src/cases/materials/bring-material';
import { acceptCase } from '../../src/cases/procedure/accept-case';
import { decideCase } from '../../src/cases/procedure/decide-case';
import { deliverCase } from '../../src/cases/procedure/deliver-case';
import { listCases } from '../../src/cases/procedure/list-cases';
import { openCase } from '../../src/cases/procedure/open-case';
import { submitCase } from '../../src/cases/procedure/submit-case';
import { type Actor, createPerson } from '../../src/identity';
import { citizenNumber, newId } from '../../src/platform';
import {
  authoriseWindow,
  bindWindowClerk,
  endOutsideCentre,
  endWindowAuthorisation,
  freeWindowClerk,
  stateOutsideCentre,
} from '../../src/services/centres/authorise-window';
import type { WindowPower } from '../../src/services/centres/centre';
import { centreName } from '../../src/services/centres/centre-name';
import { listCentres, listWindows } from '../../src/services/centres/list-centres';
import { listOutside, listUnplaced } from '../../src/services/centres/list-item-places';
import {
  closeCentre,
  closeWindow,
  type NewWindow,
  openCentre,
  openWindow,
} from '../../src/services/centres/manage-centres';
import { reviewIn } from '../../src/services/centres/reviews';
import type { SharingContext } from '../../src/sharing';
import { OPENING, office } from '../catalog/city';
import { PASSWORD } from '../identity/office';
import { aGuide, type GuideWorld, openGuideWorld } from '../services/guide-world';

let world: GuideWorld;
let authority: SharingContext;
let officer: SharingContext;

const run = <T>(ctx: SharingContext, work: () => Promise<T>): Promise<T> => office(ctx, work);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  );

beforeAll(async () => {
  world = await openGuideWorld();
  const steps = [
    { name: '受理', days: 0, standard: '材料齐全', result: '受理通知书' },
    { name: '决定', days: 1, standard: '符合条件', result: '资格确认通知书' },
  ];
  await world.published(aGuide({ steps }));
  await world.published(aGuide(), { serviceItem: 'LOAN' });
  [authority, officer] = [world.city.authority, world.city.housing.officer];
}, OPENING);
afterAll(() => world.city.close());

const NO_PARTS = { township: null, place: null, specialty: null } as const;
type Asked = Partial<Parameters<typeof openCentre>[1]>;
const opened = (parts: Asked) =>
  run(authority, () =>
    openCentre(authority, { kind: 'city', divisionCode: '110000', ...NO_PARTS, ...parts }),
  );
const named = (parts: Asked) =>
  centreName({ kind: 'district', divisionCode: '110105', ...NO_PARTS, ...parts });

const windowAt = (centreId: string, parts: Partial<NewWindow> = {}) =>
  run(authority, () =>
    openWindow(authority, {
      ...{ centreId, name: newId(), departmentId: null, ground: null, reasons: null },
      ...parts,
    }),
  );

const authorised = (windowId: string, powers: readonly WindowPower[], serviceItem = 'RENT') =>
  run(officer, () => authoriseWindow(officer, { windowId, serviceItem, powers }));

let stations = 0;
/** A station that no other test uses. */
const aStation = () => {
  stations += 1;
  const place = `第${stations}社区`;
  return opened({ kind: 'station', divisionCode: '110105', township: '麦子店街道', place });
};

describe('a centre', () => {
  it('CTR-1 has a name that follows from its place and kind', () => {
    expect(named({ kind: 'city', divisionCode: '110000' })).toBe('北京市政务服务中心');
    expect(named({})).toBe('朝阳区政务服务中心');
    expect(named({ kind: 'township', township: '麦子店街道' })).toBe(
      '朝阳区麦子店街道政务服务中心',
    );
    const station = { kind: 'station', township: '金盏乡', place: '长店村' } as const;
    expect(named(station)).toBe('金盏乡长店村政务服务站');
    expect(named({ kind: 'subCentre', specialty: 'tax' })).toBe('朝阳区政务服务中心税务分中心');
    for (const wrong of [
      { kind: 'township', township: null },
      { kind: 'township', township: '某某中心' },
      { kind: 'station', township: '金盏乡' },
      { kind: 'subCentre' },
      { specialty: 'tax' },
      { township: '麦子店街道' },
    ] as const) {
      expect([wrong, catching(() => named(wrong))]).toEqual([wrong, 'INPUT_INVALID']);
    }
  });

  it('CTR-1 is the one comprehensive one of its district, with one sub-centre of each kind', async () => {
    await opened({ kind: 'district', divisionCode: '110106' });
    expect(await codeOf(opened({ kind: 'district', divisionCode: '110106' }))).toBe('CONFLICT');
    const police = { kind: 'subCentre', divisionCode: '110106', specialty: 'police' } as const;
    const { id } = await opened(police);
    expect(await codeOf(opened(police))).toBe('CONFLICT');
    await run(authority, () => closeCentre(authority, id));
    await opened(police);
    expect(await codeOf(opened({ kind: 'city', divisionCode: '110106' }))).toBe('INPUT_INVALID');
    const names = (await listCentres(officer, '110106', { first: 10, after: null })).nodes.map(
      ({ name }) => name,
    );
    expect(names.sort()).toEqual(['丰台区政务服务中心', '丰台区政务服务中心公安分中心']);
  });

  it('CTR-1 is opened by the government-service department, and closed without windows', async () => {
    const asked = { kind: 'city', divisionCode: '110000', ...NO_PARTS } as const;
    expect(await codeOf(run(officer, () => openCentre(officer, asked)))).toBe('FORBIDDEN');
    const { id } = await aStation();
    const window = await windowAt(id);
    const close = () => run(authority, () => closeCentre(authority, id));
    expect(await codeOf(close())).toBe('CONFLICT');
    await run(authority, () => closeWindow(authority, window.id));
    expect((await close()).closedAt).not.toBeNull();
    expect(await codeOf(windowAt(id))).toBe('NOT_FOUND');
  });
});

function catching(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe('a window', () => {
  it('CTR-2 takes in items of all departments; one of a single department needs a ground that holds there', async () => {
    const departmentId = world.city.housing.record.id;
    const police = world.city.police.record.id;
    const district = await opened({ kind: 'district', divisionCode: '110107' });
    const township = await opened({
      kind: 'township',
      divisionCode: '110107',
      township: '老山街道',
    });
    const sub = await opened({ kind: 'subCentre', divisionCode: '110107', specialty: 'tax' });
    const reasons = '依照国家规定';
    for (const [centre, parts, code] of [
      [district, {}, 'nothing'],
      [district, { departmentId }, 'INPUT_INVALID'],
      [district, { departmentId, ground: 'stateRule' }, 'INPUT_INVALID'],
      [district, { departmentId, ground: 'stateRule', reasons }, 'nothing'],
      [district, { ground: 'stateRule', reasons }, 'INPUT_INVALID'],
      [district, { departmentId, ground: 'townshipPolice', reasons }, 'INPUT_INVALID'],
      [township, { departmentId, ground: 'specialReason', reasons }, 'INPUT_INVALID'],
      [township, { departmentId, ground: 'townshipPolice', reasons }, 'INPUT_INVALID'],
      [township, { departmentId: police, ground: 'townshipPolice', reasons }, 'nothing'],
      [
        township,
        { departmentId: police, ground: 'townshipMarketRegulation', reasons },
        'INPUT_INVALID',
      ],
      [sub, { departmentId, ground: 'subCentre', reasons }, 'nothing'],
    ] as const) {
      expect([centre.name, parts, await codeOf(windowAt(centre.id, parts))]).toEqual([
        ...[centre.name, parts, code],
      ]);
    }
    expect(await listWindows(officer, district.id)).toHaveLength(2);
  });

  it('CTR-1 stations of one name are in two districts, and none opens a window while it is closed', async () => {
    const same = { kind: 'station', township: '建国街道', place: '新村社区' } as const;
    const { id } = await opened({ ...same, divisionCode: '110105' });
    expect((await opened({ ...same, divisionCode: '110106' })).id).not.toBe(id);
    expect(await codeOf(opened({ ...same, divisionCode: '110105' }))).toBe('CONFLICT');
    const closing = run(authority, () => closeCentre(authority, id));
    const [closed, window] = await Promise.all([codeOf(closing), codeOf(windowAt(id))]);
    expect([
      ['nothing', 'NOT_FOUND'],
      ['CONFLICT', 'nothing'],
    ]).toContainEqual([closed, window]);
  });

  it('CTR-2 an item is not both taken in at a window and stated to be outside', async () => {
    const { id } = await windowAt((await aStation()).id);
    await authorised(id, ['accept'], 'LOAN');
    const stated = { serviceItem: 'LOAN', ground: 'site', reasons: '需在现场办理' } as const;
    const state = () => run(officer, () => stateOutsideCentre(officer, stated));
    expect(await codeOf(state())).toBe('CONFLICT');
    await authorised(id, ['advise'], 'LOAN');
    await state();
    expect(await codeOf(authorised(id, ['accept'], 'LOAN'))).toBe('CONFLICT');
    await run(officer, () => endOutsideCentre(officer, 'LOAN'));
    await authorised(id, ['accept'], 'LOAN');
    await run(authority, () => closeWindow(authority, id));
  });

  it('CTR-3 a review is found by the words of a step, unless these say that it is not needed', () => {
    const found = (name: string, standard: string) =>
      reviewIn({ steps: [{ name, standard, days: 1, result: '结果' }] })?.review ?? null;
    expect(found('审查', '组织听证，再作决定')).toBe('听证');
    expect(found('现场核查', '符合条件')).toBe('现场核查');
    expect(found('审查', '无需听证，不组织专家评审')).toBeNull();
    expect(found('审查', '不需要现场核查；但须听证')).toBe('听证');
    expect(found('决定', '符合条件')).toBeNull();
  });

  it('CTR-2 an item without a window needs a stated ground, and is told of until it has one', async () => {
    const unplaced = async () =>
      (await listUnplaced(officer, { first: 100, after: null })).nodes.map(
        ({ serviceItem }) => serviceItem,
      );
    expect(await unplaced()).toContain('LOAN');
    const stated = { serviceItem: 'LOAN', ground: 'site', reasons: '需在现场办理' } as const;
    await run(officer, () => stateOutsideCentre(officer, stated));
    expect(await unplaced()).not.toContain('LOAN');
    const outside = await listOutside(officer, { first: 1, after: null });
    expect(outside.nodes).toMatchObject([stated]);
    expect(await codeOf(run(officer, () => stateOutsideCentre(officer, stated)))).toBe('CONFLICT');
    await run(officer, () => endOutsideCentre(officer, 'LOAN'));
    expect(await unplaced()).toContain('LOAN');
    const window = await windowAt((await aStation()).id);
    await authorised(window.id, ['accept'], 'LOAN');
    expect(await unplaced()).not.toContain('LOAN');
    await run(authority, () => closeWindow(authority, window.id));
    expect(await unplaced()).toContain('LOAN');
  });

  it('CTR-3 finishes only what needs no site check, hearing, expert review or the like', async () => {
    const { id } = await windowAt((await aStation()).id);
    await authorised(id, ['finish', 'accept']);
    const refused = authorised(id, ['finish'], 'LOAN');
    await expect(refused).rejects.toMatchObject({
      code: 'INPUT_INVALID',
      facts: { got: '决定: 集体决定' },
    });
    expect(await codeOf(authorised(id, []))).toBe('INPUT_INVALID');
    expect(await codeOf(authorised(id, ['accept'], 'NONE'))).toBe('GUIDE_NOT_IN_FORCE');
    const own = await windowAt((await opened({ kind: 'district', divisionCode: '110108' })).id, {
      ...{ departmentId: world.city.police.record.id, ground: 'stateRule', reasons: '依照规定' },
    });
    expect(await codeOf(authorised(own.id, ['accept']))).toBe('FORBIDDEN');
  });
});

describe('a case at a window', () => {
  /** A real clerk of housing. */
  async function aClerk(): Promise<CasesContext> {
    const { record } = world.city.housing;
    const account = `p${newId().slice(-12)}`;
    const { id, name } = await createPerson(world.city.system, {
      ...{ account, name: '窗口', departmentId: record.id, roles: ['clerk'], password: PASSWORD },
    });
    const department = { id: record.id, name: record.name, divisionCode: '110000' };
    const actor: Actor = {
      ...{ kind: 'person', id, name, department, roles: ['clerk'] },
      expiresAt: Number.MAX_SAFE_INTEGER,
    };
    return world.city.as(actor) as CasesContext;
  }

  let people = 0;
  function openedBy(clerk: CasesContext, windowId: string | null): Promise<CaseRecord> {
    people += 1;
    const code = citizenNumber('110105', '1985-01-01', people);
    const contact = { phone: null, email: null, address: null };
    return run(clerk, () =>
      openCase(clerk, {
        ...{ serviceItem: 'RENT', channel: 'window', windowId, fields: {}, jointWith: [] },
        applicant: { kind: 'naturalPerson', name: '王芳', code, ...contact },
        ...{ deliveryWay: 'window', resultForm: 'both', renewsUntil: null },
        idempotencyKey: newId(),
      }),
    );
  }

  it('CTR-3 is opened at a window that its department authorised to accept the item', async () => {
    const behind = await aClerk();
    const personId = behind.actor?.id ?? '';
    await run(officer, () => bindWindowClerk(officer, { windowId: null, personId }));
    const { id } = await windowAt((await aStation()).id);
    expect(await codeOf(openedBy(behind, id))).toBe('WINDOW_NOT_AUTHORISED');
    await authorised(id, ['advise']);
    expect(await codeOf(openedBy(behind, id))).toBe('WINDOW_NOT_AUTHORISED');
    await authorised(id, ['accept']);
    expect((await openedBy(behind, id)).windowId).toBe(id);
    const ended = { windowId: id, serviceItem: 'RENT' };
    await run(officer, () => endWindowAuthorisation(officer, ended));
    expect(await codeOf(openedBy(behind, id))).toBe('WINDOW_NOT_AUTHORISED');
  });

  it('CTR-3 is seen by the clerks of its window and those behind the windows, finished only where that is allowed', async () => {
    const [at, elsewhere, behind] = [await aClerk(), await aClerk(), await aClerk()];
    const station = await aStation();
    const [one, other] = [await windowAt(station.id), await windowAt(station.id)];
    const idOf = ({ actor }: CasesContext): string => actor?.id ?? '';
    const bind = (windowId: string, clerk: CasesContext, by = officer) =>
      run(by, () => bindWindowClerk(by, { windowId, personId: idOf(clerk) }));
    expect(await codeOf(bind(one.id, at))).toBe('FORBIDDEN');
    for (const window of [one, other]) await authorised(window.id, ['accept']);
    await bind(one.id, at);
    await bind(other.id, elsewhere);
    expect(await codeOf(bind(one.id, at))).toBe('CONFLICT');
    const stranger = world.city.market.officer;
    expect(await codeOf(bind(one.id, at, stranger))).toBe('FORBIDDEN');

    const file = await openedBy(at, one.id);
    const page = { first: 100, after: null };
    const seenBy = async (clerk: CasesContext) =>
      (await listCases(clerk, page)).nodes.some(({ id }) => id === file.id);
    const seen = async () => [await seenBy(at), await seenBy(elsewhere), await seenBy(behind)];
    expect(await seen()).toEqual([true, false, false]);
    await run(officer, () => bindWindowClerk(officer, { windowId: null, personId: idOf(behind) }));
    expect(await seen()).toEqual([true, false, true]);
    expect(await codeOf(openedBy(elsewhere, one.id))).toBe('FORBIDDEN');
    expect(await codeOf(openedBy(elsewhere, null))).toBe('FORBIDDEN');

    const { id } = file;
    await run(at, () => bringMaterial(at, { caseId: id, material: 'form' }));
    await run(at, () => submitCase(at, id));
    expect(await codeOf(run(elsewhere, () => acceptCase(elsewhere, id)))).toBe('NOT_FOUND');
    await run(at, () => acceptCase(at, id));
    const decided = () => run(at, () => decideCase(at, { id, decision: 'granted' }));
    expect(await codeOf(decided())).toBe('WINDOW_NOT_AUTHORISED');
    await authorised(one.id, ['accept', 'finish']);
    expect((await decided()).status).toBe('decided');
    expect(await codeOf(run(at, () => deliverCase(at, { id })))).toBe('STEP_NOT_ALLOWED');

    await run(officer, () => freeWindowClerk(officer, { windowId: one.id, personId: idOf(at) }));
    expect(await seenBy(at)).toBe(false);
    await run(officer, () => bindWindowClerk(officer, { windowId: other.id, personId: idOf(at) }));
    expect(await seenBy(at)).toBe(false);
  });
});
