import { forbidden, getDepartment, holds, requireActor } from '../../identity';
import { GatewayError, newId } from '../../platform';
import { checkText, TEXT_LIMITS } from '../check-text';
import type { CatalogContext } from '../context';
import { Problems } from '../problems';
import { namesOf } from './source-book';
import {
  endNaming,
  insertNaming,
  lockNamings,
  type SourceDepartmentRecord,
  selectNamings,
} from './source-departments.store';

/** More names for one thing than any city has. */
const MAX_ALIASES = 50;

/** A datum, and the department that is to be its one source. */
export interface NewSourceDepartment {
  readonly datum: string;
  readonly departmentId: string;
  readonly aliases?: readonly string[] | null;
  /** Id of the naming that this one takes the place of. */
  readonly replaces?: string | null;
}

/** The sharing authority alone says who is the source. Errors: FORBIDDEN. */
function requireAuthority(ctx: CatalogContext, operation: string): string {
  const actor = requireActor(ctx);
  if (!holds(actor, 'sharingAuthority')) throw forbidden(operation);
  return actor.id;
}

/** Refuses names that say nothing, and more than there can be. Errors: CATALOG_ENTRY_INVALID. */
function checkNames(datum: string, aliases: readonly string[]): void {
  const problems = new Problems();
  checkText(problems, 'datum', datum, TEXT_LIMITS.name);
  for (const [index, alias] of aliases.entries()) {
    checkText(problems, `aliases[${index}]`, alias, TEXT_LIMITS.name);
  }
  if (aliases.length > MAX_ALIASES) {
    const expected = { zh: `至多 ${MAX_ALIASES} 个`, en: `at most ${MAX_ALIASES}` };
    problems.add('aliases', expected, { zh: `${aliases.length} 个`, en: `${aliases.length}` });
  }
  if (problems.list.length === 0) return;
  throw new GatewayError('CATALOG_ENTRY_INVALID', { problems: problems.list });
}

const conflict = (datum: string, expected: unknown, got: unknown) => {
  const what = { zh: `“${datum}”的数源部门`, en: `the source department of ${datum}` };
  return new GatewayError('CONFLICT', { what, expected, got });
};

/** Refuses a name that another datum has: it would have two sources. Errors: CONFLICT. */
function checkFree(
  { datum, aliases }: Pick<SourceDepartmentRecord, 'datum' | 'aliases'>,
  others: readonly SourceDepartmentRecord[],
): void {
  const names = new Set(namesOf({ datum, aliases }));
  const taken = others.find((other) => namesOf(other).some((name) => names.has(name)));
  if (!taken) return;
  const expected = { zh: '未被使用的名称', en: 'names that no other datum has' };
  throw conflict(datum, expected, taken.datum);
}

/**
 * Names the one source department of a datum, as the sharing authority. Whoever changes a naming
 * says which one it takes the place of, so that of two who do so at once the second is told. What
 * is published stays; it is asked of the next version that is submitted. CAT-9
 *
 * Errors: FORBIDDEN; CATALOG_ENTRY_INVALID; NOT_FOUND for a department that does not exist;
 * CONFLICT for a name that has a source, or where the naming to be replaced holds no longer.
 */
export async function nameSourceDepartment(
  ctx: CatalogContext,
  { datum, departmentId, aliases, replaces }: NewSourceDepartment,
): Promise<SourceDepartmentRecord> {
  const namedBy = requireAuthority(ctx, 'nameSourceDepartment');
  const named = { datum: datum.trim(), aliases: (aliases ?? []).map((alias) => alias.trim()) };
  checkNames(named.datum, named.aliases);
  await getDepartment(ctx, departmentId);
  await lockNamings(ctx.db);
  const namedAt = ctx.clock.now();
  if (replaces) await endOne(ctx, replaces, { endedAt: namedAt, endedBy: namedBy });
  checkFree(named, await selectNamings(ctx.db));
  const naming = { id: newId(), ...named, departmentId, namedBy, namedAt };
  await insertNaming(ctx.db, naming);
  return naming;
}

/**
 * Takes a naming back, as the sharing authority: the datum has no source department any more. CAT-9
 *
 * Errors: FORBIDDEN; CONFLICT where it holds no longer.
 */
export async function endSourceDepartment(
  ctx: CatalogContext,
  id: string,
): Promise<SourceDepartmentRecord> {
  const endedBy = requireAuthority(ctx, 'endSourceDepartment');
  return endOne(ctx, id, { endedAt: ctx.clock.now(), endedBy });
}

async function endOne(
  ctx: CatalogContext,
  id: string,
  end: Parameters<typeof endNaming>[2],
): Promise<SourceDepartmentRecord> {
  const naming = (await selectNamings(ctx.db)).find((one) => one.id === id);
  if (naming && (await endNaming(ctx.db, id, end))) return naming;
  throw conflict(naming?.datum ?? id, 'in force', 'ended');
}

/** All namings that hold, in order of datum, for everybody who is signed in. */
export function listSourceDepartments(
  ctx: CatalogContext,
): Promise<readonly SourceDepartmentRecord[]> {
  requireActor(ctx);
  return selectNamings(ctx.db);
}
