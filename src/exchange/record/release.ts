import type { AuditDraft, AuditLog } from '../../audit';
import { GatewayError } from '../../platform';
import { confirmAtRelease, type Decision } from '../../sharing';
import { decisionRequest, refusalOf } from '../read/decide-read';
import { type BlockRun, dropRead, familyOf, type Read } from '../read/read';
import { blockFacts, draftOf } from './draft';
import { openCorrectionsOf } from './open-corrections';

/** A block and what it read. */
export interface BlockReads {
  readonly run: BlockRun;
  readonly reads: readonly Read[];
}

/** What came of the release: data may leave, or a right changed on the way and all is read again. */
export type Release = 'released' | 'changed';

/** One read with its block. */
interface Entry {
  readonly run: BlockRun;
  readonly read: Read;
}

function entriesOf(blocks: readonly BlockReads[]): Entry[] {
  return blocks.flatMap(({ run, reads }) =>
    reads.flatMap((read) => [...familyOf(read)].map((one) => ({ run, read: one }))),
  );
}

/**
 * Makes the records of reads durable, all in one append, and notes on each read its record's id, its
 * receipt and what of it is under correction.
 */
async function record(
  audit: AuditLog,
  entries: readonly Entry[],
  given: string[] | null,
): Promise<number> {
  const facts = new Map(entries.map(({ run }) => [run, blockFacts(run)]));
  const drafts = entries.map(({ run, read }) => draftOf(facts.get(run) ?? blockFacts(run), read));
  const { ids, receipts, epoch } = await audit.append(drafts, { withReceipts: given !== null });
  given?.push(...receipts);
  entries.forEach(({ run, read }, at) => {
    read.auditRecord = ids[at] ?? '';
    read.receipt = receipts[at] ?? '';
    read.corrections = openCorrectionsOf(run, read, drafts[at] as AuditDraft);
  });
  return epoch;
}

/** True when a read's right was decided under what still holds. */
function stillHolds({ run, read }: Entry, epoch: number): boolean {
  const { decision, outcome } = read;
  if (outcome !== 'allowed' || !decision) return true;
  const { clock, epoch: watch } = run.ctx;
  const isCurrent = decision.epoch === epoch && watch.current === epoch;
  return isCurrent && clock.now().getTime() < decision.validUntil;
}

/** Whether the record that was made under one decision is true under the other: it names the grant. */
function givesTheSame(one: Decision, other: Decision): boolean {
  return one.fingerprint === other.fingerprint && one.grant?.number === other.grant?.number;
}

/** What a second decision says of a read: as before, no longer, or something else. */
async function decideAgain({ run, read }: Entry): Promise<'kept' | 'refused' | 'changed'> {
  const { decision, position } = read;
  if (!decision || read.outcome !== 'allowed') return 'kept';
  const request = decisionRequest(run, position.resource);
  const again = await confirmAtRelease(run.ctx, decision, request);
  if (again.effect === 'allow' && !givesTheSame(again, decision)) return 'changed';
  read.decision = again;
  return again.effect === 'allow' ? 'kept' : 'refused';
}

/** Takes the data of a read away, with all that was reached through it; answers what was lost. */
function takeBack({ run, read }: Entry): Entry[] {
  const { decision, position } = read;
  if (!decision) return [];
  const failure = refusalOf(decision, position.resource);
  const lost = [...familyOf(read)].filter((one) => one.outcome === 'allowed');
  for (const one of lost) dropRead(one, 'denied', failure);
  return lost.map((one) => ({ run, read: one }));
}

/** Looks at the right of each read once more; null says that one changed without ending. */
async function confirmAll(entries: readonly Entry[], epoch: number): Promise<Entry[] | null> {
  const refused: Entry[] = [];
  for (const entry of entries) {
    if (stillHolds(entry, epoch)) continue;
    const outcome = await decideAgain(entry);
    if (outcome === 'changed') return null;
    if (outcome === 'refused') refused.push(...takeBack(entry));
  }
  return refused;
}

/**
 * The gate: what was read leaves only when its record is durable and its right still stands at that
 * moment. The append says which change it saw; a read decided under another, or past its time, is
 * decided again. A refusal now takes the data away and is recorded before the rest leaves; a right
 * that changed without ending makes all be read again. Receipts of all that was recorded are added to
 * those given, where any are wanted. Throws AUDIT_UNAVAILABLE: nothing leaves.
 */
export async function release(
  blocks: readonly BlockReads[],
  receipts: string[] | null,
): Promise<Release> {
  const entries = entriesOf(blocks);
  let unrecorded: readonly Entry[] = entries;
  while (unrecorded.length > 0) {
    const { audit, epoch: watch } = (unrecorded[0] as Entry).run.ctx;
    const epoch = await record(audit, unrecorded, receipts);
    watch.observe(epoch);
    const refused = await confirmAll(entries, epoch);
    if (!refused) return 'changed';
    unrecorded = refused;
  }
  return 'released';
}

/** The error of a request whose rights kept changing while it was read. */
export function unsettled(): GatewayError {
  return new GatewayError('CONFLICT', { what: 'grant', expected: 'steady', got: 'changing' });
}
