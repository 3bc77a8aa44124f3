import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import type { Release } from './database';
import { translateDriverError } from './database-problem';

type Handler = (payload: string) => void;

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 5_000;

/** One connection that listens for all channels and is made again when it breaks. */
export class PostgresListener {
  private readonly handlers = new Map<string, Set<Handler>>();
  private client: Promise<Client> | null = null;
  private closed = false;

  constructor(private readonly config: ClientConfig) {}

  async listen(channel: string, handler: Handler): Promise<Release> {
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    try {
      const client = await this.connected();
      await client.query(`LISTEN ${escapeIdentifier(channel)}`);
    } catch (error) {
      handlers.delete(handler);
      throw translateDriverError(error);
    }
    return async () => {
      handlers.delete(handler);
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = await this.client?.catch(() => null);
    await client?.end();
  }

  private connected(): Promise<Client> {
    this.client ??= this.connect();
    this.client.catch(() => {
      this.client = null;
    });
    return this.client;
  }

  private async connect(): Promise<Client> {
    const client = new Client(this.config);
    client.on('error', () => undefined);
    client.on('notification', ({ channel, payload }) => this.dispatch(channel, payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.handlers.keys()) {
        await client.query(`LISTEN ${escapeIdentifier(channel)}`);
      }
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    client.once('end', () => void this.reconnect());
    return client;
  }

  private dispatch(channel: string, payload: string): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }

  /** Tries until it is back or nobody wants it any more. */
  private async reconnect(): Promise<void> {
    this.client = null;
    let delay = FIRST_RETRY_MS;
    while (!this.closed) {
      await sleep(delay, undefined, { ref: false });
      if (this.closed) return;
      if (await this.connected().then(Boolean, () => false)) return;
      delay = Math.min(delay * 2, LAST_RETRY_MS);
    }
  }
}
