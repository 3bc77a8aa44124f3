import { forbidden, holds, requireActor } from '../../identity';
import { GatewayError, isRealDate, newId } from '../../platform';
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
  /** YYYY-MM-DD. */
  readonly effectiveOn: string;
}

function checkDate(field: string, date: string): string {
  if (isRealDate(date)) return date;
  const expected = { zh: '日期 YYYY-MM-DD', en: 'a date, YYYY-MM-DD' };
  throw new GatewayError('INPUT_INVALID', {
    field,
    expected,
    got: { zh: '其他内容', en: 'other' },
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
    effectiveOn: checkDate('effectiveOn', input.effectiveOn),
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
