import DataLoader from 'dataloader';
import { isGatewayError } from '../../platform';
import type { KeyRead, Row, Source } from '../../sources';

/** Rows by key; absent keys are missing. */
export interface KeyedRows {
  readonly rows: ReadonlyMap<string, Row>;
  readonly asOf: Date;
}

/** A read by keys, less the keys. Equal `sharedBy` means: one call may answer both. */
export interface KeyQuestion extends Omit<KeyRead, 'keys' | 'consumer'> {
  readonly sharedBy: string;
  readonly open: () => Promise<Source>;
}

type Keys = readonly string[];

/** Keys that a department asks for. */
interface Asked {
  readonly keys: Keys;
  readonly consumer: string;
}

/** Longest wait for a call in flight: a slow source should not slow readers twice. */
const GATHER_MS = 3;
/** Most keys of one call. */
const MAX_KEYS = 1000;

/**
 * Turns concurrent reads by key into few calls. Reads that share a decision, a source and fields and
 * are asked in the same tick go together; while a call is in flight, later ones gather for the next.
 */
export class KeyBatcher {
  private readonly lines = new Map<string, Line>();

  /** Reads the rows of keys; rejects with what the source rejects with. */
  read(question: KeyQuestion, asked: Asked): Promise<KeyedRows> {
    const { sharedBy } = question;
    const known = this.lines.get(sharedBy);
    if (known) return known.loader.load(asked);
    const line = new Line(question, () => this.lines.delete(sharedBy));
    this.lines.set(sharedBy, line);
    return line.loader.load(asked);
  }
}

/** Reads that may share their calls. It remembers nothing: each read sees the source as it is. */
class Line {
  readonly loader = new DataLoader<Asked, KeyedRows>((asked) => this.call(asked), {
    cache: false,
    batchScheduleFn: (dispatch) => this.schedule(dispatch),
  });
  private calls = 0;
  /** Sends what has gathered now, before its timer; null while nothing gathers. */
  private hurry: (() => void) | null = null;

  constructor(
    private readonly question: KeyQuestion,
    private readonly deserted: () => void,
  ) {}

  private schedule(dispatch: () => void): void {
    const go = (): void => {
      this.hurry = null;
      dispatch();
    };
    if (this.calls === 0) {
      const immediate = setImmediate(go);
      this.hurry = () => {
        clearImmediate(immediate);
        go();
      };
    } else {
      const timer = setTimeout(go, GATHER_MS);
      this.hurry = () => {
        clearTimeout(timer);
        go();
      };
    }
  }

  private async call(asked: readonly Asked[]): Promise<(KeyedRows | Error)[]> {
    this.calls += 1;
    try {
      return await answer(this.question, asked);
    } finally {
      this.calls -= 1;
      if (this.calls === 0) this.afterLastCall();
    }
  }

  /** What gathered meanwhile need not wait for its timer; a line nobody waits in is forgotten. */
  private afterLastCall(): void {
    if (this.hurry) this.hurry();
    else this.deserted();
  }
}

/** Answers reads together; an answer that one of them made invalid is asked again one by one. */
async function answer(
  question: KeyQuestion,
  asked: readonly Asked[],
): Promise<(KeyedRows | Error)[]> {
  try {
    const rows = await readAll(
      question,
      distinct(asked.map(({ keys }) => keys)),
      consumerOf(asked),
    );
    return asked.map(() => rows);
  } catch (error) {
    const splits = asked.length > 1 && isGatewayError(error, 'SOURCE_INVALID');
    if (!splits) return asked.map(() => error as Error);
    return (await Promise.all(asked.map((one) => answer(question, [one])))).flat();
  }
}

/** Whose turn a call takes: of the one department that asks; those who ask together have their own. */
function consumerOf(asked: readonly Asked[]): string | undefined {
  const [first, ...others] = asked;
  return others.every(({ consumer }) => consumer === first?.consumer) ? first?.consumer : undefined;
}

function distinct(asked: readonly Keys[]): Keys {
  const [first] = asked;
  if (first && asked.length === 1 && first.length === 1) return first;
  return [...new Set(asked.flat())];
}

/** The data of several calls is as old as the oldest. */
async function readAll(
  question: KeyQuestion,
  keys: Keys,
  consumer: string | undefined,
): Promise<KeyedRows> {
  const source = await question.open();
  const { dataset, fields, key, condition, judged = [] } = question;
  const common = { dataset, fields, key, condition, judged, consumer };
  const chunks: Keys[] = [];
  for (let at = 0; at < keys.length; at += MAX_KEYS) chunks.push(keys.slice(at, at + MAX_KEYS));
  const answers = await Promise.all(chunks.map((keys) => source.readByKeys({ ...common, keys })));
  const rows = new Map<string, Row>();
  const found = answers.flatMap((one) => one.rows);
  keys.forEach((value, at) => {
    const row = found[at];
    if (row) rows.set(value, row);
  });
  const times = answers.map((one) => one.asOf.getTime());
  return { rows, asOf: new Date(Math.min(...times)) };
}
