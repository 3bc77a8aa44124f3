import { GatewayError } from '../../platform';

/** Streams that one caller may have open at a time, and all callers of this process together. */
const OWN = 4;
const ALL = 200;

/** Counts the streams that are open in this process. */
export class OpenStreams {
  private readonly byCaller = new Map<string, number>();
  private all = 0;

  /** Takes a place for a caller and answers what gives it back. Errors: STREAMS_TOO_MANY. */
  take(caller: string): () => void {
    const own = this.byCaller.get(caller) ?? 0;
    if (own >= OWN || this.all >= ALL) {
      throw new GatewayError('STREAMS_TOO_MANY', { limit: own >= OWN ? OWN : ALL });
    }
    this.count(caller, own + 1, 1);
    let isOpen = true;
    return () => {
      if (isOpen) this.count(caller, (this.byCaller.get(caller) ?? 1) - 1, -1);
      isOpen = false;
    };
  }

  private count(caller: string, own: number, change: number): void {
    this.all += change;
    if (own === 0) this.byCaller.delete(caller);
    else this.byCaller.set(caller, own);
  }
}
