import { LRUCache } from 'lru-cache';

/**
 * A bounded cache that loads each missing value once, however many ask for it. After `clear`
 * nothing that was loaded from before it is ever answered from the cache: a load that began
 * earlier still answers those who waited for it, but is not kept and gains no new listeners.
 */
export class LoadingCache<Value extends object> {
  private readonly values: LRUCache<string, Value>;
  private loading = new Map<string, Promise<Value | null>>();

  /** Keeps at most so many values; the one unused for longest goes first. */
  constructor(max: number) {
    this.values = new LRUCache({ max });
  }

  /** The value, if it is here now. */
  peek(key: string): Value | undefined {
    return this.values.get(key);
  }

  /** Loads a value, or joins a load of it under way. Null is answered and never kept. */
  load(key: string, work: () => Promise<Value | null>): Promise<Value | null> {
    const running = this.loading.get(key);
    if (running !== undefined) return running;
    const generation = this.loading;
    const started = this.keep(key, generation, work);
    generation.set(key, started);
    return started;
  }

  /** Forgets one value. */
  drop(key: string): void {
    this.values.delete(key);
  }

  /** Forgets everything, loads under way included. */
  clear(): void {
    this.values.clear();
    this.loading = new Map();
  }

  private async keep(
    key: string,
    generation: Map<string, Promise<Value | null>>,
    work: () => Promise<Value | null>,
  ): Promise<Value | null> {
    try {
      const value = await work();
      if (value !== null && this.loading === generation) this.values.set(key, value);
      return value;
    } finally {
      generation.delete(key);
    }
  }
}
