import { changeSpan } from '../../catalog';
import { forbidden, holds, requireActor } from '../../identity';
import { chinaDate, GatewayError, isRealDate, newId } from '../../platform';
import type { SharingContext } from '../../sharing';
import { selectAllPublished } from '../guide/guides.store';
import { tellDepartment } from '../guide/tell-departments';
import { requireText } from '../require-text';
import { cites } from './cites';
import { insertLawChange, type LawChangeRecord } from './laws.store';

/** What is announced. */
export interface NewLawChange {
  /** Name of the law as guides cite it. */
  readonly law: string;
  /** What changes, for the public. */
  readonly announcement: string;
  /** YYYY-MM-DD; see `changeSpan`. */
  readonly effectiveOn: string;
}

/** A day on which a law can come into force; nobody announces year 1 or 9999. */
function checkEffective(ctx: SharingContext, effectiveOn: string): string {
  const { from, to } = changeSpan(chinaDate(ctx.clock.now()));
  if (isRealDate(effectiveOn) && effectiveOn >= from && effectiveOn <= to) return effectiveOn;
  throw new GatewayError('INPUT_INVALID', {
    field: 'effectiveOn',
    expected: { zh: `${from} 至 ${to} 的日期`, en: `a date from ${from} to ${to}` },
    got: { zh: '其他内容', en: 'something else' },
  });
}

/**
 * Announces a change of law to the public and notes every published guide that cites the law, whose
 * departments are told: from the day it is in force their next version must carry it out. GDE-13
 *
 * Errors: FORBIDDEN; INPUT_INVALID.
 */
export async function announceLawChange(
  ctx: SharingContext,
  input: NewLawChange,
): Promise<LawChangeRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden('announceLawChange');
  const change = {
    id: newId(),
    law: requireText('law', input.law, 200),
    announcement: requireText('announcement', input.announcement),
    effectiveOn: checkEffective(ctx, input.effectiveOn),
    announcedAt: ctx.clock.now(),
    announcedBy: actor.id,
  };
  const changed = (await selectAllPublished(ctx.db)).filter(({ version }) =>
    cites(version.content, change.law),
  );
  await insertLawChange(
    ctx.db,
    change,
    changed.map(({ guide }) => guide.id),
  );
  for (const { guide } of changed) {
    await tellDepartment(ctx, 'guideLawChanged', { guide, to: guide.departmentId });
  }
  return change;
}
