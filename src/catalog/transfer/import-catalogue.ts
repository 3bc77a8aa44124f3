import { auditDraft } from '../../audit';
import { refusalDraft, requireActor } from '../../identity';
import { type ByteStream, listSources } from '../../sources';
import { findResource } from '../catalog.store';
import type { CatalogContext } from '../context';
import type { Problem } from '../problems';
import { addResource } from '../register-resource';
import { writeNextVersion } from '../revise-resource';
import { noSuchResource } from '../visible';
import { Faults } from '../workbook/faults';
import { checkCount, ImportRefused } from '../workbook/import-report';
import { type PlacedEntry, type ReadFile, splitPath } from './placed-entry';
import { type EntryPlan, type ImportState, planEntry } from './plan-entry';
import { readJson } from './read-json';
import { readWorkbook } from './read-workbook';

/** Most entries of one file: they are written in one transaction. */
export const MAX_ENTRIES = 1_000;

/** A file of catalogue entries. */
export interface CatalogueFile {
  readonly format: 'xlsx' | 'json';
  readonly stream: ByteStream;
}

/** What an import came to: codes of drafts, in the order of the file. */
export interface CatalogueImport {
  readonly registered: readonly string[];
  readonly revised: readonly string[];
}

const EVENT = 'catalog.imported';
const REFUSED = 'CATALOG_IMPORT_REFUSED';

/**
 * Takes a file of entries of the caller's department as drafts: new resources, or the next version
 * of those that it names by their codes. Nothing is ever published by it. Everything wrong is told
 * at once, and then nothing of the file is kept. CAT-1 CAT-2 CAT-5 CAT-6 CAT-7 CAT-10
 *
 * It records itself, in the transaction that writes the drafts: each draft under the event of
 * writing it by hand, and the file. So it is called outside any transaction.
 * Errors: CATALOG_IMPORT_REFUSED (`ImportRefused`, with a report of every fault); LOAD_TOO_LARGE;
 * CONFLICT and CATALOG_NAME_TAKEN when somebody else was quicker.
 */
export async function importCatalogue(
  ctx: CatalogContext,
  file: CatalogueFile,
): Promise<CatalogueImport> {
  if (ctx.db.inTransaction()) throw new Error('expected importCatalogue outside any transaction');
  try {
    const plans = await planFile(ctx, await read(ctx, file));
    return await ctx.audit.recordWith(() => write(ctx, plans));
  } catch (error) {
    await ctx.audit.append([refusalDraft(ctx, EVENT, error)]);
    throw error;
  }
}

function read(ctx: CatalogContext, { format, stream }: CatalogueFile): Promise<ReadFile> {
  return format === 'xlsx' ? readWorkbook(ctx, stream) : readJson(stream);
}

/** What all entries come to, or the report of all that is wrong. */
async function planFile(ctx: CatalogContext, file: ReadFile): Promise<EntryPlan[]> {
  checkCount(REFUSED, file, MAX_ENTRIES);
  const { entries, bad } = file;
  const faults = new Faults(bad);
  const plans: EntryPlan[] = [];
  const state = await importState(ctx);
  for (const placed of entries) {
    const { plan, problems } = await planEntry(ctx, placed.entry, state);
    plans.push(plan);
    faults.add(placed.place, pertinent(placed, problems.all, faults));
  }
  if (faults.all.length > 0) throw new ImportRefused(REFUSED, entries.length, faults.all);
  return plans;
}

async function importState(ctx: CatalogContext): Promise<ImportState> {
  const own = requireActor(ctx).department.id;
  const active = (await listSources(ctx)).filter(
    ({ departmentId, disabledAt }) => departmentId === own && disabledAt === null,
  );
  const sources = new Map(active.map(({ name, id }) => [name, id]));
  return { sources, codes: new Set(), apiNames: new Set() };
}

/** Where the sharing type could not be read, nobody knows which grounds it wants. */
function pertinent(
  { place }: PlacedEntry,
  problems: readonly Problem[],
  faults: Faults,
): readonly Problem[] {
  if (!faults.has(place('sharingType'))) return problems;
  return problems.filter(({ field }) => !splitPath(field).part.startsWith('sharingRule.'));
}

/** Writes the drafts, with what is to be recorded of them. */
async function write(ctx: CatalogContext, plans: readonly EntryPlan[]) {
  const registered: string[] = [];
  const revised: string[] = [];
  for (const plan of plans) {
    if (plan.kind === 'new') registered.push((await addResource(ctx, plan.entry)).code);
    else revised.push(await revise(ctx, plan));
  }
  const drafts = [
    ...registered.map((code) => draft(ctx, 'resource.registered', { code })),
    ...revised.map((code) => draft(ctx, 'resource.revised', { code })),
    draft(ctx, EVENT, { registered: registered.length, revised: revised.length }),
  ];
  return { result: { registered, revised }, drafts };
}

async function revise(
  ctx: CatalogContext,
  { code, entry }: Extract<EntryPlan, { kind: 'next' }>,
): Promise<string> {
  const resource = await findResource(ctx.db, { code });
  if (!resource) throw noSuchResource(code);
  await writeNextVersion(ctx, resource, entry);
  return code;
}

function draft(ctx: CatalogContext, event: string, facts: Record<string, string | number>) {
  const { id, kind, department } = requireActor(ctx);
  const said = { event, requestId: ctx.requestId, department: department.id };
  return auditDraft({ ...said, actor: { kind, id }, facts });
}
