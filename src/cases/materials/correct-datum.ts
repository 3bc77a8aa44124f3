import { auditDraft } from '../../audit';
import { requireActor } from '../../identity';
import { type ErrorCode, GatewayError, isGatewayError } from '../../platform';
import {
  type CorrectionRecord,
  fileCorrection,
  findOpenCorrection,
  type NewCorrection,
} from '../../sharing';
import type { CasesContext } from '../context';
import type { MaterialNote } from './case-material';
import type { FoundMaterial } from './find-material';
import { keyOf } from './next-reads';
import type { Standing } from './standing';

/** What an applicant says of a part of a material that was fetched. */
export interface SaidWrong {
  readonly answer: 'wrong' | 'lawfullyChanged';
  /** Name of the read in the guide; needed where the material comes from several. */
  readonly read?: string | null;
  /** API names; all items of that part when absent. */
  readonly items?: readonly string[] | null;
}

/** What became of a correction: filed now, or open already, or why it could not be. SHR-11 */
export interface Corrected {
  readonly correction: CorrectionRecord | null;
  readonly isNew: boolean;
  readonly code: ErrorCode | null;
}

/** A part of a material whose row came. */
interface Part {
  readonly alias: string;
  readonly items: readonly string[];
}

function wrong(field: string, zh: string, en: string): GatewayError {
  const got = { zh: '其他内容', en: 'something else' };
  return new GatewayError('INPUT_INVALID', { field, expected: { zh, en }, got });
}

/** The part that is said to be wrong, with its items. Errors: INPUT_INVALID. */
export function partOf(
  { reads }: Standing,
  { material, record }: FoundMaterial,
  { read, items }: SaidWrong,
): Part {
  const uses = material.supplies[record.supply ?? -1]?.uses ?? [];
  const came = uses.filter((use) => reads.get(use.read)?.state === 'row');
  const use = came.find((one) => (read ? one.read === read : came.length === 1));
  if (!use) {
    throw wrong('read', '材料中已取得的一个部分', 'one part of the material that was fetched');
  }
  const named = items && items.length > 0 ? items : use.items;
  if (new Set(named).size === named.length && named.every((item) => use.items.includes(item))) {
    return { alias: use.read, items: named };
  }
  throw wrong('items', '该部分的信息项，各一次', 'items of that part, each once');
}

const SAYS: Readonly<Record<SaidWrong['answer'], string>> = Object.freeze({
  wrong: '内容有误',
  lawfullyChanged: '内容已合法变更',
});

function problemText(
  { case: case_ }: Standing,
  { material }: FoundMaterial,
  said: SaidWrong,
  note: MaterialNote,
) {
  const right = note.rightValue === null ? '' : `，应为：${note.rightValue}`;
  return `办件 ${case_.number} 核对材料“${material.name}”时，申请人确认${SAYS[said.answer]}${right}`;
}

/** Refusals that are no fault of this step: the case goes on without a correction. */
const NOT_FILED: readonly ErrorCode[] = [
  ...(['NOT_FOUND', 'NOT_SHARED', 'NOT_GRANTED', 'ITEM_NOT_GRANTED', 'KEY_INVALID'] as const),
];

/**
 * Files it in a savepoint, so that of one that is refused nothing is left. An open one of this
 * department about the same datum is as good.
 */
async function file(ctx: CasesContext, asked: NewCorrection): Promise<Corrected> {
  try {
    const correction = await ctx.db.transaction(() => fileCorrection(ctx, asked));
    return { correction, isNew: true, code: null };
  } catch (error) {
    if (isGatewayError(error, 'CONFLICT')) {
      const correction = await findOpenCorrection(ctx, asked);
      if (correction) return { correction, isNew: false, code: null };
    }
    if (!isGatewayError(error) || !NOT_FILED.includes(error.code)) throw error;
    return { correction: null, isNew: false, code: error.code };
  }
}

/**
 * Tells the provider of what the applicant found wrong, as the department that read it, with what
 * shows it. The case does not wait for it. SHR-11, GDE-9
 */
export async function correctDatum(
  ctx: CasesContext,
  standing: Standing,
  found: FoundMaterial,
  said: { readonly answer: SaidWrong; readonly part: Part; readonly note: MaterialNote },
): Promise<Corrected> {
  const read = standing.plan.find(({ alias }) => alias === said.part.alias);
  const key = read && keyOf(standing, read);
  if (!read || !key || key === 'none' || !('key' in key)) {
    return { correction: null, isNew: false, code: 'NOT_FOUND' };
  }
  return file(ctx, {
    ...{ resource: read.resource, key: key.key, keyItem: read.keyItem, items: said.part.items },
    problem: problemText(standing, found, said.answer, said.note),
    evidence: said.note.evidence ?? '',
  });
}

/** A correction that is filed within another change has its own record, as if it were filed alone. */
export function correctionDraft(ctx: CasesContext, { id, number }: CorrectionRecord) {
  const { id: actorId, kind, department } = requireActor(ctx);
  return auditDraft({
    ...{ event: 'correction.filed', requestId: ctx.requestId, facts: { id, number } },
    ...{ department: department.id, actor: { kind, id: actorId } },
  });
}
