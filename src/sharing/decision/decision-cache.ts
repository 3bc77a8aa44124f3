import { LRUCache } from 'lru-cache';
import type { Decision, DecisionRequest } from './decision';

/** Decisions kept, and the characters of them in all: most are of some hundred. */
const MAX_DECISIONS = 20_000;
const MAX_CHARACTERS = 50_000_000;

/** Ids hold no line feeds, so no two requests share a key. */
function keyOf({ departmentId, serviceItem, resource, reader }: DecisionRequest): string {
  const { network, oversees, person } = reader;
  const by = `${network}\n${oversees}\n${person ?? ''}`;
  return `${departmentId}\n${serviceItem}\n${resource.id}\n${resource.version}\n${by}`;
}

/** About how much memory a decision takes, in characters. */
function sizeOf(decision: Decision, key: string): number {
  const { items, masks, cells, openings, clearings, condition, quotas, refusal, fingerprint } =
    decision;
  const parts = [
    ...items,
    [...masks],
    [...cells],
    [...openings],
    [...clearings],
    condition,
    quotas,
    refusal,
  ];
  return key.length + fingerprint.length + JSON.stringify(parts).length;
}

/** Decisions in memory, by department, service item, resource, version and reader. */
export class DecisionCache {
  private readonly decisions = new LRUCache<string, Decision>({
    max: MAX_DECISIONS,
    maxSize: MAX_CHARACTERS,
    sizeCalculation: sizeOf,
  });
  private readonly making = new Map<string, Promise<Decision>>();

  /** The last decision about a request; it may no longer hold. */
  get(request: DecisionRequest): Decision | undefined {
    return this.decisions.get(keyOf(request));
  }

  /**
   * Makes a decision once, however many ask for it under one change number at a time. One that
   * refuses for its purpose is not kept: made-up purposes would drive out the others.
   */
  make(request: DecisionRequest, epoch: number, work: () => Promise<Decision>): Promise<Decision> {
    const key = keyOf(request);
    const turn = `${epoch}\n${key}`;
    const running = this.making.get(turn);
    if (running) return running;
    const made = work().finally(() => this.making.delete(turn));
    this.making.set(turn, made);
    return made.then((decision) => {
      if (decision.refusal?.code !== 'PURPOSE_UNKNOWN') this.decisions.set(key, decision);
      return decision;
    });
  }
}
