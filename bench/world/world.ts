import type { KeyPair } from '../../src/identity';

/** Where the benchmark's data is. */
export interface Place {
  /** A database of the benchmark's own on the server of DATABASE_URL; absent: embedded. */
  readonly databaseUrl?: string;
  /** Folder of the embedded database, and of nothing on PostgreSQL. */
  readonly dataDir: string;
  /** Address of the providers that answer for themselves, such as `http://127.0.0.1:4100`. */
  readonly providersUrl: string;
}

/** How much there is. */
export interface Size {
  /** Rows of the resource of 20 items. */
  readonly rows: number;
  /** Rows of each hosted material. */
  readonly materialRows: number;
}

/** What stands in the gateway once it is set up, as the other processes need to know it. */
export interface World extends Size {
  /** Table of each hosted dataset, schema and all, by its API name. */
  readonly tables: Readonly<Record<string, string>>;
  /** The code of the service item that everything is read for. */
  readonly serviceItem: string;
  readonly client: { readonly id: string; readonly privateJwk: KeyPair['privateJwk'] };
}
