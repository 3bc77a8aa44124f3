import { type AuditDraft, auditDraft } from '../../audit';
import { SYSTEM_ACTOR } from '../../identity';
import { chinaDate, newId } from '../../platform';
import type { Anomaly } from '../anomalies/anomaly-rule';
import type { AnomalyName } from '../anomalies/limits';
import type { OversightContext } from '../context';
import { FINDING_STEPS } from './finding-steps';
import {
  holdFindings,
  insertFinding,
  insertFindingStep,
  selectFound,
  takeFindingNumber,
} from './findings.store';

/** How many findings are opened in one transaction. */
const BATCH = 50;

const placeOf = ({ day, subject }: Anomaly): string => `${day} ${subject}`;

/** Those that are not found yet; of a subject and day one. */
async function unknown(
  { db }: OversightContext,
  rule: AnomalyName,
  anomalies: readonly Anomaly[],
): Promise<Anomaly[]> {
  const found = await selectFound(db, rule, [...new Set(anomalies.map(({ day }) => day))]);
  const once = new Map(anomalies.map((one) => [placeOf(one), one]));
  return [...once].flatMap(([place, one]) => (found.has(place) ? [] : [one]));
}

async function open(
  ctx: OversightContext,
  rule: AnomalyName,
  anomaly: Anomaly,
): Promise<AuditDraft> {
  const at = ctx.clock.now();
  const number = await takeFindingNumber(ctx.db, chinaDate(at).slice(0, 4));
  const { to, event } = FINDING_STEPS.open;
  const id = newId();
  const { subject, day, departmentId, figures } = anomaly;
  const found = { id, number, rule, subject, day, departmentId, figures };
  await insertFinding(ctx.db, { ...found, status: to, assignedId: null, openedAt: at });
  const step = { findingId: id, step: 'open', from: null, to, at, why: null } as const;
  await insertFindingStep(ctx.db, { ...step, by: null, departmentId: null });
  return auditDraft({
    ...{ event, requestId: ctx.requestId, department: departmentId },
    ...{ actor: { kind: 'system', id: SYSTEM_ACTOR.id }, facts: { id, number, rule, day } },
  });
}

/** Opens what nobody else has opened meanwhile; all of it is one transaction with its records. */
function openBatch(
  ctx: OversightContext,
  rule: AnomalyName,
  anomalies: readonly Anomaly[],
): Promise<number> {
  return ctx.audit.recordWith(async () => {
    await holdFindings(ctx.db);
    const drafts: AuditDraft[] = [];
    for (const one of await unknown(ctx, rule, anomalies)) drafts.push(await open(ctx, rule, one));
    return { result: drafts.length, drafts };
  });
}

/**
 * Opens a finding for each anomaly that has none: one for a rule, a subject and a day, however many processes
 * look and however often.
 *
 * @returns how many were opened
 */
export async function openFindings(
  ctx: OversightContext,
  rule: AnomalyName,
  anomalies: readonly Anomaly[],
): Promise<number> {
  const fresh = anomalies.length === 0 ? [] : await unknown(ctx, rule, anomalies);
  let opened = 0;
  for (let at = 0; at < fresh.length; at += BATCH) {
    opened += await openBatch(ctx, rule, fresh.slice(at, at + BATCH));
  }
  return opened;
}
