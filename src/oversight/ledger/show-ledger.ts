import {
  type AuditRecord,
  auditDraft,
  cursorOf,
  findReadsOfKey,
  forgottenOn,
  positionOf,
  readPrunedBefore,
} from '../../audit';
import { selectNumbersOfApplicant, verifyApplicant } from '../../cases';
import type { ResourceModel } from '../../catalog';
import { listDepartments } from '../../identity';
import { checkFirst } from '../../platform';
import type { OversightContext } from '../context';
import { entryOf, type Ledger, type LedgerNames, resourceKey } from './ledger-entry';
import { withheldNow } from './ledger-policy';

/** Who asks, and for which page. */
export interface AskedLedger {
  /** Number of a case of theirs. */
  readonly number: string;
  /** Their citizen number or credit code. */
  readonly code: string;
  readonly first: number;
  readonly after: string | null;
}

type Departments = Awaited<ReturnType<typeof listDepartments>>;

async function resourcesOf(
  { catalog }: OversightContext,
  records: readonly AuditRecord[],
): Promise<Map<string, ResourceModel | null>> {
  const named = new Map(records.map((record) => [resourceKey(record), record.resource]));
  const found = [...named].map(async ([key, resource]) => {
    const model = resource && (await catalog.versionByCode(resource.code, resource.version));
    return [key, model] as const;
  });
  return new Map(await Promise.all(found));
}

async function namesFor(
  ctx: OversightContext,
  code: string,
  departments: Departments,
  records: readonly AuditRecord[],
): Promise<LedgerNames> {
  const services = await ctx.sharing.purposes.load();
  const numbers = records.flatMap(({ purpose }) => purpose?.caseNumber ?? []);
  const own = await selectNumbersOfApplicant(ctx.db, ctx.secrets, { code, numbers });
  return {
    departments: new Map(departments.map(({ id, name }) => [id, name])),
    services: new Map([...services].map(([item, { name }]) => [item, name])),
    resources: await resourcesOf(ctx, records),
    ownCases: new Set(own),
  };
}

/**
 * Who read a person's data: reads that gave a row of their own code, newest first, for whoever knows the
 * number of a case and its applicant's code; null where these do not belong together. Of what the law
 * withholds, as `ledger.yaml` says, nothing is left: no gap, no count, no cursor. The look is recorded
 * before anything is shown. CASE-8, SHR-10
 *
 * Errors: GUESSES_LOCKED, INPUT_INVALID, CURSOR_INVALID, AUDIT_UNAVAILABLE.
 */
export async function showLedger(
  ctx: OversightContext,
  { number, code, first, after }: AskedLedger,
): Promise<Ledger | null> {
  const page = { limit: checkFirst(first) + 1, after: after === null ? null : positionOf(after) };
  const file = await verifyApplicant(ctx, { number, code });
  if (!file) return null;
  const keyDigest = ctx.secrets.digest('audit-key', file.applicant.code);
  const departments = await listDepartments(ctx);
  const withheld = withheldNow(ctx.oversight.ledger, departments, ctx.clock.now());
  const found = await findReadsOfKey(ctx.db, { keyDigest, withheld, ...page });
  const records = found.slice(0, first);
  const names = await namesFor(ctx, file.applicant.code, departments, records);
  const nodes = records.map((record) => entryOf(record, names));
  const said = { event: 'ledger.shown', requestId: ctx.requestId, rowCount: nodes.length };
  const facts = { id: file.id, number: file.number };
  const clear = { keys: [file.applicant.code], subject: null };
  await ctx.audit.append([auditDraft({ ...said, clear, facts })]);
  const last = records.at(-1);
  const endCursor = last ? cursorOf(last) : null;
  const hasNextPage = found.length > first;
  return {
    ...{ nodes, pageInfo: { hasNextPage, endCursor } },
    forgottenOn: await forgottenOn(ctx, file.applicant.code),
    prunedBefore: hasNextPage ? null : await readPrunedBefore(ctx.db),
  };
}
