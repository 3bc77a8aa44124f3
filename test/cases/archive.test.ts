import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { archiveCase } from '../../src/cases/archive/archive-case';
import { endArchiveReader, nameArchiveReader } from '../../src/cases/archive/archive-readers';
import { fileInspectionRecords } from '../../src/cases/archive/file-inspection';
import { listVolumes, showVolume } from '../../src/cases/archive/list-volumes';
import { packVolumes } from '../../src/cases/archive/pack-volumes';
import { readVolume } from '../../src/cases/archive/read-volume';
import { restrictCasePaper } from '../../src/cases/archive/restrict-paper';
import {
  askSharedVolume,
  consentSharedVolume,
  refuseSharedVolume,
} from '../../src/cases/archive/shared-volume';
import { showPackages } from '../../src/cases/archive/show-packages';
import { sweepArchive } from '../../src/cases/archive/sweep-archive';
import { verifyVolume } from '../../src/cases/archive/verify-volume';
import type { VolumeRecord } from '../../src/cases/archive/volume';
import { insertVolume, selectVolumeOf } from '../../src/cases/archive/volumes.store';
import type { CasesContext } from '../../src/cases/context';
import { selectDocuments } from '../../src/cases/document/documents.store';
import type { CaseRecord } from '../../src/cases/file/case';
import { selectCase, selectCaseSteps } from '../../src/cases/file/cases.store';
import { bringMaterial } from '../../src/cases/materials/bring-material';
import { acceptCase } from '../../src/cases/procedure/accept-case';
import { decideCase } from '../../src/cases/procedure/decide-case';
import { deliverCase } from '../../src/cases/procedure/deliver-case';
import { openCase } from '../../src/cases/procedure/open-case';
import { submitCase, withdrawCase } from '../../src/cases/procedure/submit-case';
import { applyForSeal } from '../../src/cases/seal/apply-for-seal';
import { confirmSealRequest } from '../../src/cases/seal/decide-seal-request';
import { sealDecision } from '../../src/cases/seal/seal-decision';
import { createPerson } from '../../src/identity';
import { citizenNumber, newId } from '../../src/platform';
import { OPENING, office } from '../catalog/city';
import { runCli } from '../cli/cli';
import { PASSWORD } from '../identity/office';
import { aGuide, type GuideWorld, openGuideWorld } from '../services/guide-world';
import { aWindowOf, worksBehind } from './window';

const DAY = 86_400_000;

let world: GuideWorld;
let clerk: CasesContext;
let officer: CasesContext;
let authority: CasesContext;
let system: CasesContext;

const inCases = (ctx: object): CasesContext => ctx as CasesContext;
const run = <T>(work: () => Promise<T>, ctx: CasesContext = clerk): Promise<T> => office(ctx, work);
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'nothing',
    (error: { code?: string }) => error.code,
  );

beforeAll(async () => {
  world = await openGuideWorld();
  await world.published(aGuide());
  const { city } = world;
  [clerk, officer] = [inCases(city.housing.clerk), inCases(city.housing.officer)];
  [authority, system] = [inCases(city.authority), inCases(city.system)];
  await worksBehind(system, clerk.actor?.id ?? '');
}, OPENING);

afterAll(() => world.city.close());

let people = 0;

/** A case whose applicant handed the form in. */
async function submitted(): Promise<CaseRecord> {
  people += 1;
  const code = citizenNumber('110105', '1990-01-01', people);
  const contact = { phone: '13800000000', email: null, address: '东三环中路12号' };
  const file = await run(() =>
    openCase(clerk, {
      ...{ serviceItem: 'RENT', channel: 'window', windowId: null, fields: {} },
      applicant: { kind: 'naturalPerson', name: '王芳', code, ...contact },
      ...{ deliveryWay: 'window', resultForm: 'both', renewsUntil: null, jointWith: [] },
      idempotencyKey: newId(),
    }),
  );
  const note = { caseId: file.id, material: 'form', note: '纸质原件一份' };
  await run(() => bringMaterial(clerk, note));
  return run(() => submitCase(clerk, file.id));
}

/** One that came to its end without a decision. */
async function withdrawn(): Promise<CaseRecord> {
  const { id } = await submitted();
  return run(() => withdrawCase(clerk, id));
}

/** One that was accepted, granted, sealed and delivered. */
async function delivered(): Promise<CaseRecord> {
  const { id } = await submitted();
  await run(() => acceptCase(clerk, id));
  await run(() => decideCase(clerk, { id, decision: 'granted' }));
  const leader = await aColleague();
  const windowId = await aWindowOf(officer, world.city.housing.record.id);
  const wanted = { windowId, leaderId: leader.actor?.id ?? '', reasons: '窗口办理许可' };
  const seal = await run(() => applyForSeal(officer, wanted), officer);
  await run(() => confirmSealRequest(authority, seal.id), authority);
  await run(() => sealDecision(leader, { caseId: id, sealId: seal.id }), leader);
  return run(() => deliverCase(clerk, { id }));
}

const archived = (file: CaseRecord): Promise<VolumeRecord> =>
  run(() => archiveCase(clerk, file.id));

/** Somebody who works in the department. */
async function aColleague(): Promise<CasesContext> {
  const { record } = world.city.housing;
  const account = `p${newId().slice(-12)}`;
  const { id, name } = await createPerson(world.city.system, {
    ...{ account, name: '档案员', departmentId: record.id, roles: ['clerk'], password: PASSWORD },
  });
  await worksBehind(system, id);
  const department = { id: record.id, name: record.name, divisionCode: '110000' };
  const expiresAt = Number.MAX_SAFE_INTEGER;
  return inCases(
    world.city.as({ kind: 'person', id, name, department, roles: ['clerk'], expiresAt }),
  );
}

/** A colleague who may read the restricted sub-volumes. */
async function aReader(): Promise<CasesContext> {
  const reader = await aColleague();
  const named = { personId: reader.actor?.id ?? '', reasons: '档案管理' };
  await run(() => nameArchiveReader(officer, named), officer);
  return reader;
}

const main = ({ id: volumeId }: VolumeRecord, ctx = clerk): Promise<Uint8Array> =>
  readVolume(ctx, { volumeId, part: 'main' });
const restricted = ({ id: volumeId }: VolumeRecord, ctx = clerk): Promise<Uint8Array> =>
  readVolume(ctx, { volumeId, part: 'restricted' });

/** Records of the log with this event, the newest last. */
async function recorded(event: string) {
  const records = await world.city.office.records();
  return records.filter((record) => record.event === event);
}

describe('a case that came to its end', () => {
  it('ARC-1 makes one volume under one number, and only one however often it is asked', async () => {
    const file = await withdrawn();
    const asked = await Promise.allSettled([archived(file), archived(file)]);
    const [volume, ...others] = asked.flatMap((one) =>
      one.status === 'fulfilled' ? one.value : [],
    );
    expect(others).toEqual([]);
    expect(volume).toMatchObject({
      number: expect.stringMatching(/^V-\d{4}-\d{6}$/),
      kind: 'single',
    });
    expect(await selectVolumeOf(clerk.db, file.id)).toEqual(volume);
    expect((await selectCase(clerk.db, clerk.secrets, file.id))?.status).toBe('archived');
    expect(await codeOf(archived(file))).toBe('CONFLICT');
  });

  it('ARC-1 is archived by the gateway some days later, by itself and once', async () => {
    const file = await withdrawn();
    expect(await selectVolumeOf(clerk.db, file.id)).toBeNull();
    world.city.office.clock.advance(clerk.config.caseArchiveDays * DAY);
    await Promise.all([sweepArchive(system), sweepArchive(system)]);
    const volume = await selectVolumeOf(clerk.db, file.id);
    expect(volume).toMatchObject({ filedBy: null, packedAt: expect.any(Date) });
    const steps = await selectCaseSteps(clerk.db, file.id);
    expect(steps.filter(({ step }) => step === 'archive')).toHaveLength(1);
    const records = await recorded('case.archived');
    expect(records.at(-1)?.facts).toMatchObject({ number: file.number, volume: volume?.number });
  });

  it('ARC-1 is not archived before, nor by another department', async () => {
    const file = await submitted();
    expect(await codeOf(archived(file))).toBe('STEP_NOT_ALLOWED');
    const ended = await withdrawn();
    const stranger = inCases(world.city.market.clerk);
    expect(await codeOf(run(() => archiveCase(stranger, ended.id), stranger))).toBe('NOT_FOUND');
  });

  it('ARC-4 stands in its volume in the order of the law, from acceptance to delivery', async () => {
    const file = await delivered();
    const volume = await archived(file);
    await packVolumes(system);
    const [{ contents } = { contents: null }] = await showPackages(clerk, volume);
    expect(contents?.map(({ title }) => title)).toEqual([
      '资格确认通知书',
      '准予决定书',
      '送达回证',
      '申请及材料登记表',
      '受理凭证',
      '办理过程记录',
    ]);
    const zip = await main(volume);
    expect(Object.keys(unzipSync(zip))).toEqual([
      ...[
        'manifest.json',
        'cover.pdf',
        'contents.pdf',
        '0001-result.pdf',
        '0002-result.pdf',
        '0003-result.pdf',
      ],
      ...['0004-application.pdf', '0005-notice.pdf', '0006-process.pdf', `${file.number}.json`],
    ]);
    const told = JSON.parse(Buffer.from(unzipSync(zip)[`${file.number}.json`] ?? []).toString());
    expect(told.steps.map(({ step }: { step: string }) => step)).toEqual([
      ...['open', 'submit', 'accept', 'grant', 'complete', 'deliver', 'archive'],
    ]);
    const [packed] = (await recorded('volume.packed')).slice(-1);
    expect(packed?.facts).toMatchObject({
      volume: volume.number,
      main: verifyVolume(zip).manifestSha256,
      restricted: verifyVolume(zip).restricted,
    });
  });

  it('ARC-2 keeps what is private in the restricted sub-volume, which only named readers read', async () => {
    const file = await withdrawn();
    const volume = await archived(file);
    expect(await codeOf(main(volume))).toBe('NOT_FOUND');
    await packVolumes(system);
    const open = Object.values(unzipSync(await main(volume))).map((one) => Buffer.from(one));
    expect(open.some((one) => one.includes(file.applicant.code))).toBe(false);

    expect(await codeOf(restricted(volume))).toBe('ARCHIVE_RESTRICTED');
    expect(await codeOf(restricted(volume, authority))).toBe('ARCHIVE_RESTRICTED');
    const refused = (await recorded('volume.read')).at(-1);
    expect(refused).toMatchObject({ decision: 'denied', facts: { part: 'restricted' } });
    const hidden = await showPackages(clerk, volume);
    expect(hidden.map(({ part, contents }) => [part, contents === null])).toEqual([
      ['main', false],
      ['restricted', true],
    ]);

    const reader = await aReader();
    const zip = await restricted(volume, reader);
    const { manifestSha256 } = verifyVolume(zip);
    expect(manifestSha256).toBe(verifyVolume(await main(volume)).restricted);
    const read = (await recorded('volume.read')).filter(({ facts }) => facts.part === 'restricted');
    expect(read.at(-1)).toMatchObject({ decision: 'allowed', actor: { id: reader.actor?.id } });
    const { live } = await readerEntry(reader);
    await run(() => endArchiveReader(officer, live), officer);
    expect(await codeOf(restricted(volume, reader))).toBe('ARCHIVE_RESTRICTED');
  });

  it('ARC-2 has a paper restricted by whoever handles it, as long as it is not archived', async () => {
    const { id } = await submitted();
    await run(() => acceptCase(clerk, id));
    const file = await run(() => withdrawCase(clerk, id));
    const [voucher] = await selectDocuments(clerk.db, clerk.secrets, id);
    const input = { caseId: id, documentId: voucher?.id ?? '', ground: 'privacy' } as const;
    const none = { ...input, documentId: newId() };
    expect(await codeOf(run(() => restrictCasePaper(clerk, none)))).toBe('NOT_FOUND');
    await run(() => restrictCasePaper(clerk, input));
    const volume = await archived(file);
    await packVolumes(system);
    expect(await codeOf(run(() => restrictCasePaper(clerk, input)))).toBe('CONFLICT');
    const contents = await showPackages(await aReader(), volume);
    const titles = contents.map(({ part, contents }) => [
      part,
      contents?.map(({ title }) => title),
    ]);
    expect(Object.fromEntries(titles)).toEqual({
      main: ['申请及材料登记表', '办理过程记录'],
      restricted: ['申请人信息及申请材料', '受理凭证'],
    });
  });
});

/** The register's entry of somebody. */
async function readerEntry(reader: CasesContext): Promise<{ live: string }> {
  const [row] = await clerk.db.query<{ id: string }>(
    'SELECT id FROM archive_reader WHERE person_id = $1 AND ended_at IS NULL',
    [reader.actor?.id],
  );
  return { live: row?.id ?? '' };
}

describe('thin cases', () => {
  const ask = (files: readonly CaseRecord[], ctx = officer) =>
    run(
      () => askSharedVolume(ctx, { caseIds: files.map(({ id }) => id), reasons: '材料较少' }),
      ctx,
    );
  const consent = (id: string) => run(() => consentSharedVolume(authority, id), authority);

  it('ARC-1 share a volume with the consent of the archive authority, all or none', async () => {
    const files = [await withdrawn(), await withdrawn()];
    const { id } = await ask(files);
    expect(await codeOf(ask(files))).toBe('CONFLICT');
    world.city.office.clock.advance((clerk.config.caseArchiveDays + 1) * DAY);
    await sweepArchive(system);
    expect(await selectVolumeOf(clerk.db, files[0]?.id ?? '')).toBeNull();

    const { volumeId } = await consent(id);
    const volume = await showVolume(clerk, volumeId ?? '');
    expect(volume).toMatchObject({ kind: 'shared', title: expect.stringContaining('2 件') });
    await packVolumes(system);
    const [{ contents } = { contents: null }] = await showPackages(clerk, volume);
    const numbers = contents?.map((content) => content.case);
    expect(numbers).toEqual([...(numbers ?? [])].sort());
    expect(new Set(numbers)).toEqual(new Set(files.map(({ number }) => number)));
    expect(await codeOf(consent(id))).toBe('CONFLICT');
  });

  it('ARC-1 keep apart when one of them moved on meanwhile, or when it is refused', async () => {
    const [one, other] = [await withdrawn(), await withdrawn()];
    const { id } = await ask([one, other]);
    await archived(other);
    expect(await codeOf(consent(id))).toBe('CONFLICT');
    expect(await selectVolumeOf(clerk.db, one.id)).toBeNull();
    const no = { id, reasons: '应当一案一卷' };
    await run(() => refuseSharedVolume(authority, no), authority);
    await archived(one);
  });

  it('ARC-1 are 50 at most, at the door and in the database', async () => {
    const ids = Array.from({ length: 51 }, () => newId());
    const many = run(
      () => askSharedVolume(officer, { caseIds: ids, reasons: '材料较少' }),
      officer,
    );
    expect(await codeOf(many)).toBe('INPUT_INVALID');
    const file = await withdrawn();
    const volume = await archived(file);
    const move = clerk.db.execute('UPDATE volume_case SET position = 51 WHERE volume_id = $1', [
      volume.id,
    ]);
    await expect(move).rejects.toThrow(/volume_case_most/);
    const twice = { ...volume, id: newId(), number: newId() };
    const again = clerk.db.transaction(() => insertVolume(clerk.db, twice, [file.id]));
    await expect(again).rejects.toThrow();
  });

  it('ARC-1 are asked about by an officer, and not consented to by whoever asked', async () => {
    const files = [await withdrawn(), await withdrawn()];
    expect(await codeOf(ask(files, clerk))).toBe('FORBIDDEN');
    const { id } = await ask(files);
    expect(await codeOf(run(() => consentSharedVolume(officer, id), officer))).toBe('FORBIDDEN');
  });
});

describe('inspection records', () => {
  const record = (inspectedOn: string, restrictedFor: 'privacy' | null = null) => ({
    ...{ title: '现场检查笔录', inspectedOn, inspectors: ['李强', '张伟'], restrictedFor },
    ...{ findings: '经检查，未发现问题。', cases: [] },
  });
  const filed = (parts: object) =>
    run(() =>
      fileInspectionRecords(clerk, {
        ...{ period: 'quarter', from: '2026-01-01', title: '一季度监督检查' },
        ...{ records: [record('2026-02-10'), record('2026-01-20', 'privacy')] },
        ...parts,
      }),
    );

  it('ARC-3 are filed apart, by the day or by week, month or quarter, in the order of their days', async () => {
    const volume = await filed({});
    await packVolumes(system);
    expect(volume).toMatchObject({ kind: 'inspection', title: '一季度监督检查' });
    const [{ contents } = { contents: null }] = await showPackages(clerk, volume);
    expect(contents?.map(({ date, section }) => [date, section])).toEqual([
      ['2026-02-10', 'inspection'],
    ]);
    expect(verifyVolume(await main(volume))).toMatchObject({ volume: volume.number });
    for (const refused of [
      { from: '2026-02-01' },
      { period: 'week', from: '2026-01-06' },
      { period: 'month', from: '2026-01-02' },
      { period: 'once', from: '2026-01-20' },
      { from: '2099-01-01' },
      { records: [] },
      { records: [{ ...record('2026-02-10'), inspectors: [] }] },
      { records: [{ ...record('2026-02-10'), cases: ['11010519920315002X'] }] },
    ]) {
      expect([refused, await codeOf(filed(refused))]).toEqual([refused, 'INPUT_INVALID']);
    }
    await filed({ period: 'week', from: '2026-02-09', records: [record('2026-02-15')] });
  });
});

describe('a package', () => {
  it('ARC-4 proves itself by its file alone: whatever is done to it is found and named', async () => {
    const volume = await archived(await withdrawn());
    await packVolumes(system);
    const zip = await main(volume);
    const files = unzipSync(zip);
    const broken = (parts: Record<string, Uint8Array>): unknown => {
      try {
        return verifyVolume(zipSync(parts));
      } catch (error) {
        return (error as { facts: { problem: { en: string } } }).facts.problem.en;
      }
    };
    expect(broken(files)).toMatchObject({ volume: volume.number, part: 'main' });

    const cover = Uint8Array.from(files['cover.pdf'] ?? []);
    cover[100] = (cover[100] ?? 0) ^ 1;
    expect(broken({ ...files, 'cover.pdf': cover })).toBe('cover.pdf was altered');
    const { 'contents.pdf': _, ...without } = files;
    expect(broken(without)).toBe('file 3 is to be contents.pdf, and is 0001-application.pdf');
    expect(broken({ ...files, 'more.pdf': cover })).toBe('more.pdf is one too many');
    const { 'manifest.json': manifest = new Uint8Array(), ...rest } = files;
    expect(broken({ ...rest, 'manifest.json': manifest })).toMatch(/^file 1 is to be manifest/);
    expect(broken(rest)).toBe('manifest.json is missing');
    const spaced = Buffer.from(`${Buffer.from(manifest).toString()} `);
    expect(broken({ 'manifest.json': spaced, ...rest })).toBe('manifest.json is not of its form');
    expect(() => verifyVolume(zip.subarray(0, zip.length - 30))).toThrow();
  });

  it('ARC-4 is verified at the command line, with the restricted one that belongs to it', async () => {
    const reader = await aReader();
    const [one, other] = [await archived(await withdrawn()), await archived(await withdrawn())];
    await packVolumes(system);
    const folder = await mkdtemp(join(tmpdir(), 'once-volume-'));
    const kept = async (name: string, zip: Uint8Array): Promise<string> => {
      await writeFile(join(folder, name), zip);
      return join(folder, name);
    };
    const main1 = await kept('main.zip', await main(one));
    const own = await kept('own.zip', await restricted(one, reader));
    const foreign = await kept('foreign.zip', await restricted(other, reader));
    const said = await runCli(['archive', 'verify', main1, own], process.env);
    expect([said.code, said.stdout]).toEqual([0, expect.stringContaining('belong together')]);
    expect(said.stdout).toContain(`${one.number} restricted: 3 files hold`);
    const wrong = await runCli(['archive', 'verify', main1, foreign], process.env);
    expect([wrong.code, wrong.stderr]).toEqual([
      1,
      expect.stringContaining('is not the restricted'),
    ]);
    const none = await runCli(
      ['archive', 'verify', await kept('x', Buffer.from('x'))],
      process.env,
    );
    expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/^VOLUME_BROKEN/)]);
    await rm(folder, { recursive: true });
  });

  it('is known of by its department, the archive authority and nobody else', async () => {
    const volume = await archived(await withdrawn());
    const stranger = inCases(world.city.market.clerk);
    expect(await codeOf(showVolume(stranger, volume.id))).toBe('NOT_FOUND');
    expect(await codeOf(main(volume, stranger))).toBe('NOT_FOUND');
    const page = { first: 1, after: null };
    expect((await listVolumes(clerk, page)).nodes).toEqual([volume]);
    expect((await listVolumes(authority, page)).nodes).toEqual([volume]);
    expect((await listVolumes(stranger, page)).nodes).toEqual([]);
  });
});
