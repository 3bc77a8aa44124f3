import { checkName } from './check-text';
import type { Secrets } from './connector-kind';
import type { SourcesContext } from './context';
import { ownSource } from './own-source';
import { sealSecrets } from './register-source';
import { openSecrets } from './registry';
import type { SourceRecord } from './sources.store';
import { storeChange } from './store-change';

/** What to change; what is left out stays as it is. */
export interface SourceChange {
  readonly id: string;
  readonly name?: string | null;
  readonly settings?: unknown;
  /** All secrets anew. */
  readonly secrets?: Secrets | null;
}

/**
 * Changes a source; running readers take it up within a second. Its kind stays.
 * Errors: NOT_FOUND, FORBIDDEN, and those of `registerSource`.
 */
export async function changeSource(
  ctx: SourcesContext,
  change: SourceChange,
): Promise<SourceRecord> {
  const source = await ownSource(ctx, 'changeSource', change.id);
  const secrets = change.secrets ?? openSecrets(ctx, source.id, source.secrets);
  const settings = change.settings ?? source.settings;
  const changed = {
    ...source,
    name: checkName('name', change.name ?? source.name),
    settings: await ctx.sources.vet(source.kind, settings, secrets),
    secrets: sealSecrets(ctx, source.id, secrets),
  };
  return storeChange(ctx, changed);
}
