import { conditionFields } from '../condition';
import type {
  AggregateAnswer,
  AggregateRead,
  EmptyCount,
  KeyAnswer,
  KeyRead,
  PageAnswer,
  PageRead,
} from '../connector';
import { invalid, unavailable } from '../source-problem';
import { aggregateFields } from './aggregate-read';
import type { Relation } from './relation';
import { isOutdated, sqlProblem } from './sql-problem';
import { type Answer, type Execute, SqlReader } from './sql-reader';

/** What differs between the databases that datasets are read from. */
export interface SqlBackend {
  /** The relation of a dataset as the catalogue has it now, or null. */
  relation(dataset: string): Promise<Relation | null>;
  readonly execute: Execute;
  /** The time of an answer whose rows carry none, in epoch milliseconds; null when never loaded. */
  asOf(dataset: string): Promise<number | null>;
}

interface Known {
  readonly relation: Relation;
  readonly reader: SqlReader;
}

/**
 * The datasets of one SQL source. What a relation looks like is remembered until a read shows that
 * it has changed; nothing is shared between calls that wait, because one may hold a transaction
 * that the other waits for.
 */
export class SqlDatasets {
  private readonly known = new Map<string, Known>();

  constructor(private readonly backend: SqlBackend) {}

  /** See `Source`. Errors: SourceProblem; TypeError for a condition that does not fit its fields. */
  readByKeys(read: KeyRead): Promise<KeyAnswer> {
    const fields = [read.key.field, ...namesOf(read)];
    return this.answer(read.dataset, fields, (reader) => reader.readByKeys(read));
  }

  /** See `Source`. */
  readPage(read: PageRead): Promise<PageAnswer> {
    const fields = [...read.orderBy.map(({ field }) => field), ...namesOf(read)];
    return this.answer(read.dataset, fields, (reader) => reader.readPage(read));
  }

  /** See `Source`. */
  countEmpty(dataset: string, fields: readonly string[], most: number): Promise<EmptyCount> {
    return this.attempt(dataset, fields, (reader) => reader.countEmpty(fields, most));
  }

  async readAggregate(read: AggregateRead): Promise<AggregateAnswer> {
    const fields = aggregateFields(read).map(({ field }) => field);
    const all = [...fields, ...conditionFields(read.condition)];
    const work = (reader: SqlReader) => reader.readAggregate(read);
    const { rows, asOf } = await this.answer(read.dataset, all, work);
    return { groups: rows, asOf };
  }

  private async answer<Found>(
    dataset: string,
    fields: readonly string[],
    work: (reader: SqlReader) => Promise<Answer<Found>>,
  ): Promise<{ rows: readonly Found[]; asOf: Date }> {
    return this.attempt(dataset, fields, async (reader) => {
      const { rows, asOf } = await work(reader);
      const time = asOf ?? (await this.backend.asOf(dataset));
      if (time === null) throw unavailable('nothing has been loaded yet', { local: true });
      return { rows, asOf: new Date(time) };
    });
  }

  private async attempt<Result>(
    dataset: string,
    fields: readonly string[],
    work: (reader: SqlReader) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await work(await this.reader(dataset, fields));
    } catch (error) {
      if (isOutdated(error)) this.known.delete(dataset);
      throw sqlProblem(error);
    }
  }

  /** Looks a relation up again when a field is missing: the column may be new. */
  private async reader(dataset: string, fields: readonly string[]): Promise<SqlReader> {
    const known = this.known.get(dataset);
    if (known !== undefined && fields.every((field) => known.relation.columns.has(field))) {
      return known.reader;
    }
    const relation = await this.backend.relation(dataset);
    if (relation === null) throw invalid(`there is no dataset ${dataset}`);
    const reader = new SqlReader(relation, this.backend.execute);
    this.known.set(dataset, { relation, reader });
    return reader;
  }
}

function namesOf({ fields, condition }: KeyRead | PageRead): readonly string[] {
  const names = fields.map(({ field }) => field);
  return condition === null ? names : [...names, ...conditionFields(condition)];
}
