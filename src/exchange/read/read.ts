import type { AuditDecision } from '../../audit';
import type { GatewayError } from '../../platform';
import type {
  Decision,
  OpenCorrections,
  Purpose,
  QuotaLeft,
  Reader,
  ReadRight,
} from '../../sharing';
import type { Row } from '../../sources';
import type { ExchangeContext } from '../context';
import { type Figures, toldFigures } from '../figures/figures';
import type { CompiledBlock, LinkPosition, ReadPosition } from '../operation/compiled';
import type { ReadCorrection } from '../record/open-corrections';
import type { KeyBatcher } from './key-batcher';
import type { Projection } from './projection';
import type { RowBudget } from './row-budget';

/** One `shared` field while it is answered: who asks, why, and with what. */
export interface BlockRun {
  readonly ctx: ExchangeContext;
  readonly block: CompiledBlock;
  readonly purpose: Purpose;
  readonly departmentId: string;
  /** What was under correction when it began. */
  readonly corrections: OpenCorrections;
  readonly reader: Reader;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly batcher: KeyBatcher;
  readonly budget: RowBudget;
}

/** What a read is let do: the decision, what it is for this subject, and for what is asked. */
export interface Granted {
  readonly decision: Decision;
  readonly right: ReadRight;
  readonly projection: Projection;
}

/** The place of a page among its neighbours, and how its cursors are made. */
export interface PagePlace {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (row: Row) => string;
}

/** What was read at one position. Rows stand unmasked here and leave only through the answer. */
export interface Read {
  readonly position: ReadPosition;
  decision: Decision | null;
  /** What of the position the decision lets through; null until there is a decision that allows. */
  projection: Projection | null;
  /** What the decision gives for this subject; null as long. */
  right: ReadRight | null;
  outcome: AuditDecision;
  /** Why there is no data. */
  failure: GatewayError | null;
  /** Keys that were asked, in their normal form and in the caller's order. */
  keys: readonly string[];
  /** API name of the item that they are keys of; null for a page. */
  keyItem: string | null;
  /** Rows found, each once. */
  rows: readonly Row[];
  /** The same by key; empty for a page. */
  byKey: ReadonlyMap<string, Row>;
  page: PagePlace | null;
  /** Totals and aggregates; null where none were asked for or there is no data. */
  figures: Figures | null;
  /** API names used in `where` and `orderBy`, for the record. */
  usedItems: readonly string[];
  /** Keys that `where` names, of the item that rows are looked up by first. */
  keysNamed: readonly string[];
  /** API names of items that were grouped by or made figures of. */
  countedItems: readonly string[];
  /** How often rows of it may stand in the answer: a row that many lead to stands there many times. */
  written: number;
  asOf: Date | null;
  /** What is left of the quotas that it counted against. */
  quotaLeft: readonly QuotaLeft[];
  readonly children: Map<LinkPosition, Read>;
  /** Id of the record; empty until it is durable. */
  auditRecord: string;
  /** Signed receipt of the record; empty until it is durable. */
  receipt: string;
  /** Open corrections about what it released; none until it is recorded. */
  corrections: readonly ReadCorrection[];
}

const NOTHING_COUNTED: readonly QuotaLeft[] = Object.freeze([]);

/** A read that has not been answered yet. */
export function newRead(position: ReadPosition): Read {
  return {
    position,
    decision: null,
    projection: null,
    right: null,
    outcome: 'allowed',
    failure: null,
    keys: [],
    keyItem: null,
    rows: [],
    byKey: new Map(),
    page: null,
    figures: null,
    usedItems: [],
    keysNamed: [],
    countedItems: [],
    written: 0,
    asOf: null,
    quotaLeft: NOTHING_COUNTED,
    children: new Map(),
    auditRecord: '',
    receipt: '',
    corrections: [],
  };
}

/** Takes back whatever a read holds and says why. */
export function dropRead(read: Read, outcome: AuditDecision, failure: GatewayError): void {
  read.outcome = outcome;
  read.failure = failure;
  read.rows = [];
  read.byKey = new Map();
  read.page = null;
  read.figures = null;
}

/** How many rows a read releases; of what it counts each group is one, and so is the total. */
export function releasedRows({ rows, figures }: Read): number {
  return rows.length + (figures ? toldFigures(figures) : 0);
}

/** A read and those below it, parents first. */
export function* familyOf(read: Read): Generator<Read> {
  yield read;
  for (const child of read.children.values()) yield* familyOf(child);
}
