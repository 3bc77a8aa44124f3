import { type AuditDraft, auditDraft } from '../../audit';
import { SYSTEM_ACTOR } from '../../identity';
import type { SharingContext } from '../context';
import type { GrantRecord } from '../grants/grants.store';
import { GRANT_STEPS, type GrantStepName } from './grant-life';

/** The record of a step that the gateway takes by itself. */
export function grantDraft(
  { requestId }: SharingContext,
  name: GrantStepName,
  { id, number, consumerId }: GrantRecord,
): AuditDraft {
  const actor = { kind: 'system', id: SYSTEM_ACTOR.id } as const;
  const { event } = GRANT_STEPS[name];
  return auditDraft({
    ...{ event, requestId, actor, department: consumerId },
    ...{ grant: number, facts: { id, number, step: name } },
  });
}
