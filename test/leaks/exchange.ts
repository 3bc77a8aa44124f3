import { buildSchema, type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import type { ResourceModel } from '../../src/catalog';
import type { ExchangeContext } from '../../src/exchange/context';
import { type ExecutionTools, executeRequest } from '../../src/exchange/execute-request';
import { buildGeneration, type Generation } from '../../src/exchange/generation';
import { KeyBatcher } from '../../src/exchange/read/key-batcher';
import type { Actor } from '../../src/identity';
import {
  createLogger,
  createSecretBox,
  type Database,
  isGatewayError,
  loadConfig,
  TestClock,
} from '../../src/platform';
import type { Decision } from '../../src/sharing';
import { decideAfresh } from '../../src/sharing/decision/decide-afresh';
import { DecisionCache } from '../../src/sharing/decision/decision-cache';
import type { GrantModel } from '../../src/sharing/decision/grant-model';
import { loadPolicies } from '../../src/sharing/policies/policy-set';
import { PurposeBook } from '../../src/sharing/purposes/purposes';
import type { Source } from '../../src/sources';
import { ACTOR, MemoryAudit, noCorrections } from '../exchange/bare';
import { A_SYSTEM } from '../support/reader';
import { CALLER, type City, NEIGHBOUR, NOW, OWN_PURPOSES, SERVICE_ITEMS } from './city';

/** Ways to make the gateway leak, to see that the proof notices. */
export interface Hole {
  decision?(decision: Decision, resource: ResourceModel): Decision;
  source?(source: Source): Source;
}

/** A request as it would come over HTTP. */
export interface Asked {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly department: string | null;
}

/** One world behind the exchange: its own source, decisions and batches. */
export interface OpenWorld {
  ask(asked: Asked): Promise<ExecutionResult>;
}

const OFFICE = buildSchema('type Query { "A field of the office." hello: String }');
const POLICIES = loadPolicies();
/** Small worlds have small counts: one row is too few to be told of. */
const LIMITS = { maxKeys: 6, maxRows: 8, smallCount: 2 };
const CONFIG = { ...loadConfig({}), logLevel: 'fatal', ...LIMITS } as const;
const EPOCH = { current: 0, observe: () => undefined, onChange: () => () => undefined };
const SECRETS = createSecretBox(Buffer.alloc(32, 7));
const LOG = createLogger(CONFIG);

/** The schema of a city: the same in all its worlds, so that no document is read twice. */
export function generationOf({ resources }: City): Generation {
  const capabilities = { page: true, condition: true, order: true, batch: true, aggregate: true };
  return buildGeneration(
    OFFICE,
    resources.map((model) => ({ model, capabilities })),
  );
}

/** The neighbour holds a grant of everything, for all the purposes that are asked for. */
function neighboursGrant(resource: ResourceModel): GrantModel {
  return {
    ...{ id: `all-${resource.id}`, number: 'G-2026-all', consumerId: NEIGHBOUR },
    ...{ resourceId: resource.id, versionFrom: 1, versionTo: null, rowScope: null, cells: [] },
    quota: [],
    items: resource.items.map(({ apiName }) => apiName),
    serviceItems: OWN_PURPOSES,
    startsAt: new Date(0),
    expiresAt: new Date(NOW + 1000),
    endsAt: null,
    narrowings: [],
    createdAt: new Date(0),
    ...{
      revokedAt: null,
      status: 'active',
      ending: null,
      held: false,
      approvedBy: null,
      mode: 'serviceInterface',
      masked: [],
    },
  };
}

/** A decision and what it is about. */
type Decided = readonly [resource: ResourceModel, serviceItem: string, decision: Decision];

/** The gateway's own decisions about a city, under its own policies, a hole put in where one is. */
export function decisionsOf(city: City, department: string, hole: Hole = {}): readonly Decided[] {
  return city.resources.flatMap((resource) =>
    OWN_PURPOSES.map((serviceItem): Decided => {
      const isCaller = department === CALLER;
      const { ceilings, forMinors, isOutside } = city.rails;
      const network = isOutside ? 'internet' : 'government';
      const found = SERVICE_ITEMS.get(serviceItem);
      const evidence = {
        request: {
          departmentId: department,
          reader: { ...A_SYSTEM, network } as const,
          ...{ serviceItem, resource },
        },
        serviceItem: found && {
          ...found,
          ceiling: ceilings[serviceItem] ?? 4,
          forMinors: forMinors.includes(serviceItem),
        },
        grants: isCaller
          ? city.grants.filter(({ resourceId }) => resourceId === resource.id)
          : [neighboursGrant(resource)],
        secretSince: null,
        now: NOW,
        epoch: 0,
      };
      const decision = decideAfresh(evidence, POLICIES);
      return [resource, serviceItem, hole.decision?.(decision, resource) ?? decision];
    }),
  );
}

function actorOf(department: string): Actor {
  return { ...ACTOR, department: { ...ACTOR.department, id: department } };
}

/** Puts decisions where the exchange finds them, for each department; its zone stands in them. */
export async function cacheOf(
  decided: ReadonlyMap<string, readonly Decided[]>,
): Promise<DecisionCache> {
  const decisions = new DecisionCache();
  for (const [departmentId, all] of decided) {
    for (const [resource, serviceItem, decision] of all) {
      const request = { departmentId, reader: A_SYSTEM, serviceItem, resource };
      await decisions.make(request, 0, async () => decision);
    }
  }
  return decisions;
}

/** Opens the exchange on a source with decisions that were made. */
export function openExchange(
  generation: Generation,
  source: Source,
  decisions: DecisionCache,
): OpenWorld {
  const db = { unbound: () => async () => SERVICE_ITEMS } as unknown as Database;
  const purposes = new PurposeBook(db, EPOCH as never);
  const policies = { current: { version: 'p-1' } };
  const sharing = { purposes, decisions, corrections: noCorrections(EPOCH), policies };
  const base = {
    ...{ config: CONFIG, clock: new TestClock(new Date(NOW).toISOString()), epoch: EPOCH },
    ...{ secrets: SECRETS, log: LOG, requestId: 'request-1', locale: 'en', sharing },
    sources: { open: async () => source },
  };
  const tools: ExecutionTools = { batcher: new KeyBatcher(), mayRead: () => null };
  return {
    ask({ document, variables, department }) {
      const actor = department === null ? null : actorOf(department);
      const context = { ...base, actor, audit: new MemoryAudit() } as unknown as ExchangeContext;
      const request = { schema: generation.schema, document, operationName: null, variables };
      return executeRequest(generation, { ...request, context }, tools);
    },
  };
}

/** An answer as its caller gets it, and the same as one text. */
export interface Seen {
  readonly data: ExecutionResult['data'];
  readonly codes: readonly string[];
  readonly text: string;
}

/** All that an error tells: its place, its status, and the facts that its messages are made of. */
function told(error: unknown) {
  const { path, originalError } = error as GraphQLError;
  const own = originalError ?? error;
  if (!isGatewayError(own)) throw own;
  const { code, http, facts, message } = own;
  return { code, http, facts, message, path: path?.join('.') ?? null };
}

function seenOf(data: ExecutionResult['data'], thrown: readonly unknown[]): Seen {
  const errors = thrown.map(told);
  const text = JSON.stringify({ data, errors });
  return { data, codes: errors.map(({ code }) => code), text };
}

/** All that a caller sees of an answer; a request that fails as a whole has no data. */
export async function seen(answer: Promise<ExecutionResult>): Promise<Seen> {
  try {
    const { data, errors = [] } = await answer;
    return seenOf(data, errors);
  } catch (error) {
    return seenOf(undefined, [error]);
  }
}
