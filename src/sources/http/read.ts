import type { Clock } from '../../platform';
import type { KeyAnswer, KeyRead, Row, Value } from '../connector';
import { invalid } from '../source-problem';
import type { JsonAnswer, JsonClient } from './client';
import { parsePath, valueAt } from './path';
import { asOfIn, createRowReader, type RowReader } from './rows';
import type { HttpDataset, HttpSettings } from './settings';
import { fillKey, fillKeys, fitsAddress } from './template';

/** Requests that one read sends at the same time at most. */
const AT_ONCE = 8;

type Found = ReadonlyMap<string, Row | null>;

/** Reads the datasets of one API by key; it has no pages. */
export class HttpReader {
  constructor(
    private readonly client: JsonClient,
    private readonly clock: Clock,
    private readonly settings: HttpSettings,
  ) {}

  /** See `Source`. The answer is as old as the oldest of the answers it is made of. */
  async readByKeys(read: KeyRead, signal?: AbortSignal): Promise<KeyAnswer> {
    const dataset = datasetOf(this.settings, read.dataset);
    if (dataset.key !== read.key.field) throw invalid(`it is not looked up by ${read.key.field}`);
    const job = new Job(this.client, dataset, createRowReader(dataset, read), signal);
    const now = this.clock.now().getTime();
    const found = await job.run(read.keys.filter(fitsAddress));
    const asOf = new Date(Math.min(now, ...job.times));
    return { rows: read.keys.map((key) => found.get(key) ?? null), asOf };
  }
}

/** The settings of a dataset. Errors: SOURCE_INVALID when there is none of the name. */
export function datasetOf({ datasets }: HttpSettings, name: string): HttpDataset {
  const dataset = Object.hasOwn(datasets, name) ? datasets[name] : undefined;
  if (dataset === undefined) throw invalid(`there is no dataset ${name}`);
  return dataset;
}

/** The element that an answer to one key holds; undefined for an absent row. */
export function elementIn({ row }: HttpDataset, answer: JsonAnswer | undefined): Value | undefined {
  return valueAt(answer?.body, parsePath(row)) ?? undefined;
}

/** One read: all its requests, and the times their answers are as of, in epoch milliseconds. */
class Job {
  readonly times: number[] = [];

  constructor(
    private readonly client: JsonClient,
    private readonly dataset: HttpDataset,
    private readonly reader: RowReader,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async run(keys: readonly string[]): Promise<Found> {
    const { batch } = this.dataset;
    const inBatches = batch !== undefined && keys.length > 1;
    const parts = inBatches ? chunks(keys, batch.max) : chunks(keys, 1);
    const answers = await atOnce(parts, (part) =>
      inBatches ? this.askMany(part) : this.askOne(part[0] ?? ''),
    );
    return new Map(answers.flatMap((answer) => [...answer]));
  }

  private async askOne(key: string): Promise<Found> {
    const { byKey, absentStatuses } = this.dataset;
    const answer = await this.client.ask(fillKey(byKey, key), absentStatuses, this.signal);
    const element = elementIn(this.dataset, answer);
    if (answer === undefined || element === undefined) return new Map([[key, null]]);
    if (this.reader.keyOf(element) !== key) throw invalid('it answered with another row');
    return this.noticed(answer, new Map([[key, this.reader.toRow(element)]]));
  }

  private async askMany(keys: readonly string[]): Promise<Found> {
    const { batch, absentStatuses } = this.dataset;
    if (batch === undefined) return new Map();
    const answer = await this.client.ask(fillKeys(batch, keys), absentStatuses, this.signal);
    if (answer === undefined) return new Map();
    const elements = valueAt(answer.body, parsePath(batch.rows)) ?? null;
    if (!Array.isArray(elements)) throw invalid('it answered no list of rows');
    return this.noticed(answer, this.arrange(keys, elements));
  }

  /** Each row under its key: none that was not asked for, none twice. */
  private arrange(keys: readonly string[], elements: readonly Value[]): Found {
    if (elements.length > keys.length) throw invalid('it answered more rows than keys');
    const asked = new Set(keys);
    const found = new Map<string, Row | null>();
    for (const element of elements) {
      const key = this.reader.keyOf(element);
      if (!asked.has(key)) throw invalid('it answered a row that was not asked for');
      if (found.has(key)) throw invalid('it answered two rows for one key');
      found.set(key, this.reader.toRow(element));
    }
    return found;
  }

  /** Rows and their time. The time of a row that is left out would tell that there is one. */
  private noticed({ body, headers }: JsonAnswer, found: Found): Found {
    if ([...found.values()].every((row) => row === null)) return found;
    const asOf = asOfIn(this.dataset, body, headers);
    if (asOf !== undefined) this.times.push(asOf.getTime());
    return found;
  }
}

function chunks(keys: readonly string[], size: number): readonly (readonly string[])[] {
  const parts: string[][] = [];
  for (let start = 0; start < keys.length; start += size)
    parts.push(keys.slice(start, start + size));
  return parts;
}

/** Works through the parts, some at the same time; the first failure ends it. */
async function atOnce<Part, Result>(
  parts: readonly Part[],
  work: (part: Part) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const queue = parts.entries();
  const worker = async (): Promise<void> => {
    for (const [place, part] of queue) results[place] = await work(part);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, parts.length) }, worker));
  return results;
}
