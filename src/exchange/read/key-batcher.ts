import { isGatewayError } from '../../platform';
import type { KeyRead, Row, Source } from '../../sources';

/** Rows by key; absent keys are missing. */
export interface KeyedRows {
  readonly rows: ReadonlyMap<string, Row>;
  readonly asOf: Date;
}

/** A read by keys, less the keys. Equal `sharedBy` means: one call may answer both. */
export interface KeyQuestion extends Omit<KeyRead, 'keys'> {
  readonly sharedBy: string;
  readonly open: () => Promise<Source>;
}

interface Waiter {
  readonly keys: readonly string[];
  readonly resolve: (rows: KeyedRows) => void;
  readonly reject: (error: unknown) => void;
}

interface Batch {
  readonly question: KeyQuestion;
  waiters: Waiter[];
  calls: number;
  /** Stops the flush that is under way, if one is. */
  cancel: (() => void) | null;
}

/** Longest wait for a call in flight: a slow source should not slow readers twice. */
const GATHER_MS = 3;
/** Most keys of one call. */
const MAX_KEYS = 1000;

/**
 * Turns concurrent reads by key into few calls. Reads that share a decision, a source and fields and
 * are asked in the same tick go together; while a call is in flight, later ones gather for the next.
 */
export class KeyBatcher {
  private readonly batches = new Map<string, Batch>();

  /** Reads the rows of keys; rejects with what the source rejects with. */
  read(question: KeyQuestion, keys: readonly string[]): Promise<KeyedRows> {
    return new Promise((resolve, reject) => {
      const batch = this.batchOf(question);
      batch.waiters.push({ keys, resolve, reject });
      if (!batch.cancel) this.schedule(batch);
    });
  }

  private batchOf(question: KeyQuestion): Batch {
    const known = this.batches.get(question.sharedBy);
    if (known) return known;
    const made: Batch = { question, waiters: [], calls: 0, cancel: null };
    this.batches.set(question.sharedBy, made);
    return made;
  }

  private schedule(batch: Batch): void {
    const flush = (): void => void this.flush(batch);
    if (batch.calls === 0) {
      const immediate = setImmediate(flush);
      batch.cancel = () => clearImmediate(immediate);
    } else {
      const timer = setTimeout(flush, GATHER_MS);
      batch.cancel = () => clearTimeout(timer);
    }
  }

  private async flush(batch: Batch): Promise<void> {
    const { waiters } = batch;
    batch.waiters = [];
    batch.cancel = null;
    batch.calls += 1;
    await answer(batch.question, waiters);
    batch.calls -= 1;
    if (batch.calls === 0) this.afterLastCall(batch);
  }

  /** What gathered meanwhile need not wait for its timer; a batch nobody waits for is forgotten. */
  private afterLastCall(batch: Batch): void {
    const { cancel } = batch;
    if (!cancel) this.batches.delete(batch.question.sharedBy);
    else {
      cancel();
      void this.flush(batch);
    }
  }
}

/** Answers waiters together; an answer that one of them made invalid is asked again one by one. */
async function answer(question: KeyQuestion, waiters: readonly Waiter[]): Promise<void> {
  try {
    const rows = await readAll(question, distinctKeys(waiters));
    for (const waiter of waiters) waiter.resolve(rows);
  } catch (error) {
    const splits = waiters.length > 1 && isGatewayError(error, 'SOURCE_INVALID');
    if (splits) await Promise.all(waiters.map((waiter) => answer(question, [waiter])));
    else for (const waiter of waiters) waiter.reject(error);
  }
}

function distinctKeys(waiters: readonly Waiter[]): string[] {
  const [first] = waiters;
  if (first && waiters.length === 1 && first.keys.length === 1) return [...first.keys];
  return [...new Set(waiters.flatMap((waiter) => waiter.keys))];
}

/** The data of several calls is as old as the oldest. */
async function readAll(question: KeyQuestion, keys: readonly string[]): Promise<KeyedRows> {
  const source = await question.open();
  const { dataset, fields, key, condition } = question;
  const chunks: (readonly string[])[] = [];
  for (let at = 0; at < keys.length; at += MAX_KEYS) chunks.push(keys.slice(at, at + MAX_KEYS));
  const answers = await Promise.all(
    chunks.map((chunk) => source.readByKeys({ dataset, fields, key, condition, keys: chunk })),
  );
  const rows = new Map<string, Row>();
  const found = answers.flatMap((one) => one.rows);
  keys.forEach((value, at) => {
    const row = found[at];
    if (row) rows.set(value, row);
  });
  const times = answers.map((one) => one.asOf.getTime());
  return { rows, asOf: new Date(Math.min(...times)) };
}
