import { type Dispatcher, Pool as HttpPool } from 'undici';
import { MATERIAL_ITEMS, RESIDENT_ITEMS } from '../world/items';
import { MATERIALS, type Material, RESIDENT } from '../world/materials';
import type { Place, World } from '../world/world';
import { openPeerDatabase } from './peer-database';

/** A row as the database or a provider answers it. */
export type PeerRow = Readonly<Record<string, unknown>>;

/** The reads of the scenarios as one would write them by hand: who may read what is not asked. */
export interface PeerReads {
  resident(key: string): Promise<PeerRow | null>;
  residents(from: string, first: number): Promise<readonly PeerRow[]>;
  material(apiName: string, key: string): Promise<PeerRow | null>;
  close(): Promise<void>;
}

/** What a peer is started with. */
export interface PeerStart {
  readonly place: Place;
  readonly world: World;
}

/** Opens the tables that the gateway reads, with prepared statements and a pool of the same size. */
export async function openPeerReads({ place, world }: PeerStart): Promise<PeerReads> {
  const database = await openPeerDatabase(place);
  const http = new HttpPool(place.providersUrl, { connections: 128 });
  const residents = selectFrom(world, RESIDENT);
  const readers = new Map(MATERIALS.map((material) => [material.apiName, readerOf(material)]));

  function readerOf({ apiName, provider }: Material): (key: string) => Promise<PeerRow | null> {
    if (provider.delivery.kind === 'http') {
      return (key) => fetchRow(http, `/${provider.number}/${key}`);
    }
    const sql = `${selectFrom(world, apiName)} WHERE "citizenNumber" = $1`;
    return async (key) => (await database.query(apiName, sql, [key]))[0] ?? null;
  }

  return {
    resident: async (key) => {
      const sql = `${residents} WHERE "citizenNumber" = $1`;
      return (await database.query('resident', sql, [key]))[0] ?? null;
    },
    residents: (from, first) => {
      const sql = `${residents} WHERE serial >= $1 ORDER BY serial LIMIT $2`;
      return database.query('residents', sql, [from, first]);
    },
    material: async (apiName, key) => (await readers.get(apiName)?.(key)) ?? null,
    close: async () => {
      await http.close();
      await database.close();
    },
  };
}

function selectFrom({ tables }: World, apiName: string): string {
  const items = apiName === RESIDENT ? RESIDENT_ITEMS : MATERIAL_ITEMS;
  return `SELECT ${items.map((item) => `"${item.apiName}"`)} FROM ${tables[apiName]}`;
}

async function fetchRow(http: Dispatcher, path: string): Promise<PeerRow> {
  const { body } = await http.request({ path, method: 'GET' });
  return (await body.json()) as PeerRow;
}
