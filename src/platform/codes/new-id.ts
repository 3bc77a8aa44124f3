import { randomBytes } from 'node:crypto';
import type { Clock } from '../time/clock';
import { systemClock } from '../time/clock';

/** 12 bits of order within one millisecond, as in RFC 9562 section 6.2, method 1. */
const MAX_COUNTER = 0xfff;

/** Random bytes are drawn from the system in blocks: one call for a hundred ids. */
const BLOCK = 800;

/** Makes ids whose text sorts in the order they were made. */
export class IdSource {
  private millisecond = 0;
  private counter = 0;
  private block = randomBytes(BLOCK);
  private used = 0;

  /** The clock gives the milliseconds an id starts with. */
  constructor(private readonly clock: Clock) {}

  /** A new UUIDv7 in lower case, greater than every one this source made before. */
  next(): string {
    this.tick(this.clock.now().getTime());
    const head = this.millisecond.toString(16).padStart(12, '0');
    const order = this.counter.toString(16).padStart(3, '0');
    const tail = this.tail();
    return (
      `${head.slice(0, 8)}-${head.slice(8)}-7${order}-` + `${tail.slice(0, 4)}-${tail.slice(4)}`
    );
  }

  /** Moves on; when the clock stands still or goes back, the last millisecond counts on. */
  private tick(now: number): void {
    if (now > this.millisecond) {
      this.millisecond = now;
      this.counter = 0;
    } else if (this.counter < MAX_COUNTER) {
      this.counter += 1;
    } else {
      this.millisecond += 1;
      this.counter = 0;
    }
  }

  /** 62 random bits behind the two bits that name the variant, as 16 hexadecimal digits. */
  private tail(): string {
    if (this.used === BLOCK) {
      this.block = randomBytes(BLOCK);
      this.used = 0;
    }
    const bytes = Buffer.from(this.block.subarray(this.used, this.used + 8));
    this.used += 8;
    bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex');
  }
}

const ids = new IdSource(systemClock);

/** A new id: a UUIDv7, so ids sort by time, and strictly so within one process. */
export function newId(): string {
  return ids.next();
}
