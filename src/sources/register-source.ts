import { askOutside, checkName, requireActor } from '../identity';
import { newId } from '../platform';
import type { SourceKind } from './connector';
import type { Secrets } from './connector-kind';
import type { SourcesContext } from './context';
import { mayManageSources, shown } from './own-source';
import { secretLabel } from './registry';
import { insertSource, type SourceRecord } from './sources.store';

/** A source to be registered. */
export interface NewSource {
  readonly name: string;
  readonly kind: SourceKind;
  /** What the kind asks for; see its `settings.ts`. */
  readonly settings: unknown;
  /** Kept sealed and never shown again. */
  readonly secrets?: Secrets | null;
  /** For the gateway itself; a steward's is the own department. */
  readonly departmentId?: string | null;
}

/**
 * Registers where a department keeps data. Nothing is read yet; `describeSource` shows what can be.
 * Errors: FORBIDDEN, INPUT_INVALID{field}, SOURCE_SETTINGS_INVALID{problems},
 * SOURCE_URL_REFUSED{reason}, CONFLICT when the department has a source of that name.
 */
export async function registerSource(ctx: SourcesContext, input: NewSource): Promise<SourceRecord> {
  const departmentId = input.departmentId ?? requireActor(ctx).department.id;
  mayManageSources(ctx, 'registerSource', departmentId);
  const { kind } = input;
  const secrets = input.secrets ?? {};
  const now = ctx.clock.now();
  const id = newId();
  const source = {
    id,
    name: checkName('name', input.name),
    departmentId,
    kind,
    settings: await vetSource(ctx, kind, input.settings, secrets),
    secrets: sealSecrets(ctx, id, secrets),
    createdAt: now,
    changedAt: now,
    disabledAt: null,
  };
  await insertSource(ctx.db, source);
  return shown({ ...source, departmentName: '' });
}

/**
 * Settings that were checked, whole. Names of hosts are looked up outside the change.
 * Errors: SOURCE_SETTINGS_INVALID{problems}, SOURCE_URL_REFUSED{reason}.
 */
export function vetSource(
  ctx: SourcesContext,
  kind: SourceKind,
  settings: unknown,
  secrets: Secrets,
): Promise<object> {
  const key = JSON.stringify(['vet', kind, settings, secrets]);
  return askOutside(ctx, key, () => ctx.sources.vet(kind, settings, secrets));
}

/** Secrets as they are kept: bound to their source, so that they open nowhere else. */
export function sealSecrets(ctx: SourcesContext, id: string, secrets: Secrets): string | null {
  if (Object.keys(secrets).length === 0) return null;
  return ctx.secrets.seal(JSON.stringify(secrets), secretLabel(id));
}
