import type { Runtime } from '../platform';
import type { SourcesContext } from '../sources';
import { readPublished, readVersion } from './catalog.store';
import type { ResourceModel } from './model';

/** What is published, for those who serve it. One instance a process. */
export interface Catalog {
  /** All resources in force, in order of API name. The same array until something changes. */
  published(): Promise<readonly ResourceModel[]>;
  /** The resource in force under this API name, or null. */
  byApiName(apiName: string): Promise<ResourceModel | null>;
  /** A version that is in force or once was, or null. */
  version(resourceId: string, number: number): Promise<ResourceModel | null>;
  /** The same by the resource's code. */
  versionByCode(code: string, number: number): Promise<ResourceModel | null>;
  /** Type names of the office half of the schema, which no resource may take. */
  readonly reservedTypes: ReadonlySet<string>;
  /** Adds type names of the office half, once they are known. */
  reserveTypes(names: Iterable<string>): void;
}

/** What was read under one change number. */
interface Snapshot {
  readonly epoch: number;
  readonly models: Promise<readonly ResourceModel[]>;
}

/** Makes the catalogue of this process. */
export function createCatalog(runtime: Pick<Runtime<SourcesContext>, 'db' | 'epoch'>): Catalog {
  return new CachedCatalog(runtime);
}

class CachedCatalog implements Catalog {
  private snapshot: Snapshot | null = null;
  private types: ReadonlySet<string> = new Set();
  private readonly load: () => Promise<readonly ResourceModel[]>;

  constructor(private readonly runtime: Pick<Runtime<SourcesContext>, 'db' | 'epoch'>) {
    const { db } = runtime;
    this.load = db.unbound(async () => Object.freeze(await readPublished(db)));
  }

  get reservedTypes(): ReadonlySet<string> {
    return this.types;
  }

  reserveTypes(names: Iterable<string>): void {
    this.types = new Set([...this.types, ...names]);
  }

  /**
   * Inside a transaction what is read may be undone, and on the embedded engine a read that others
   * share would wait for the transaction itself: there, nothing is kept and nothing is shared.
   */
  published(): Promise<readonly ResourceModel[]> {
    const { db, epoch } = this.runtime;
    if (db.inTransaction()) return readPublished(db);
    if (this.snapshot?.epoch === epoch.current) return this.snapshot.models;
    return this.renew(epoch.current).models;
  }

  async byApiName(apiName: string): Promise<ResourceModel | null> {
    const models = await this.published();
    return models.find((model) => model.apiName === apiName) ?? null;
  }

  version(resourceId: string, number: number): Promise<ResourceModel | null> {
    return readVersion(this.runtime.db, 'id', resourceId, number);
  }

  versionByCode(code: string, number: number): Promise<ResourceModel | null> {
    return readVersion(this.runtime.db, 'code', code, number);
  }

  /** Reads anew; a read that fails is not kept, so that the next caller tries again. */
  private renew(epoch: number): Snapshot {
    const snapshot: Snapshot = { epoch, models: this.load() };
    this.snapshot = snapshot;
    snapshot.models.catch(() => {
      if (this.snapshot === snapshot) this.snapshot = null;
    });
    return snapshot;
  }
}
