import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError } from '../../platform';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { lockCase } from '../file/cases.store';
import { checkText } from '../file/check-text';
import { checkStep, noSuchCase } from '../procedure/begin-step';
import { takeCaseStep } from '../procedure/take-step';
import { writtenCase } from '../procedure/written-case';
import { fileVolume } from './file-volume';
import { MOST_CASES, type VolumeRequestRecord } from './volume';
import {
  decideVolumeRequest,
  insertVolumeRequest,
  isAsked,
  lockVolumeRequest,
} from './volume-requests.store';

/** Which cases are to share a volume. */
export interface AskedVolume {
  readonly caseIds: readonly string[];
  /** Why they are thin enough. */
  readonly reasons: string;
}

/** Errors: INPUT_INVALID for fewer than two cases, for more than the law lets, and for one named twice. */
function checkMany(caseIds: readonly string[]): void {
  const isEachOnce = new Set(caseIds).size === caseIds.length;
  if (isEachOnce && caseIds.length >= 2 && caseIds.length <= MOST_CASES) return;
  const expected = { zh: `2 至 ${MOST_CASES} 件，各一次`, en: `2 to ${MOST_CASES}, each once` };
  const got = { zh: `${caseIds.length} 件`, en: `${caseIds.length}` };
  throw new GatewayError('INPUT_INVALID', { field: 'caseIds', expected, got });
}

/** Holds the cases in an order that all keep to. Errors: NOT_FOUND, CONFLICT, STEP_NOT_ALLOWED. */
async function holdAll(
  ctx: CasesContext,
  { departmentId, caseIds }: Pick<VolumeRequestRecord, 'departmentId' | 'caseIds'>,
): Promise<readonly CaseRecord[]> {
  const held = new Map<string, CaseRecord>();
  for (const id of [...caseIds].sort()) {
    const file = await lockCase(ctx.db, ctx.secrets, id);
    if (file?.departmentId !== departmentId) throw noSuchCase(id);
    await checkStep(ctx, 'archive', file);
    held.set(id, file);
  }
  return caseIds.map((id) => held.get(id) as CaseRecord);
}

/** Errors: INPUT_INVALID for cases of several service items, which nobody would look for together. */
function checkAlike(files: readonly CaseRecord[]): string {
  const [item = '', ...others] = [...new Set(files.map(({ serviceItem }) => serviceItem))];
  if (others.length === 0) return item;
  const expected = { zh: '同一事项的办件', en: 'cases of one service item' };
  throw new GatewayError('INPUT_INVALID', { field: 'caseIds', expected, got: [item, ...others] });
}

/**
 * Asks the archive authority to let cases of one service item that came to their end share a volume, as
 * a sharing officer of their department. Meanwhile none of them is archived by the gateway. ARC-1
 *
 * Errors: FORBIDDEN; NOT_FOUND; INPUT_INVALID; STEP_NOT_ALLOWED; CONFLICT where one of them waits already.
 */
export async function askSharedVolume(
  ctx: CasesContext,
  { caseIds, reasons }: AskedVolume,
): Promise<VolumeRequestRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingOfficer')) throw forbidden('askSharedVolume');
  const why = checkText('reasons', reasons);
  checkMany(caseIds);
  const departmentId = actor.department.id;
  const serviceItem = checkAlike(await holdAll(ctx, { departmentId, caseIds }));
  if (await isAsked(ctx.db, caseIds)) {
    const what = { zh: '合卷申请', en: 'the request for a shared volume' };
    const expected = { zh: '无待答复的申请', en: 'cases of which none waits' };
    const got = { zh: '其中有已申请的', en: 'one that waits' };
    throw new GatewayError('CONFLICT', { what, expected, got });
  }
  const asked = { askedAt: ctx.clock.now(), askedBy: actor.id };
  return insertVolumeRequest(ctx.db, {
    ...{ departmentId, serviceItem, caseIds, reasons: why },
    ...asked,
  });
}

/** The request that waits, held. Errors: FORBIDDEN, NOT_FOUND, SAME_PERSON, CONFLICT. */
async function beginDecision(
  ctx: CasesContext,
  operation: string,
  id: string,
): Promise<VolumeRequestRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  const request = await lockVolumeRequest(ctx.db, id);
  const what = { zh: '合卷申请', en: 'request for a shared volume' };
  if (!request) throw new GatewayError('NOT_FOUND', { what, id });
  if (request.askedBy === actor.id) throw new GatewayError('SAME_PERSON', { operation });
  if (request.outcome === null) return request;
  const expected = { zh: '待答复', en: 'one that waits' };
  throw new GatewayError('CONFLICT', { what, expected, got: request.outcome });
}

/**
 * Consents to a shared volume as the archive authority: all its cases are archived by that, in one
 * volume under one number, or none. ARC-1
 *
 * Errors: FORBIDDEN; NOT_FOUND; SAME_PERSON for whoever asked; CONFLICT where it has its answer, or one
 * of the cases moved on meanwhile.
 */
export async function consentSharedVolume(
  ctx: CasesContext,
  id: string,
): Promise<VolumeRequestRecord> {
  const request = await beginDecision(ctx, 'consentSharedVolume', id);
  const { departmentId, caseIds, askedBy: filedBy } = request;
  const files = await holdAll(ctx, request);
  for (const file of files) await takeCaseStep(ctx, 'archive', file);
  const [first] = files as [CaseRecord];
  const { content } = await writtenCase(ctx, first);
  const title = `${content.name ?? first.serviceItem} 合卷 ${files.length} 件`;
  const volume = { departmentId, kind: 'shared', title, filedBy } as const;
  const { id: volumeId } = await fileVolume(ctx, volume, caseIds);
  return decided(ctx, request, { outcome: 'consented', why: null, volumeId });
}

/** Refuses a shared volume, with reasons: each case gets its own. ARC-1. Errors: as consentSharedVolume; INPUT_INVALID. */
export async function refuseSharedVolume(
  ctx: CasesContext,
  { id, reasons }: { readonly id: string; readonly reasons: string },
): Promise<VolumeRequestRecord> {
  const why = checkText('reasons', reasons);
  const request = await beginDecision(ctx, 'refuseSharedVolume', id);
  return decided(ctx, request, { outcome: 'refused', why, volumeId: null });
}

async function decided(
  ctx: CasesContext,
  request: VolumeRequestRecord,
  answer: Pick<VolumeRequestRecord, 'outcome' | 'why' | 'volumeId'>,
): Promise<VolumeRequestRecord> {
  const by = { decidedAt: ctx.clock.now(), decidedBy: requireActor(ctx).id };
  await decideVolumeRequest(ctx.db, { id: request.id, ...answer, ...by });
  return { ...request, ...answer, ...by };
}
