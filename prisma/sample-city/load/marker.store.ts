import type { Database } from '../../../src/platform';
import type { SampleClient } from './clients';
import type { CitySize } from './start-servers';

const NAME = 'sample-city';

/** What one dataset of the loaded city holds. */
export interface LoadedDataset {
  readonly provider: string;
  readonly name: string;
  readonly apiName: string;
  /** Null for one that its provider keeps and answers from a server of its own. */
  readonly rows: number | null;
}

/** What stands in the database about the sample city. */
export interface Marker extends CitySize {
  /** `loading` from the first step, `loaded` after the last: what lies between is done again. */
  readonly status: 'loading' | 'loaded';
  readonly datasets: readonly LoadedDataset[];
  readonly clients: readonly SampleClient[];
  /** Digest of the places and the key that the two HTTP sources were registered with. */
  readonly servers: string;
}

/** The mark of a load that was begun or finished, or null. */
export async function readMarker(db: Database): Promise<Marker | null> {
  const rows = await db.query<{ value: Marker }>('SELECT value FROM setting WHERE name = $1', [
    NAME,
  ]);
  return rows[0]?.value ?? null;
}

/** Writes how far the load has come. */
export async function writeMarker(db: Database, marker: Marker): Promise<void> {
  await db.query(
    `INSERT INTO setting (name, value) VALUES ($1, $2::jsonb)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [NAME, JSON.stringify(marker)],
  );
}
