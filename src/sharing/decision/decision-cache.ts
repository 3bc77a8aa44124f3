import { LRUCache } from 'lru-cache';
import type { Decision, DecisionRequest } from './decision';

/** Decisions kept; each is a few kilobytes at most. */
const MAX_DECISIONS = 20_000;

/** Ids hold no line feeds, so no two requests share a key. */
function keyOf({ departmentId, serviceItem, resource, reader }: DecisionRequest): string {
  const { network, oversees, person } = reader;
  const by = `${network}\n${oversees}\n${person ?? ''}`;
  return `${departmentId}\n${serviceItem}\n${resource.id}\n${resource.version}\n${by}`;
}

/** Decisions in memory, by department, service item, resource, version and reader. */
export class DecisionCache {
  private readonly decisions = new LRUCache<string, Decision>({ max: MAX_DECISIONS });
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
