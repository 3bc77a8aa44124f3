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
  const secrets = change.secrets ?? storedSecrets(ctx, source);
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

/** The secrets as they are. Errors: SOURCE_SETTINGS_INVALID where they were sealed under another key. */
function storedSecrets(ctx: SourcesContext, { id, secrets }: StoredSource): Secrets {
  try {
    return openSecrets(ctx, id, secrets);
  } catch (cause) {
    throw secretsAnew('原有密钥已无法打开', 'those that are stored cannot be opened', cause);
  }
}

/** Whoever may change settings need not know the secrets, and must not be able to have them sent. */
function keepInPlace(source: StoredSource, changed: object, secrets: Secrets): void {
  if (Object.keys(secrets).length === 0) return;
  const after = kindOf(source.kind).prepare(changed, secrets).binding;
  if (isDeepStrictEqual(storedBinding(source, secrets), after)) return;
  throw secretsAnew('它们将发往另一处', 'they would be sent to another place');
}

/** Where the secrets go until now. Errors: SOURCE_SETTINGS_INVALID where stored settings do not tell any more. */
function storedBinding({ kind, settings }: StoredSource, secrets: Secrets): unknown {
  try {
    return kindOf(kind).prepare(settings, secrets).binding;
  } catch (cause) {
    const en = 'stored settings are not valid any more, and do not tell where they went';
    throw secretsAnew('原有设置已不再有效，无法得知它们发往何处', en, cause);
  }
}

function secretsAnew(zh: string, en: string, cause?: unknown): GatewayError {
  const problem = {
    zh: `secrets：应重新填写全部密钥，因为${zh}`,
    en: `secrets: expected all of them anew, because ${en}`,
  };
  return new GatewayError('SOURCE_SETTINGS_INVALID', { problems: [problem] }, { cause });
}
