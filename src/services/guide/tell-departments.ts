import { type MessageKind, sendMessage } from '../../duties';
import { listAuthorities, requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import type { GuideRecord } from './guide';
import { guideNumber } from './require-guide';

/** Tells a department of a guide, naming the department that acted. */
export function tellDepartment(
  ctx: SharingContext,
  kind: MessageKind,
  { guide, to }: { readonly guide: GuideRecord; readonly to: string },
): Promise<void> {
  const subject = { type: 'guide', id: guide.id, number: guideNumber(guide) } as const;
  const facts = { department: requireActor(ctx).department.name };
  return sendMessage(ctx, { to, kind, subject, facts });
}

/** Tells the departments that publish guides. */
export async function tellAuthority(
  ctx: SharingContext,
  kind: MessageKind,
  guide: GuideRecord,
): Promise<void> {
  for (const { id } of await listAuthorities(ctx)) {
    await tellDepartment(ctx, kind, { guide, to: id });
  }
}
