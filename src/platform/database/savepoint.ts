import type { Ambient, Scope } from './ambient';
import type { Engine } from './engine';

/** A part of a transaction that can be undone alone; exactly one of the two ends it. */
export interface Savepoint {
  release(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * Begins a savepoint when its siblings have ended. One name serves all: an inner savepoint hides an
 * outer one of the same name until it is released.
 */
export async function beginSavepoint<Connection>(
  engine: Engine<Connection>,
  ambient: Ambient<Connection>,
  scope: Scope<Connection>,
): Promise<Savepoint> {
  const { connection } = scope;
  const endTurn = await ambient.takeTurn(scope);
  const end = async (...statements: string[]): Promise<void> => {
    try {
      for (const sql of statements) await engine.run(connection, sql, []);
    } finally {
      endTurn();
    }
  };
  try {
    await engine.run(connection, 'SAVEPOINT inner_work', []);
  } catch (error) {
    endTurn();
    throw error;
  }
  return {
    release: () => end('RELEASE SAVEPOINT inner_work'),
    rollback: () => end('ROLLBACK TO SAVEPOINT inner_work', 'RELEASE SAVEPOINT inner_work'),
  };
}
