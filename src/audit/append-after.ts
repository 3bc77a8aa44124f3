import type { AuditLog } from './record';

/**
 * The same log for what is done beside a change that is not committed yet: what it is to append waits until that has
 * happened, and is never appended where it does not.
 */
export function appendAfter(audit: AuditLog, happened: Promise<unknown>): AuditLog {
  return {
    append: async (drafts, options) => {
      await happened;
      return audit.append(drafts, options);
    },
    recordWith: (work) => audit.recordWith(work),
    ready: () => audit.ready(),
    close: () => audit.close(),
  };
}
