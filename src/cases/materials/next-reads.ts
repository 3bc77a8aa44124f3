import type { GuideMaterial, ReadUse, Supply } from '../../services';
import type { ReadProblem, ReadState } from './case-read';
import { concerns, type PlannedRead } from './plan-reads';
import { lackOfUse, needOf, type Standing } from './standing';

/** What is to be done about a read that is wanted and was not asked. */
export type NextStep =
  | { readonly kind: 'ask'; readonly alias: string; readonly key: string }
  /** It needs no asking: nothing leads to a row, or nothing may. */
  | {
      readonly kind: 'settle';
      readonly alias: string;
      readonly state: Extract<ReadState, 'absent' | 'refused'>;
      readonly problem: ReadProblem | null;
    };

/** The reads that are wanted as far as one knows. A part that may not be needed is not read. */
class Wanted {
  readonly aliases = new Set<string>();

  constructor(private readonly standing: Standing) {}

  want(alias: string | null | undefined): void {
    const read = this.standing.plan.find((one) => one.alias === alias);
    if (!read || this.aliases.has(read.alias)) return;
    this.aliases.add(read.alias);
    if (read.key.from === 'item') this.want(read.key.read);
  }

  /** Wants a part, or first what tells whether it is needed; answers what it lacks. */
  wantUse(use: ReadUse): ReturnType<typeof lackOfUse> {
    const need = needOf(this.standing, use.when);
    if (need === 'notMet') return null;
    if (need !== 'met') {
      this.want(use.when?.read);
      return need;
    }
    this.want(use.read);
    return lackOfUse(this.standing, use);
  }

  /** The ways in their order: the next one only where those before cannot be had as things stand. */
  wantSupplies(supplies: readonly Supply[]): void {
    for (const { uses } of supplies) {
      const lacks = uses.map((use) => this.wantUse(use)).filter((lack) => lack !== null);
      if (lacks.every((lack) => lack === 'beingFetched')) return;
    }
  }

  wantMaterial({ when, way, supplies }: GuideMaterial): void {
    if (!concerns(when, this.standing.known.applicant)) return;
    const need = needOf(this.standing, when);
    if (need === 'notMet') return;
    if (need !== 'met') this.want(when?.read);
    else if (way === 'fetch') this.wantSupplies(supplies);
  }
}

/** The key of a read, that there is none, why it may not be one, or null: to be waited for. */
type FoundKey = { readonly key: string } | 'none' | ReadProblem | null;

function keyOr(value: unknown): FoundKey {
  return value === null || value === undefined || value === '' ? 'none' : { key: String(value) };
}

/**
 * A key is an item in clear: what shows a part of itself leads nowhere. One that is given on some rows
 * only and is not there says nothing: it may be absent, or not given on this row.
 */
function keyFromItem({ reads, plan }: Standing, { key }: PlannedRead): FoundKey {
  const from = reads.get(key.read ?? '');
  const item = key.item ?? '';
  if (from?.state === 'absent') return 'none';
  if (from?.state !== 'row') return null;
  const resource = plan.find(({ alias }) => alias === key.read)?.resource ?? '';
  const facts = { resource, item };
  if (from.maskedItems.includes(item)) return { code: 'ITEM_MASKED', facts };
  const value = from.values?.[item];
  if (value === undefined) return { code: 'ITEM_NOT_GRANTED', facts };
  const found = keyOr(value);
  const isUntold = found === 'none' && from.conditionalItems.includes(item);
  return isUntold ? { code: 'ITEM_CONDITIONAL', facts } : found;
}

/** The key of a read by where it comes from. */
export function keyOf(standing: Standing, read: PlannedRead): FoundKey {
  const { applicant, fields } = standing.case;
  if (read.key.from === 'applicant') return { key: applicant.code };
  if (read.key.from === 'item') return keyFromItem(standing, read);
  return keyOr(fields[read.key.field ?? '']);
}

function stepOf(standing: Standing, read: PlannedRead): NextStep | null {
  const found = keyOf(standing, read);
  if (found === null) return null;
  const { alias } = read;
  if (found === 'none') return { kind: 'settle', alias, state: 'absent', problem: null };
  if ('key' in found) return { kind: 'ask', alias, key: found.key };
  return { kind: 'settle', alias, state: 'refused', problem: found };
}

/**
 * What is to be done next for the materials of a case: every read that is wanted, was not asked, and
 * whose key is known. Asked again whenever something came, it follows the guide to its end. GDE-9
 */
export function nextReads(standing: Standing): readonly NextStep[] {
  const wanted = new Wanted(standing);
  for (const material of standing.content.materials) wanted.wantMaterial(material);
  return standing.plan
    .filter(({ alias }) => wanted.aliases.has(alias))
    .filter(({ alias }) => standing.reads.get(alias)?.state === 'planned')
    .flatMap((read) => stepOf(standing, read) ?? []);
}
