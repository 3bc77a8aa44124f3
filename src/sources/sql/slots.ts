import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';

/** The place of a parameter whose value comes with each call: its index in the call's arguments. */
export interface Slot {
  readonly slot: number;
}

/** Hands out slots in the order in which a statement is built; arguments are given in that order. */
export class Slots {
  private count = 0;

  /** A parameter cast to an SQL type, filled from the next argument of each call. */
  next(cast: RawBuilder<unknown>): RawBuilder<unknown> {
    const slot: Slot = { slot: this.count };
    this.count += 1;
    return sql`CAST(${slot} AS ${cast})`;
  }
}

/** SQL text that was made once, and how the arguments of a call become its parameters. */
export interface CompiledText {
  readonly text: string;
  readonly parametersOf: (args: readonly unknown[]) => unknown[];
}

/** Compiles only: it has no connection. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Makes the text of a statement built with `Slots`. */
export function compile(statement: RawBuilder<unknown>): CompiledText {
  const { sql: text, parameters } = statement.compile(compiler);
  const order = parameters.map((parameter) => (parameter as Slot).slot);
  return { text, parametersOf: (args) => order.map((slot) => args[slot]) };
}
