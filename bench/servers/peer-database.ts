import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Place } from '../world/world';
import type { PeerRow } from './peer-reads';

/** As many connections as the gateway has where nothing else is configured. */
const POOL_SIZE = 10;

/** OIDs of int8, date, timestamptz and numeric: these stay text, as the gateway gives them out. */
const TEXTS: readonly number[] = [20, 1082, 1184, 1700];

/** The database without anything of the gateway's in front of it. */
export interface PeerDatabase {
  query(name: string, sql: string, params: readonly unknown[]): Promise<readonly PeerRow[]>;
  close(): Promise<void>;
}

/** Opens PostgreSQL, or a PGlite on a copy of the gateway's folder. */
export function openPeerDatabase({ databaseUrl, dataDir }: Place): Promise<PeerDatabase> {
  return databaseUrl === undefined ? openEmbedded(dataDir) : openPostgres(databaseUrl);
}

async function openPostgres(connectionString: string): Promise<PeerDatabase> {
  const types = new pg.TypeOverrides();
  for (const oid of TEXTS) types.setTypeParser(oid, String);
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE, types });
  return {
    query: async (name, text, values) =>
      (await pool.query<PeerRow>({ name, text, values: [...values] })).rows,
    close: () => pool.end(),
  };
}

async function openEmbedded(dataDir: string): Promise<PeerDatabase> {
  const parsers = Object.fromEntries(TEXTS.map((oid) => [oid, (text: string) => text]));
  const database = await PGlite.create({ dataDir: join(dataDir, 'db'), parsers });
  return {
    query: async (_name, sql, params) => (await database.query<PeerRow>(sql, [...params])).rows,
    close: () => database.close(),
  };
}
