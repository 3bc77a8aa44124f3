import type { SourceRegistry } from '../../src/sources';

/** A call of a source by keys. */
export interface SourceCall {
  readonly fields: readonly string[];
  readonly keys: readonly string[];
  /** How long the gateway waited for the answer, in milliseconds. */
  readonly ms: number;
}

/** Notes each call by keys that is answered; what it gives answers those since it was asked last. */
export function timeSources(sources: SourceRegistry): () => readonly SourceCall[] {
  const calls: SourceCall[] = [];
  const open = sources.open.bind(sources);
  sources.open = async (sourceId) => {
    const source = await open(sourceId);
    return {
      ...source,
      readByKeys: async (read, signal) => {
        const asked = performance.now();
        const answer = await source.readByKeys(read, signal);
        const fields = read.fields.map(({ field }) => field);
        calls.push({ fields, keys: read.keys, ms: performance.now() - asked });
        return answer;
      },
    };
  };
  return () => calls.splice(0);
}
