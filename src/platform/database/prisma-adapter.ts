import type {
  IsolationLevel,
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  SqlQuery,
  Transaction,
} from '@prisma/driver-adapter-utils';
import type { Ambient, Scope } from './ambient';
import type { Engine } from './engine';
import { beginSavepoint } from './savepoint';

/**
 * A Prisma adapter whose statements join the ambient transaction: the transactions that Prisma
 * opens for nested writes become savepoints in it. Scripts go to the engine whole, because the
 * adapters below split them at semicolons or do not wait for them.
 */
export function joiningAdapter<Connection>(
  engine: Engine<Connection>,
  ambient: Ambient<Connection>,
): SqlMigrationAwareDriverAdapterFactory {
  const inner = engine.prismaAdapter(() => ambient.connection());
  const join = (adapter: SqlDriverAdapter): SqlDriverAdapter => ({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => engine.script(ambient.connection(), script),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
    startTransaction: (isolation?: IsolationLevel) => {
      const scope = ambient.scope();
      if (scope === null) return adapter.startTransaction(isolation);
      return joinTransaction(adapter, engine, ambient, scope);
    },
  });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: async () => join(await inner.connect()),
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}

/** Prisma says COMMIT through `commit()` alone when a transaction asks for phantom queries. */
async function joinTransaction<Connection>(
  adapter: SqlDriverAdapter,
  engine: Engine<Connection>,
  ambient: Ambient<Connection>,
  scope: Scope<Connection>,
): Promise<Transaction> {
  const savepoint = await beginSavepoint(engine, ambient, scope);
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query: SqlQuery) => adapter.queryRaw(query),
    executeRaw: (query: SqlQuery) => adapter.executeRaw(query),
    commit: () => savepoint.release(),
    rollback: () => savepoint.rollback(),
  };
}
