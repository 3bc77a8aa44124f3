import { bumpEpoch, chinaDate, GatewayError, newId, type PlatformContext } from '../../platform';
import { keptSince, keptUntil } from '../retention/kept-since';
import { keyAsRead } from '../subject-digest';
import type { Subject } from './subject';
import {
  deleteSubject,
  insertForgotten,
  selectForgottenOn,
  selectNewestRead,
  selectSubject,
} from './subjects.store';

/** That a subject was forgotten. */
export interface Forgotten {
  readonly id: string;
  /** The day in China, YYYY-MM-DD. */
  readonly on: string;
}

/** The digest that a key is found by. */
function digestOf({ secrets }: Pick<PlatformContext, 'secrets'>, key: string): string {
  return secrets.digest('audit-key', keyAsRead(key));
}

/** The day on which the subject of this key was last forgotten, or null. */
export function forgottenOn(
  ctx: Pick<PlatformContext, 'db' | 'secrets'>,
  key: string,
): Promise<string | null> {
  return selectForgottenOn(ctx.db, digestOf(ctx, key));
}

/** Refuses while a read of their data must be kept together with whose it was. Errors: see below. */
async function checkTerm(ctx: PlatformContext, { digest, name }: Subject): Promise<void> {
  const { db, clock, config } = ctx;
  const newest = await selectNewestRead(db, name);
  const months = config.auditKeepMonths;
  if (newest !== null && newest >= keptSince(clock.now(), months)) {
    throw new GatewayError('AUDIT_RETENTION_OBLIGES', { until: keptUntil(newest, months) });
  }
  if ((await selectNewestRead(db, digest)) !== null) throw new GatewayError('AUDIT_NAMES_DIGEST');
}

/**
 * Destroys the key of a subject, in the ambient transaction: from then on nobody, with whatever rights and keys,
 * can tell which records are about them. No record, leaf or hash is changed. What is left says only that the key
 * was destroyed, on which day, and why. Whoever reads their data afterwards begins anew. SHR-10
 *
 * Errors: NOT_FOUND where no record names them; AUDIT_RETENTION_OBLIGES before the term of the newest read of their
 * data is over; AUDIT_NAMES_DIGEST while records of before subjects had names are there.
 */
export async function destroySubject(ctx: PlatformContext, key: string): Promise<Forgotten> {
  const digest = digestOf(ctx, key);
  const subject = await selectSubject(ctx.db, digest);
  if (!subject) {
    const what = { zh: '审计记录中的主体', en: 'subject of audit records' };
    throw new GatewayError('NOT_FOUND', { what, id: '—' });
  }
  await checkTerm(ctx, subject);
  const forgotten = { id: newId(), on: chinaDate(ctx.clock.now()) };
  await deleteSubject(ctx.db, digest);
  await insertForgotten(ctx.db, { ...forgotten, digest });
  await bumpEpoch(ctx.db);
  return forgotten;
}
