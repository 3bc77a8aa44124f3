import type { Transaction } from '@electric-sql/pglite';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { Release } from '../../src/platform/database/database';
import { EmbeddedEngine } from '../../src/platform/database/embedded-engine';
import type { Engine, StatementResult } from '../../src/platform/database/engine';
import { GatewayError } from '../../src/platform/errors/gateway-error';

/** Everything that a test may have made of a database beside its rows. */
const SHAPE = `
  SELECT md5(string_agg(fact, E'\\n' ORDER BY fact)) AS shape FROM (
    SELECT format('%s.%s %s %s', n.nspname, c.relname, c.relkind, c.relrowsecurity) AS fact
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
    UNION ALL SELECT format('%s.%s %s %s %s', a.attrelid::regclass, a.attname, a.atttypid, a.attnotnull,
        a.attisdropped) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    UNION ALL SELECT 'constraint ' || conname || conrelid::regclass || pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT 'trigger ' || tgname || tgrelid::regclass || tgenabled::text
      FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT 'rule ' || rulename || ev_class::regclass FROM pg_rewrite WHERE oid >= 16384
    UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT 'setting ' || name || setting FROM pg_settings WHERE source = 'session'
    UNION ALL SELECT 'role ' || rolname FROM pg_roles
  ) AS facts(fact)`;

const TABLES = `
  SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`;

/** What a fresh database is, to make a used one into. */
interface Fresh {
  readonly shape: string;
  readonly tables: readonly string[];
  /** Rows that migrations put there, as JSON, by table. */
  readonly rows: ReadonlyMap<string, string>;
}

const idle: EmbeddedEngine[] = [];
/** Whether nobody comes any more. */
let isOver = false;
let fresh: Fresh | null = null;

async function rowsOf<Row>(engine: EmbeddedEngine, sql: string): Promise<Row[]> {
  return (await engine.run(null, sql, [])).rows as Row[];
}

async function filled(engine: EmbeddedEngine, tables: readonly string[]): Promise<string[]> {
  const each = tables.map((name) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${name})`);
  const found = await rowsOf<{ name: string }>(engine, each.join(' UNION ALL '));
  return found.map(({ name }) => name);
}

async function shapeOf(engine: EmbeddedEngine): Promise<string> {
  const [row] = await rowsOf<{ shape: string }>(engine, SHAPE);
  return row?.shape ?? '';
}

async function look(engine: EmbeddedEngine): Promise<Fresh> {
  const tables = (await rowsOf<{ name: string }>(engine, TABLES)).map(({ name }) => name);
  const rows = new Map<string, string>();
  for (const name of await filled(engine, tables)) {
    const sql = `SELECT json_agg(to_json(t))::text AS rows FROM ${name} t`;
    const [found] = await rowsOf<{ rows: string }>(engine, sql);
    rows.set(name, found?.rows ?? '[]');
  }
  return { shape: await shapeOf(engine), tables, rows };
}

/** Makes a used database like a fresh one; false where that cannot be done. */
async function renew(engine: EmbeddedEngine, { shape, tables, rows }: Fresh): Promise<boolean> {
  await engine.script(
    null,
    'ROLLBACK; UNLISTEN *; DEALLOCATE ALL; DROP SCHEMA IF EXISTS hosted CASCADE;',
  );
  await engine.run(null, 'SELECT pg_advisory_unlock_all()', []);
  if ((await shapeOf(engine)) !== shape) return false;
  const used = await filled(engine, tables);
  const restored = [...rows].map(
    ([name, json]) =>
      `INSERT INTO ${name} SELECT * FROM json_populate_recordset(NULL::${name}, $rows$${json}$rows$);`,
  );
  const emptied = used.length > 0 ? `TRUNCATE ${used.join(', ')} CASCADE;` : '';
  await engine.script(null, `BEGIN; ${emptied} ${restored.join(' ')} COMMIT;`);
  return true;
}

/** An engine of the tests' own, in use by one database until that is closed. */
class LentEngine implements Engine<Transaction> {
  readonly kind = 'embedded';
  private readonly held = new Set<Release>();
  private closing: Promise<void> | null = null;

  constructor(private readonly engine: EmbeddedEngine) {}

  run(
    connection: Transaction | null,
    sql: string,
    params: readonly unknown[],
  ): Promise<StatementResult> {
    if (this.closing) throw new GatewayError('DATABASE_UNAVAILABLE');
    return this.engine.run(connection, sql, params);
  }

  script(connection: Transaction | null, sql: string): Promise<void> {
    return this.engine.script(connection, sql);
  }

  transaction<T>(work: (connection: Transaction) => Promise<T>): Promise<T> {
    return this.engine.transaction(work);
  }

  prismaAdapter(current: () => Transaction | null): SqlMigrationAwareDriverAdapterFactory {
    return this.engine.prismaAdapter(current);
  }

  async listen(channel: string, handler: (payload: string) => void): Promise<Release> {
    return this.hold(await this.engine.listen(channel, handler));
  }

  async tryLock(name: string): Promise<Release | null> {
    const release = await this.engine.tryLock(name);
    return release && this.hold(release);
  }

  close(): Promise<void> {
    this.closing ??= this.giveBack();
    return this.closing;
  }

  private hold(release: Release): Release {
    this.held.add(release);
    return async () => {
      if (this.held.delete(release)) await release();
    };
  }

  private async giveBack(): Promise<void> {
    for (const release of this.held) await release();
    const like = isOver ? null : fresh;
    const isLikeNew = like !== null && (await renew(this.engine, like).catch(() => false));
    if (isLikeNew) idle.push(this.engine);
    else await this.engine.close();
  }
}

/** Closes those that nobody uses any more; programs that tests start by themselves have no such hook. */
if (typeof afterAll === 'function') {
  afterAll(async () => {
    isOver = true;
    for (const engine of idle.splice(0)) await engine.close();
  });
}

/**
 * An embedded database as migrations leave it: one that another test has closed, emptied, or a new
 * one. Opening one takes a second, emptying a tenth of it.
 */
export async function lendEngine(template: () => Promise<Blob>): Promise<Engine<Transaction>> {
  const engine = idle.pop() ?? (await EmbeddedEngine.open({ template: await template() }));
  fresh ??= await look(engine);
  return new LentEngine(engine);
}
