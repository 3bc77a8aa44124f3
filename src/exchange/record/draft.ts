import { type AuditActor, type AuditDraft, type AuditPurpose, auditDraft } from '../../audit';
import { readerOf } from '../../sharing';
import type { ExchangeContext } from '../context';
import { toldGroups } from '../figures/figures';
import { type BlockRun, type Read, releasedRows } from '../read/read';

/** What a block's records have in common. */
export interface BlockFacts {
  readonly ctx: ExchangeContext;
  readonly purpose: AuditPurpose | null;
  /** The subject in the clear; see ToldClear. */
  readonly subject: string | null;
}

/** The event of every record about shared data. */
const EVENT = 'data.read';

/** The facts of a block's records. */
export function blockFacts({ ctx, purpose }: Pick<BlockRun, 'ctx' | 'purpose'>): BlockFacts {
  const { serviceItem, caseNumber, basis, subject } = purpose;
  return { ctx, purpose: { serviceItem, caseNumber, basis, subjectDigest: null }, subject };
}

function actorOf({ actor }: ExchangeContext): AuditActor | null {
  return actor && { kind: actor.kind, id: actor.id };
}

/**
 * Keys, which the log calls by their names: those that were asked, the ones that gave a row before the others; for a page
 * those of the rows that came, of one that was refused those that `where` named. As many of the first
 * as there are rows are taken for released, so nobody stands there who was only counted.
 */
function keysOf(read: Read): readonly string[] {
  const field = read.position.resource.lookups[0]?.field ?? '';
  const ofPage = (): unknown[] =>
    read.outcome === 'allowed' ? read.rows.map((row) => row[field] ?? '') : [...read.keysNamed];
  const keys = read.position.kind === 'page' ? ofPage() : [...read.byKey.keys(), ...read.keys];
  return [...new Set(keys.map(String))];
}

function itemsOf(read: Read): Pick<AuditDraft, 'items' | 'masked' | 'rowCount'> {
  if (read.outcome !== 'allowed') return { items: [], masked: [], rowCount: null };
  const released = [...(read.projection?.released ?? [])];
  const masked = released.filter(([, mask]) => mask !== null);
  const items = released.map(([item]) => item.apiName);
  const counted = read.countedItems.filter((item) => !items.includes(item));
  return {
    items: counted.length > 0 ? [...items, ...counted] : items,
    masked: masked.map(([item]) => item.apiName),
    rowCount: releasedRows(read),
  };
}

/** Where the caller stood, by which the decision went; nothing where zones are not told apart. */
function networkFact({ ctx }: BlockFacts): AuditDraft['facts'] {
  const { network } = readerOf(ctx);
  return network === 'unzoned' ? {} : { network };
}

/** In whose place the gateway read; nothing where a caller did so themselves. */
function placeFact({ ctx }: BlockFacts): AuditDraft['facts'] {
  const { inPlaceOf } = ctx.actor ?? {};
  return inPlaceOf === undefined ? {} : { inPlaceOf };
}

function factsOf(read: Read): AuditDraft['facts'] {
  const { position, usedItems, countedItems, projection, figures } = read;
  const withheld = projection?.withheld.map(({ item }) => item.apiName) ?? [];
  const conditional = (read.outcome === 'allowed' && projection?.conditional) || [];
  return {
    path: position.path.join('.'),
    read: position.kind,
    ...(usedItems.length > 0 ? { filteredOrOrderedBy: usedItems.join(',') } : {}),
    ...(figures ? { groups: toldGroups(figures), countedBy: countedItems.join(',') } : {}),
    ...(conditional.length > 0 ? { conditional: conditional.join(',') } : {}),
    ...(withheld.length > 0 ? { withheld: withheld.join(',') } : {}),
    ...(position.kind === 'link' ? { linkedBy: position.link.item.apiName } : {}),
  };
}

/** The record of one read, allowed, denied or failed. Holds no value of a row. */
export function draftOf(facts: BlockFacts, read: Read): AuditDraft {
  const { code, apiName, version } = read.position.resource.model;
  const { decision, failure } = read;
  return auditDraft({
    event: EVENT,
    decision: read.outcome,
    requestId: facts.ctx.requestId,
    department: facts.ctx.actor?.department.id ?? null,
    actor: actorOf(facts.ctx),
    purpose: facts.purpose,
    resource: { code, apiName, version },
    ...itemsOf(read),
    clear: { keys: keysOf(read), subject: facts.subject },
    reasons: [...new Set([...(decision?.reasons ?? []), ...(failure ? [failure.code] : [])])],
    grant: decision?.grant?.number ?? null,
    policyVersion: decision?.policyVersion ?? facts.ctx.sharing.policies.current.version,
    facts: { ...factsOf(read), ...networkFact(facts), ...placeFact(facts) },
  });
}
