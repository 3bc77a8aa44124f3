import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../prisma/client';
import { Ambient, type Scope } from './ambient';
import type { Database, DatabaseKind, QueryOptions, Release } from './database';
import type { Engine } from './engine';
import { joiningAdapter } from './prisma-adapter';
import { beginSavepoint } from './savepoint';

/** The `Database` over either engine: adds the ambient transaction to what the engine does. */
export class AmbientDatabase<Connection> implements Database {
  readonly kind: DatabaseKind;
  private client: PrismaClient | null = null;
  private readonly ambient = new Ambient<Connection>();

  constructor(private readonly engine: Engine<Connection>) {
    this.kind = engine.kind;
  }

  /** Loaded and made when the office first asks: start and reads do without. */
  get prisma(): PrismaClient {
    this.client ??= this.openClient();
    return this.client;
  }

  prismaAdapter(): SqlMigrationAwareDriverAdapterFactory {
    return joiningAdapter(this.engine, this.ambient);
  }

  async query<Row extends object>(
    sql: string,
    params: readonly unknown[] = [],
    options?: QueryOptions,
  ): Promise<Row[]> {
    const { rows } = await this.engine.run(this.ambient.connection(), sql, params, options);
    return rows as Row[];
  }

  async execute(
    sql: string,
    params: readonly unknown[] = [],
    options?: QueryOptions,
  ): Promise<number> {
    const connection = this.ambient.connection();
    const { affected } = await this.engine.run(connection, sql, params, options);
    return affected;
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    const scope = this.ambient.scope();
    return scope === null ? this.outermost(work) : this.nested(scope, work);
  }

  inTransaction(): boolean {
    return this.ambient.scope() !== null;
  }

  afterCommit(effect: () => void): void {
    const scope = this.ambient.scope();
    if (scope === null) this.ambient.outside(effect);
    else scope.effects.push(effect);
  }

  async outside<T>(work: () => Promise<T>): Promise<T> {
    if (this.kind === 'embedded') this.refuseInTransaction('outside');
    return this.ambient.outside(work);
  }

  unbound<Args extends unknown[], Result>(
    callback: (...args: Args) => Result,
  ): (...args: Args) => Result {
    return (...args) => this.ambient.outside(() => callback(...args));
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<Release> {
    if (this.kind === 'embedded') this.refuseInTransaction('listen');
    return this.ambient.outside(() => this.engine.listen(channel, this.unbound(handler)));
  }

  async notify(channel: string, payload: string): Promise<void> {
    await this.query('SELECT pg_notify($1, $2)', [channel, payload]);
  }

  tryLock(name: string, onLost?: () => void): Promise<Release | null> {
    return this.ambient.outside(() => this.engine.tryLock(name, onLost));
  }

  async ping(): Promise<void> {
    await this.engine.run(this.ambient.connection(), 'SELECT 1', []);
  }

  script(sql: string): Promise<void> {
    return this.engine.script(this.ambient.connection(), sql);
  }

  async close(): Promise<void> {
    await this.client?.$disconnect();
    await this.engine.close();
  }

  private openClient(): PrismaClient {
    const { openPrisma }: typeof import('./prisma-client') = require('./prisma-client');
    return openPrisma(this.prismaAdapter());
  }

  private async outermost<T>(work: () => Promise<T>): Promise<T> {
    const effects: (() => void)[] = [];
    const result = await this.ambient.kept(() =>
      this.engine.transaction((connection) => this.ambient.within(connection, null, effects, work)),
    );
    for (const effect of effects) this.ambient.outside(effect);
    return result;
  }

  /** Effects of a part that is undone are dropped with it. */
  private async nested<T>(outer: Scope<Connection>, work: () => Promise<T>): Promise<T> {
    const effects: (() => void)[] = [];
    const savepoint = await beginSavepoint(this.engine, this.ambient, outer);
    let result: T;
    try {
      result = await this.ambient.within(outer.connection, outer, effects, work);
    } catch (error) {
      await savepoint.rollback().catch(() => undefined);
      throw error;
    }
    await savepoint.release();
    outer.effects.push(...effects);
    return result;
  }

  private refuseInTransaction(operation: string): void {
    if (!this.inTransaction()) return;
    throw new Error(
      `${operation}() inside a transaction would wait for itself: the embedded database has one connection`,
    );
  }
}
