import { forbidden, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId } from '../../platform';
import type { CasesContext } from '../context';
import { checkText } from '../file/check-text';
import { requireColleague } from '../seal/require-seal';
import type { ArchiveReaderRecord } from './volume';
import { endReader, insertReader, selectReaders } from './volume-requests.store';

/** The department of a sharing officer. Errors: FORBIDDEN. */
function officersDepartment(ctx: CasesContext, operation: string): string {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingOfficer')) throw forbidden(operation);
  return actor.department.id;
}

/**
 * Names somebody of the department who may read its restricted sub-volumes, with reasons. ARC-2
 *
 * Errors: FORBIDDEN; SAME_PERSON for oneself; INPUT_INVALID for somebody of another department;
 * CONFLICT where they are named.
 */
export async function nameArchiveReader(
  ctx: CasesContext,
  { personId, reasons }: { readonly personId: string; readonly reasons: string },
): Promise<ArchiveReaderRecord> {
  const operation = 'nameArchiveReader';
  const departmentId = officersDepartment(ctx, operation);
  const actor = requireActor(ctx);
  const why = checkText('reasons', reasons);
  if (personId === actor.id) throw new GatewayError('SAME_PERSON', { operation });
  await requireColleague(ctx, actor, { field: 'personId', id: personId });
  const named = { since: ctx.clock.now(), namedBy: actor.id, endedAt: null, endedBy: null };
  const reader = { id: newId(), departmentId, personId, reasons: why, ...named };
  await insertReader(ctx.db, reader).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '副卷查阅人', en: 'the archive reader' };
    const expected = { zh: '尚未指定的人员', en: 'somebody not named yet' };
    const got = { zh: '已指定', en: 'one who is' };
    throw new GatewayError('CONFLICT', { what, expected, got }, { cause });
  });
  return reader;
}

/** Ends what somebody was named for. ARC-2. Errors: FORBIDDEN; NOT_FOUND. */
export async function endArchiveReader(
  ctx: CasesContext,
  id: string,
): Promise<ArchiveReaderRecord> {
  const departmentId = officersDepartment(ctx, 'endArchiveReader');
  const ended = { endedAt: ctx.clock.now(), endedBy: requireActor(ctx).id };
  const isEnded = await endReader(ctx.db, { id, departmentId }, ended);
  const reader = (await selectReaders(ctx.db, departmentId)).find((one) => one.id === id);
  if (isEnded && reader) return reader;
  throw new GatewayError('NOT_FOUND', { what: { zh: '副卷查阅人', en: 'archive reader' }, id });
}

/** Those who may or might read the restricted sub-volumes of the caller's department. Errors: FORBIDDEN. */
export async function listArchiveReaders(ctx: CasesContext): Promise<ArchiveReaderRecord[]> {
  return selectReaders(ctx.db, officersDepartment(ctx, 'archiveReaders'));
}
