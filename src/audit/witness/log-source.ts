import { GatewayError } from '../../platform';
import { TILE_WIDTH, type Tile, tilePath } from '../tlog/tile';
import type { TileReader } from '../tlog/tree';
import { LogFolder } from '../tree/log-folder';

/** Where a witness reads a log from. */
export interface LogSource {
  readCheckpoint(): Promise<string | null>;
  readonly readTile: TileReader;
}

/** Longest wait for a file of a log, in milliseconds. */
const WAIT_MS = 30_000;

/** The most that a bundle of entries can have: each has its length in two bytes. */
const MOST_BYTES = TILE_WIDTH * 65_537;

/** A log at an http(s) address, or in a folder. */
export function openLogSource(place: string): LogSource {
  return /^https?:\/\//.test(place) ? new WebLog(place) : new LogFolder(place);
}

class WebLog implements LogSource {
  constructor(private readonly address: string) {}

  async readCheckpoint(): Promise<string | null> {
    return (await this.fetch('checkpoint'))?.toString('utf8') ?? null;
  }

  readonly readTile = async (tile: Tile): Promise<Buffer> => {
    const bytes = await this.fetch(tilePath(tile));
    if (bytes) return bytes;
    const problem = { zh: '已缺失', en: 'is missing' };
    throw new GatewayError('AUDIT_LOG_BROKEN', { place: tilePath(tile), problem });
  };

  private async fetch(path: string): Promise<Buffer | null> {
    const url = `${this.address.replace(/\/+$/, '')}/${path}`;
    const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS), redirect: 'error' });
    if (answer.status === 404) return null;
    const bytes = answer.ok ? await bodyOf(answer) : null;
    if (bytes) return bytes;
    const problem = { zh: `应答 ${answer.status}`, en: `was answered by ${answer.status}` };
    throw new GatewayError('AUDIT_LOG_BROKEN', { place: path, problem });
  }
}

/** The body of an answer; null where it is longer than any file of a log. */
async function bodyOf(answer: Response): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body ?? []) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
