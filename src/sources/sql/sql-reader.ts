import { LRUCache } from 'lru-cache';
import type {
  AggregateGroup,
  AggregateRead,
  EmptyCount,
  FieldBinding,
  ItemType,
  KeyRead,
  PageRead,
  Row,
} from '../connector';
import { invalid } from '../source-problem';
import { isAskable } from '../value-forms';
import { aggregateFields, aggregateText, groupOf } from './aggregate-read';
import { conditionArguments, conditionShape, typeIn } from './condition-sql';
import { emptyCountOf, emptyCountText } from './empty-count';
import { AS_OF, manyKeysText, oneKeyText, PLACE, typesOf } from './key-read';
import { pageText } from './page-read';
import type { Relation } from './relation';
import type { CompiledText } from './slots';

/** Runs one statement; `name` prepares it where the engine can. */
export type Execute = (
  text: string,
  parameters: readonly unknown[],
  name: string | undefined,
) => Promise<readonly Row[]>;

/** Rows as a statement answered them, and their time in epoch milliseconds where rows carry it. */
export interface Answer<Found> {
  readonly rows: readonly Found[];
  readonly asOf: number | null;
}

const MAX_STATEMENTS = 1_000;

/** Prepared statements stay in each connection of the server, so only so many get a name. */
const MAX_NAMED = 200;

interface Statement extends CompiledText {
  readonly name: string | undefined;
}

let named = 0;

/** Reads one relation. The text of each form of read is made once: this is the hot path. */
export class SqlReader {
  private readonly statements = new LRUCache<string, Statement>({ max: MAX_STATEMENTS });
  private readonly shapes = new WeakMap<readonly FieldBinding[], string>();
  private namesLeft = MAX_NAMED;

  constructor(
    private readonly relation: Relation,
    private readonly execute: Execute,
  ) {}

  /**
   * At most one row for each key, in the order of the keys.
   * Errors: SOURCE_INVALID when a key has two rows; what `execute` throws.
   */
  async readByKeys(read: KeyRead): Promise<Answer<Row | null>> {
    const { keys, key } = read;
    const askable = keys.every((value) => isAskable(key.type, value));
    if (askable && keys.length === 1) return this.readOne(read);
    return askable ? this.readMany(read) : this.readAskable(read);
  }

  /** One page in order. */
  async readPage(read: PageRead): Promise<Answer<Row>> {
    const shape =
      `page|${this.fieldsShape(read.fields)}|${this.conditionShape(read)}|` +
      `${read.orderBy.map(({ field, type, direction }) => `${type}${direction} ${field}`).join()}|` +
      `${read.first}|${read.after?.map((value) => (value === null ? 0 : 1)).join() ?? ''}`;
    const statement = this.statement(shape, () => pageText(this.relation, read));
    const args: unknown[] = [];
    this.addCondition(read, read.orderBy, args);
    args.push(...(read.after ?? []).filter((value) => value !== null));
    const rows = await this.run(statement, args);
    return { rows, asOf: asOfRows(rows) };
  }

  /** How many of so many rows have no value in each field. */
  async countEmpty(fields: readonly string[], most: number): Promise<EmptyCount> {
    const { text, parametersOf } = emptyCountText(this.relation, fields, most);
    const [row] = await this.execute(text, parametersOf([]), undefined);
    return emptyCountOf(row, fields);
  }

  /** Figures of rows, by groups in order of their keys. */
  async readAggregate(read: AggregateRead): Promise<Answer<AggregateGroup>> {
    const asked = read.aggregates.map(({ of, type, field }) => `${of} ${type} ${field}`);
    const by = read.groupBy === null ? '' : `${read.groupBy.type} ${read.groupBy.field}`;
    const shape = JSON.stringify(['aggregate', asked, by, this.conditionShape(read), read.first]);
    const statement = this.statement(shape, () => aggregateText(this.relation, read));
    const args: unknown[] = [];
    this.addCondition({ ...read, fields: aggregateFields(read) }, [], args);
    const rows = await this.run(statement, args);
    return { rows: rows.map((row) => groupOf(row, read)), asOf: asOfRows(rows) };
  }

  private async readOne(read: KeyRead): Promise<Answer<Row | null>> {
    const statement = this.statement(`one|${this.keyShape(read)}`, () =>
      oneKeyText(this.relation, read),
    );
    const args: unknown[] = [read.keys[0]];
    this.addCondition(read, [read.key], args);
    const rows = await this.run(statement, args);
    if (rows.length > 1) throw this.twice(read);
    return { rows: [rows[0] ?? null], asOf: asOfRows(rows) };
  }

  private async readMany(read: KeyRead): Promise<Answer<Row | null>> {
    const { keys } = read;
    if (keys.length === 0) return { rows: [], asOf: null };
    const statement = this.statement(`many|${this.keyShape(read)}`, () =>
      manyKeysText(this.relation, read),
    );
    const args: unknown[] = [keys];
    this.addCondition(read, [read.key], args);
    args.push(keys.length + 1);
    const found = await this.run(statement, args);
    const rows: (Row | null)[] = keys.map(() => null);
    for (const row of found) {
      const place = Number(row[PLACE]) - 1;
      if (rows[place] !== null) throw this.twice(read);
      rows[place] = row;
    }
    return { rows, asOf: asOfRows(found) };
  }

  /** A key that no row can have is absent without being asked for. */
  private async readAskable(read: KeyRead): Promise<Answer<Row | null>> {
    const keys = read.keys.filter((key) => isAskable(read.key.type, key));
    const { rows, asOf } = await this.readByKeys({ ...read, keys });
    const found = new Map(keys.map((key, place) => [key, rows[place] ?? null]));
    return { rows: read.keys.map((key) => found.get(key) ?? null), asOf };
  }

  private addCondition(
    read: Pick<KeyRead, 'fields' | 'condition' | 'judged'>,
    bindings: readonly FieldBinding[],
    args: unknown[],
  ): void {
    if (read.condition === null) return;
    const types = typesOf(...read.fields, ...bindings, ...(read.judged ?? []));
    const scope = { relation: this.relation, types };
    const typeOf = (field: string): ItemType => typeIn(scope, field);
    conditionArguments(read.condition, typeOf, args);
  }

  private run({ text, parametersOf, name }: Statement, args: readonly unknown[]) {
    return this.execute(text, parametersOf(args), name);
  }

  private statement(shape: string, make: () => CompiledText): Statement {
    const known = this.statements.get(shape);
    if (known !== undefined) return known;
    const statement = { ...make(), name: this.nextName() };
    this.statements.set(shape, statement);
    return statement;
  }

  private nextName(): string | undefined {
    if (this.namesLeft === 0) return undefined;
    this.namesLeft -= 1;
    named += 1;
    return `source_${named}`;
  }

  private keyShape(read: KeyRead): string {
    const { key, fields } = read;
    return `${key.type} ${key.field}|${this.fieldsShape(fields)}|${this.conditionShape(read)}`;
  }

  /** Equal conditions over fields of other types have other SQL. */
  private conditionShape({
    condition,
    judged = [],
  }: Pick<KeyRead, 'condition' | 'judged'>): string {
    return condition === null ? '' : `${this.fieldsShape(judged)} ${conditionShape(condition)}`;
  }

  /** Plans hand in the same array each time, so its text is remembered by it. */
  private fieldsShape(fields: readonly FieldBinding[]): string {
    const known = this.shapes.get(fields);
    if (known !== undefined) return known;
    const shape = JSON.stringify(fields.map(({ field, type, mask }) => [field, type, mask]));
    this.shapes.set(fields, shape);
    return shape;
  }

  private twice({ key }: KeyRead): Error {
    return invalid(`${this.relation.table}.${key.field} has several rows for one key`);
  }
}

function asOfRows(rows: readonly Row[]): number | null {
  const asOf = rows[0]?.[AS_OF] ?? null;
  return asOf === null ? null : Number(asOf);
}
