import { isDeepStrictEqual } from 'node:util';
import { checkName } from '../identity';
import { GatewayError } from '../platform';
import type { Secrets } from './connector-kind';
import type { SourcesContext } from './context';
import { kindOf } from './kinds';
import { ownSource } from './own-source';
import { sealSecrets, vetSource } from './register-source';
import { openSecrets } from './registry';
import type { SourceRecord, StoredSource } from './sources.store';
import { storeChange } from './store-change';

/** What to change; what is left out stays as it is. */
export interface SourceChange {
  readonly id: string;
  readonly name?: string | null;
  readonly settings?: unknown;
  /** All secrets anew; needed when the settings would send them to another place. */
  readonly secrets?: Secrets | null;
}

/**
 * Changes a source; running readers take it up within a second. Its kind stays.
 * Errors: NOT_FOUND, FORBIDDEN, and those of `registerSource`; SOURCE_SETTINGS_INVALID too when old
 * secrets would go to a new place.
 */
export async function changeSource(
  ctx: SourcesContext,
  change: SourceChange,
): Promise<SourceRecord> {
  const source = await ownSource(ctx, 'changeSource', change.id);
  const secrets = change.secrets ?? openSecrets(ctx, source.id, source.secrets);
  const settings = change.settings ?? source.settings;
  const vetted = await vetSource(ctx, source.kind, settings, secrets);
  if (!change.secrets) keepInPlace(source, vetted, secrets);
  const changed = {
    ...source,
    name: checkName('name', change.name ?? source.name),
    settings: vetted,
    secrets: sealSecrets(ctx, source.id, secrets),
  };
  return storeChange(ctx, changed);
}

/** Whoever may change settings need not know the secrets, and must not be able to have them sent. */
function keepInPlace({ kind, settings }: StoredSource, changed: object, secrets: Secrets): void {
  if (Object.keys(secrets).length === 0) return;
  const [before, after] = [settings, changed].map(
    (either) => kindOf(kind).prepare(either, secrets).binding,
  );
  if (isDeepStrictEqual(before, after)) return;
  throw new GatewayError('SOURCE_SETTINGS_INVALID', {
    problems: [
      {
        zh: 'secrets：应重新填写全部密钥，因为它们将发往另一处',
        en: 'secrets: expected all of them anew, because they would be sent to another place',
      },
    ],
  });
}
