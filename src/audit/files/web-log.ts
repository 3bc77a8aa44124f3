import { broken } from '../tlog/broken';
import { TILE_WIDTH } from '../tlog/tile';
import { bodyOf } from './body-of';
import { LogReader } from './log-store';

/** Longest wait for a file of a log, in milliseconds. */
const WAIT_MS = 30_000;

/** The most that a bundle of entries can have: each has its length in two bytes. */
const MOST_BYTES = TILE_WIDTH * 65_537;

/** A log that a web server shows. */
export class WebLog extends LogReader {
  constructor(private readonly address: string) {
    super();
  }

  override below(name: string): WebLog {
    return new WebLog(this.urlOf(name));
  }

  protected override async read(path: string): Promise<Buffer | null> {
    const signal = AbortSignal.timeout(WAIT_MS);
    const answer = await fetch(this.urlOf(path), { signal, redirect: 'error' });
    if (answer.status === 404) return null;
    const bytes = answer.ok ? await bodyOf(answer.body, MOST_BYTES) : null;
    if (bytes) return bytes;
    throw broken(path, `应答 ${answer.status}`, `was answered by ${answer.status}`);
  }

  private urlOf(path: string): string {
    return `${this.address.replace(/\/+$/, '')}/${path}`;
  }
}
