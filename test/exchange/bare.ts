import { buildSchema, type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import type { AuditDraft, AuditLog } from '../../src/audit';
import type { ResourceModel } from '../../src/catalog';
import type { ExchangeContext } from '../../src/exchange/context';
import { type ExecutionTools, executeRequest } from '../../src/exchange/execute-request';
import { buildGeneration, type Generation } from '../../src/exchange/generation';
import { KeyBatcher } from '../../src/exchange/read/key-batcher';
import type { Actor } from '../../src/identity';
import {
  type Config,
  createLogger,
  createSecretBox,
  type Database,
  loadConfig,
  TestClock,
} from '../../src/platform';
import type { Decision } from '../../src/sharing';
import { CorrectionBook } from '../../src/sharing/corrections/correction-book';
import { DecisionCache } from '../../src/sharing/decision/decision-cache';
import { UNGUARDED } from '../../src/sharing/purposes/guard.store';
import { PurposeBook } from '../../src/sharing/purposes/purposes';
import type { Source } from '../../src/sources';
import { A_SYSTEM } from '../support/reader';

/** The service item that every read of the bare exchange is for. */
export const SERVICE_ITEM = 'SI-1';

export const ACTOR: Actor = {
  kind: 'client',
  id: 'client-1',
  name: 'a client',
  department: { id: 'dep-1', name: '住房和城乡建设委员会', divisionCode: '110000' },
  roles: [],
  expiresAt: Number.MAX_SAFE_INTEGER,
};

/** An audit log in memory that counts its appends. */
export class MemoryAudit implements AuditLog {
  readonly appends: (readonly AuditDraft[])[] = [];

  async append(drafts: readonly AuditDraft[]) {
    this.appends.push(drafts);
    const ids = drafts.map((_, at) => `audit-${this.appends.length}-${at}`);
    return { ids, receipts: ids.map((id) => `receipt of ${id}`), epoch: 0 };
  }

  async recordWith<T>(
    work: () => Promise<{ result: T; drafts: readonly AuditDraft[] }>,
  ): Promise<T> {
    return (await work()).result;
  }

  async ready(): Promise<void> {}

  async close(): Promise<void> {}
}

/** A decision that lets all items of a resource through, changed where a test says so. */
export function allowAll(resource: ResourceModel, change: Partial<Decision> = {}): Decision {
  return {
    effect: 'allow',
    items: new Set(resource.items.map(({ apiName }) => apiName)),
    withheld: new Map(),
    masks: new Map(),
    cells: new Map(),
    openings: new Map(),
    clearings: new Map(),
    bySubject: 'nothing',
    condition: null,
    rowRail: null,
    grant: { id: 'grant-1', number: 'G-2026-000001' },
    quotas: [],
    approvers: new Set(),
    reasons: ['granted'],
    refusal: null,
    policyVersion: 'test',
    epoch: 0,
    validUntil: Number.MAX_SAFE_INTEGER,
    fingerprint: `all:${resource.id}`,
    ...change,
  };
}

/**
 * The exchange alone, over a source and decisions that a test or a benchmark gives: no database.
 * For what the executor itself does; what rests on other rooms is tested over the real ones.
 */
export interface Bare {
  readonly generation: Generation;
  readonly ctx: ExchangeContext;
  readonly audit: MemoryAudit;
  readonly tools: ExecutionTools;
  /** Runs a query; a text is validated first. */
  run(
    query: string | DocumentNode,
    variables?: Record<string, unknown>,
    tools?: ExecutionTools,
  ): Promise<ExecutionResult>;
}

const OFFICE = buildSchema('type Query { "A field of the office." hello: String }');

/** The book of corrections where none is open. */
export function noCorrections(epoch: { readonly current: number }): CorrectionBook {
  const db = { unbound: () => async () => [] } as unknown as Database;
  return new CorrectionBook(db, epoch as never);
}

/** A context without a database; reads of a resource must be decided before they are asked. */
export async function bareContext(
  source: Source,
  settings: Partial<Config> = {},
): Promise<{
  readonly ctx: ExchangeContext;
  readonly audit: MemoryAudit;
  readonly decide: (resource: ResourceModel, decision: Decision) => Promise<unknown>;
}> {
  const audit = new MemoryAudit();
  const epoch = { current: 0, observe: () => undefined, onChange: () => () => undefined };
  const service = {
    code: SERVICE_ITEM,
    name: 'a service',
    departments: new Set([ACTOR.department.id]),
    startsAt: 0,
    endedAt: null,
    ...UNGUARDED,
  };
  const db = { unbound: () => async () => new Map([[SERVICE_ITEM, service]]) };
  const config = { ...loadConfig({}), ...settings };
  const decisions = new DecisionCache();
  const purposes = new PurposeBook(db as unknown as Database, epoch as never);
  const corrections = noCorrections(epoch);
  const ctx = {
    config,
    clock: new TestClock('2026-06-30T09:00:00+08:00'),
    epoch,
    secrets: createSecretBox(Buffer.alloc(32, 7)),
    log: createLogger({ ...config, logLevel: 'fatal' }),
    requestId: 'request-1',
    locale: 'en',
    actor: ACTOR,
    audit,
    sources: { open: async () => source },
    sharing: { purposes, decisions, corrections, policies: { current: { version: 'p-1' } } },
  } as unknown as ExchangeContext;
  const decide = (resource: ResourceModel, decision: Decision) => {
    const { id: departmentId } = ACTOR.department;
    const request = { departmentId, reader: A_SYSTEM, serviceItem: SERVICE_ITEM, resource };
    return decisions.make(request, 0, async () => decision);
  };
  return { ctx, audit, decide };
}

/** Opens a bare exchange on resources with a decision each; absent ones are allowed everything. */
export async function openBare(
  models: readonly ResourceModel[],
  source: Source,
  decided: readonly { resource: ResourceModel; decision: Decision }[] = [],
  settings: Partial<Config> = {},
): Promise<Bare> {
  const offers = models.map((model) => ({ model, capabilities: source.capabilities }));
  const generation = buildGeneration(OFFICE, offers);
  const { ctx, audit, decide } = await bareContext(source, settings);
  for (const model of models) {
    const found = decided.find(({ resource }) => resource === model)?.decision;
    await decide(model, found ?? allowAll(model));
  }
  const own: ExecutionTools = { batcher: new KeyBatcher(), mayRead: () => null };
  const run: Bare['run'] = async (query, variables = {}, tools = own) => {
    const document = typeof query === 'string' ? parse(query) : query;
    if (typeof query === 'string') {
      const [problem] = validate(generation.schema, document);
      if (problem) throw problem;
    }
    const request = { schema: generation.schema, document, operationName: null, variables };
    const asked = { ...request, context: ctx };
    const { extensions: _receipts, ...answer } = await executeRequest(generation, asked, tools);
    return answer;
  };
  return { generation, ctx, audit, tools: own, run };
}
