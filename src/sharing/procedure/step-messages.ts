import { sendMessage } from '../../duties';
import { listAuthorities, requireActor } from '../../identity';
import type { SharingContext } from '../context';
import type { ApplicationRecord } from './applications.store';
import type { Party, Step } from './procedure';
import { subjectOf } from './step-clocks';

/** Ids of the departments that are a party of an application. */
async function departmentsOf(
  ctx: SharingContext,
  party: Party,
  { consumerId, providerId, submittedAt }: ApplicationRecord,
): Promise<readonly string[]> {
  if (party === 'consumer') return [consumerId];
  // A provider never heard of what was not submitted.
  if (party === 'provider') return submittedAt === null ? [] : [providerId];
  return (await listAuthorities(ctx)).map(({ id }) => id);
}

/**
 * Tells the other side of a step, without its reasons: those are free text, which may name people,
 * and stand in the application.
 */
export async function tellParties(
  ctx: SharingContext,
  tells: Step['tells'],
  application: ApplicationRecord,
): Promise<void> {
  const { name: department } = requireActor(ctx).department;
  const facts = { department, days: application.extensionDays };
  for (const { to: party, kind } of tells) {
    for (const to of await departmentsOf(ctx, party, application)) {
      await sendMessage(ctx, { to, kind, subject: subjectOf(application), facts });
    }
  }
}
