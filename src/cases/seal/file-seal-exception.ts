import { forbidden, holds, requireActor } from '../../identity';
import { databaseProblem, GatewayError, newId } from '../../platform';
import { listServiceItems } from '../../sharing';
import type { CasesContext } from '../context';
import { checkText } from '../file/check-text';
import { insertSealException } from './exceptions.store';
import type { SealExceptionRecord } from './seal';

/** Work that the law wants under the department's own seal. */
export interface NewSealException {
  /** Code of the service item. */
  readonly serviceItem: string;
  /** Name of the seal that the law means, such as the department's own. */
  readonly sealName: string;
  /** The law that says so, and its article. */
  readonly law: string;
  readonly article: string;
}

/** Errors: INPUT_INVALID for an item that the department does not handle today. */
async function requireHandled(ctx: CasesContext, code: string, departmentId: string) {
  const item = (await listServiceItems(ctx)).find((known) => known.code === code);
  if (item?.departments.includes(departmentId)) return;
  const expected = { zh: '本部门办理的事项', en: 'an item that your department handles' };
  const got = { zh: '其他内容', en: 'something else' };
  throw new GatewayError('INPUT_INVALID', { field: 'serviceItem', expected, got });
}

/**
 * Files with the supervising section that the law wants the papers of an item under the department's
 * own seal, with the rule that says so. From then on its cases are completed under that seal and not
 * under a special one. SEAL-3
 *
 * Errors: FORBIDDEN; INPUT_INVALID; CONFLICT where it was filed before.
 */
export async function fileSealException(
  ctx: CasesContext,
  input: NewSealException,
): Promise<SealExceptionRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingOfficer')) throw forbidden('fileSealException');
  await requireHandled(ctx, input.serviceItem, actor.department.id);
  const exception = {
    ...{ id: newId(), departmentId: actor.department.id, serviceItem: input.serviceItem },
    ...{ sealName: checkText('sealName', input.sealName, { most: 100, form: 'line' }) },
    ...{
      law: checkText('law', input.law, { most: 200, form: 'line' }),
      article: checkText('article', input.article, { most: 100, form: 'line' }),
    },
    ...{ filedAt: ctx.clock.now(), filedBy: actor.id },
  };
  await insertSealException(ctx.db, exception).catch((cause: unknown) => {
    if (databaseProblem(cause) !== 'unique') throw cause;
    const what = { zh: '该事项的用印备案', en: 'the filing for this item' };
    const expected = { zh: '尚未备案', en: 'none yet' };
    throw new GatewayError(
      'CONFLICT',
      { what, expected, got: { zh: '已备案', en: 'one that was filed' } },
      { cause },
    );
  });
  return exception;
}
