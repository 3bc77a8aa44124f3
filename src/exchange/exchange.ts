import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { ResourceModel } from '../catalog';
import { GatewayError, type Runtime } from '../platform';
import type { SharingContext } from '../sharing';
import type { ExchangeContext } from './context';
import { type ExchangeRequest, type ExecutionTools, executeRequest } from './execute-request';
import { CatalogueFollower } from './follow-catalogue';
import { buildGeneration, type Generation } from './generation';
import { offersOf } from './offers';
import type { CheckCase, MayRead } from './open-block';
import { KeyBatcher } from './read/key-batcher';
import { type AskedRow, type Execute, type RowAnswer, readRows } from './read-rows';
import { reservedNames } from './schema/data-schema';
import type { ResourceProblem } from './schema/resource-plan';

/** How the exchange is started. */
export interface ExchangeOptions {
  /** The permission of the root field `shared`, compiled from the permission table. */
  readonly mayRead: MayRead;
  /** Looks at the case that a purpose names; without it no number is known to be one. */
  readonly checkCase?: CheckCase;
}

/** The data half of the gateway: one instance a process. */
export interface Exchange {
  /**
   * Builds the first generation on top of the office schema (type-graphql, shield applied), then
   * follows the catalogue: a publish is in the schema within a second, debounced, and only when
   * what is published did change.
   */
  start(office: GraphQLSchema, options: ExchangeOptions): Promise<void>;
  /** The newest generation's schema. Throws before `start`. */
  readonly schema: GraphQLSchema;
  /** Calls back with each new schema; answers how to stop it. */
  onSchema(callback: (schema: GraphQLSchema) => void): () => void;
  /** Runs a validated document on the generation the request started on. */
  execute(request: ExchangeRequest): Promise<ExecutionResult>;
  /**
   * Reads rows for a room above, all at once, each decided, masked and recorded like any read and answered as it comes,
   * for cases of which that room knows that they are the caller's. Never rejects.
   */
  readRows(ctx: ExchangeContext, asked: readonly AskedRow[]): readonly Promise<RowAnswer>[];
  /** Resources, or links of them, that are left out because they cannot be built. */
  problems(): readonly ResourceProblem[];
  close(): Promise<void>;
}

/** What the exchange stands on. */
export type ExchangeRuntime = Runtime<SharingContext>;

class RunningExchange implements Exchange {
  private readonly generations = new WeakMap<GraphQLSchema, Generation>();
  private readonly callbacks = new Set<(schema: GraphQLSchema) => void>();
  private readonly batcher = new KeyBatcher();
  private newest: Generation | null = null;
  private mayRead: MayRead = () => new GatewayError('FORBIDDEN', { operation: 'shared' });
  private checkCase: CheckCase | undefined;
  private follower: CatalogueFollower | null = null;

  constructor(private readonly runtime: ExchangeRuntime) {}

  get schema(): GraphQLSchema {
    return this.generation().schema;
  }

  async start(office: GraphQLSchema, { mayRead, checkCase }: ExchangeOptions): Promise<void> {
    this.mayRead = mayRead;
    this.checkCase = checkCase;
    this.runtime.catalog.reserveTypes(reservedNames(office));
    // It listens before the first look, so that a publish in between is not missed.
    this.follower = new CatalogueFollower(this.runtime, (models) => this.adopt(office, models));
    await this.follower.look();
  }

  onSchema(callback: (schema: GraphQLSchema) => void): () => void {
    this.callbacks.add(callback);
    return () => this.callbacks.delete(callback);
  }

  async execute(request: ExchangeRequest): Promise<ExecutionResult> {
    const { mayRead, checkCase } = this;
    return this.run(request, { mayRead, checkCase });
  }

  readRows(ctx: ExchangeContext, asked: readonly AskedRow[]): readonly Promise<RowAnswer>[] {
    const execute: Execute = (request, tools) => this.run(request, tools);
    return readRows(ctx, asked, { execute, mayRead: this.mayRead });
  }

  problems(): readonly ResourceProblem[] {
    return this.newest?.problems ?? [];
  }

  async close(): Promise<void> {
    await this.follower?.close();
    this.callbacks.clear();
  }

  private run(
    request: ExchangeRequest,
    tools: Omit<ExecutionTools, 'batcher'>,
  ): Promise<ExecutionResult> {
    const generation = this.generations.get(request.schema) ?? this.generation();
    return executeRequest(generation, request, { ...tools, batcher: this.batcher });
  }

  private generation(): Generation {
    if (!this.newest) throw new Error('the exchange has not been started');
    return this.newest;
  }

  /** Makes a generation and hands it out. Requests that run keep theirs. */
  private async adopt(office: GraphQLSchema, models: readonly ResourceModel[]): Promise<void> {
    const generation = buildGeneration(office, await offersOf(this.runtime, models));
    this.generations.set(generation.schema, generation);
    this.newest = generation;
    for (const { resource, problem } of generation.problems) {
      this.runtime.log.warn({ resource, problem }, 'a resource is left out of the schema');
    }
    for (const callback of this.callbacks) callback(generation.schema);
  }
}

/** Makes the exchange; it serves nothing before `start`. */
export function createExchange(runtime: ExchangeRuntime): Exchange {
  return new RunningExchange(runtime);
}
