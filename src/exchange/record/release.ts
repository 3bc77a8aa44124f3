import { type AuditDraft, type AuditLog, giveReceipts } from '../../audit';
import { GatewayError } from '../../platform';
import { confirmAtRelease } from '../../sharing';
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
async function record(audit: AuditLog, entries: readonly Entry[]): Promise<number> {
  const facts = new Map(entries.map(({ run }) => [run, blockFacts(run)]));
  const drafts = entries.map(({ run, read }) => draftOf(facts.get(run) ?? blockFacts(run), read));
  const { ids, epoch } = await audit.append(drafts);
  entries.forEach(({ run, read }, at) => {
    read.auditRecord = ids[at] ?? '';
    read.corrections = openCorrectionsOf(run, read, drafts[at] as AuditDraft);
  });
  await noteReceipts(entries.filter(({ run }) => run.block.receipts));
  return epoch;
}

/** Gives those reads their receipts that are asked for them; most requests ask for none. */
async function noteReceipts(entries: readonly Entry[]): Promise<void> {
  const [first] = entries;
  if (!first) return;
  const ids = entries.map(({ read }) => read.auditRecord);
  const receipts = await giveReceipts(first.run.ctx, ids);
  for (const { read } of entries) read.receipt = receipts.get(read.auditRecord) ?? '';
}

/** True when a read's right was decided under what still holds. */
function stillHolds({ run, read }: Entry, epoch: number): boolean {
  const { decision, outcome } = read;
  if (outcome !== 'allowed' || !decision) return true;
  const { clock, epoch: watch } = run.ctx;
  const isCurrent = decision.epoch === epoch && watch.current === epoch;
  return isCurrent && clock.now().getTime() < decision.validUntil;
}

/** What a second decision says of a read: as before, no longer, or something else. */
async function decideAgain({ run, read }: Entry): Promise<'kept' | 'refused' | 'changed'> {
  const { decision, position } = read;
  if (!decision || read.outcome !== 'allowed') return 'kept';
  const request = decisionRequest(run, position.resource);
  const again = await confirmAtRelease(run.ctx, decision, request);
  if (again.effect === 'allow' && again.fingerprint !== decision.fingerprint) return 'changed';
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
 * that changed without ending makes all be read again. Throws AUDIT_UNAVAILABLE: nothing leaves.
 */
export async function release(blocks: readonly BlockReads[]): Promise<Release> {
  const entries = entriesOf(blocks);
  let unrecorded: readonly Entry[] = entries;
  while (unrecorded.length > 0) {
    const { audit, epoch: watch } = (unrecorded[0] as Entry).run.ctx;
    const epoch = await record(audit, unrecorded);
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
