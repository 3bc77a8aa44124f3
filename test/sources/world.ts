import { Client } from 'pg';
import type { Actor, DepartmentRecord } from '../../src/identity';
import { newId } from '../../src/platform';
import {
  createSources,
  type KeyRead,
  type NewSource,
  type Resolve,
  registerSource,
  type SourceRecord,
  type SourcesContext,
} from '../../src/sources';
import { aDepartment, type Office, openOffice } from '../identity/office';

/** A provider with its steward, on a gateway that may connect to this machine. */
export interface World {
  readonly office: Office;
  readonly provider: DepartmentRecord;
  /** A request by the provider's steward. */
  readonly steward: SourcesContext;
  /** A request by somebody else's steward. */
  readonly stranger: SourcesContext;
  close(): Promise<void>;
}

/** How a world differs from the usual one. */
export interface WorldOptions {
  readonly allow?: readonly string[];
  readonly timeoutMs?: number;
  readonly resolve?: Resolve;
}

/** Opens a world on a database of its own. */
export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const office = await openOffice();
  const { allow = ['127.0.0.0/8', '::1/128'], timeoutMs = 3_000 } = options;
  const config = { ...office.runtime.config, sourceAllow: allow, sourceTimeoutMs: timeoutMs };
  const sources = createSources({ ...office.runtime, config }, options.resolve);
  const provider = await aDepartment(office, '公安局');
  const other = await aDepartment(office, '民政局');
  const as = (department: DepartmentRecord): SourcesContext => ({
    ...office.as(stewardOf(department)),
    config,
    sources,
  });
  return {
    office,
    provider,
    steward: as(provider),
    stranger: as(other),
    close: async () => {
      await sources.close();
      await office.close();
    },
  };
}

function stewardOf({ id, name }: DepartmentRecord): Actor {
  return {
    kind: 'person',
    id: newId(),
    name: `${name}数据管理员`,
    department: { id, name, divisionCode: '110000' },
    roles: ['steward'],
    expiresAt: Number.MAX_SAFE_INTEGER,
  };
}

/** Registers a source of the provider under a name of its own. */
export function aSource(
  { steward }: World,
  source: Omit<NewSource, 'name'>,
): Promise<SourceRecord> {
  return registerSource(steward, { name: `数据源${newId()}`, ...source });
}

/** A read by key with the usual parts filled in. */
export function keyRead(parts: Partial<KeyRead> & Pick<KeyRead, 'keys'>): KeyRead {
  return {
    dataset: 'citizens',
    fields: [{ field: 'name', type: 'C' }],
    key: { field: 'number', type: 'C' },
    condition: null,
    ...parts,
  };
}

/** The real PostgreSQL that plays a provider's database, or undefined where there is none. */
export const serverUrl = process.env.DATABASE_URL;

/** A provider's own database on that server, dropped when it is closed. */
export interface ProviderDatabase {
  readonly url: string;
  run(sql: string, values?: readonly unknown[]): Promise<void>;
  close(): Promise<void>;
}

/** Makes a provider's database. */
export async function openProviderDatabase(): Promise<ProviderDatabase> {
  const server = serverUrl ?? '';
  const name = `once_provider_${newId().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const client = new Client(url.href);
  await client.connect();
  return {
    url: plainUrl(url),
    run: async (sql, values = []) => {
      await client.query(sql, [...values]);
    },
    close: async () => {
      await client.end();
      await onServer(server, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** A URL as a steward writes it: with an account, without options. */
function plainUrl(url: URL): string {
  const plain = new URL(url.href);
  plain.search = '';
  if (plain.username === '') plain.username = 'postgres';
  return plain.href;
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The error that work ends with: its code, and its facts where they are asked for. */
export async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    (answer) => ({ answered: answer }),
    (error: { code?: string }) => error.code ?? error,
  );
}
