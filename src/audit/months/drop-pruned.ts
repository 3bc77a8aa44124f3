import type { Database } from '../../platform';
import { readPrunedBefore } from '../retention/pruned.store';
import { nameOf } from './make-months';
import {
  attachPart,
  changeParts,
  createPart,
  dropPart,
  holdLog,
  isEmptyPart,
  type Part,
  readParts,
  sizeOfPart,
} from './parts.store';

/**
 * Drops the tables of months whose records were all pruned, so that deleted rows take no space. Months that follow one another
 * become one empty part, so a record of a clock that stepped far back still has a place. Answers the parts that are
 * gone; one that others keep busy stays for the next time.
 */
export async function dropPrunedMonths(db: Database): Promise<string[]> {
  const before = await readPrunedBefore(db);
  if (before === null) return [];
  const dropped: string[] = [];
  for (const run of await emptyRuns(db, before)) {
    const isGone = (await isWorthDropping(db, run)) && (await dropRun(db, run));
    if (isGone) dropped.push(...run.map(({ name }) => name));
  }
  return dropped;
}

/** Empty parts of before an instant, those together that follow one another. */
async function emptyRuns(db: Database, before: Date): Promise<Part[][]> {
  const runs: Part[][] = [[]];
  for (const part of await readParts(db)) {
    const isOver = part.to !== null && part.to <= before;
    if (isOver && (await isEmptyPart(db, part.name))) runs.at(-1)?.push(part);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A single part that has never had a record is what would be made. */
async function isWorthDropping(db: Database, run: readonly Part[]): Promise<boolean> {
  return run.length > 1 || (await sizeOfPart(db, run[0]?.name ?? '')) > 0;
}

async function dropRun(db: Database, run: readonly Part[]): Promise<boolean> {
  const whole = { from: run[0]?.from ?? null, to: run.at(-1)?.to ?? null };
  let isDropped = false;
  const isChanged = await changeParts(db, async () => {
    // Whoever writes has ended now, so what is empty stays so.
    await holdLog(db);
    if (!(await isStill(db, run))) return;
    for (const { name } of run) await dropPart(db, name);
    const name = nameOf(whole.from);
    await createPart(db, name);
    await attachPart(db, { name, ...whole });
    isDropped = true;
  });
  return isChanged && isDropped;
}

/** Whether these are parts of the log as they were, and empty. */
async function isStill(db: Database, run: readonly Part[]): Promise<boolean> {
  const now = new Set((await readParts(db)).map((part) => JSON.stringify(part)));
  for (const part of run) {
    if (!now.has(JSON.stringify(part)) || !(await isEmptyPart(db, part.name))) return false;
  }
  return true;
}
