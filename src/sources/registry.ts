import { GatewayError, isGatewayError, type PlatformContext, type Runtime } from '../platform';
import type { Health, Source } from './connector';
import type { PreparedSource, Secrets } from './connector-kind';
import { DescribeTurns } from './describe-turns';
import { guard } from './guard';
import { kindOf } from './kinds';
import { RunningLoads } from './loading/running-loads';
import { createAddressPolicy } from './net/address-policy';
import { type Network, type Resolve, systemResolve } from './net/guarded-connect';
import { createOutbound, type Outbound } from './net/outbound';
import { vetDestination } from './net/vet-destination';
import { RecentHealth } from './recent-health';
import { failureOf } from './source-failure';
import { unavailable } from './source-problem';
import { type SourceRecord, type StoredSource, selectSource, selectSources } from './sources.store';

/** The health of one registered source. */
export interface SourceHealth extends Health {
  readonly source: SourceRecord;
  readonly provider: string;
}

/** The open sources of this process. */
export interface SourceRegistry {
  /** Requests of the gateway's own, under the same rules as connections to sources. */
  readonly outbound: Outbound;
  /**
   * The open source of this id, guarded. Opens it when it is first asked for, and anew after it was
   * changed. Errors: NOT_FOUND; SOURCE_UNAVAILABLE{provider} when it is disabled.
   */
  open(sourceId: string): Promise<Source>;
  /**
   * Checks settings and secrets of a source that is to be registered; answers the settings whole.
   * Errors: SOURCE_SETTINGS_INVALID{problems}, SOURCE_URL_REFUSED{reason}.
   */
  vet(kind: SourceRecord['kind'], settings: unknown, secrets: Secrets): Promise<object>;
  /** Whether a source answers now. Never rejects. */
  measured(sourceId: string): Promise<Health>;
  /** Whether a source answers, measured half a minute ago at most; for everybody, so not why not. */
  recentHealth(sourceId: string): Promise<Health>;
  /** Tries every source that is not disabled. */
  health(): Promise<readonly SourceHealth[]>;
  /** Runs a load into a hosted dataset; its signal aborts when the registry closes. */
  load<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
  /** Ends the loads that run, and lets go of all sources. */
  close(): Promise<void>;
}

/** What the registry is made from. */
export type SourcesRuntime = Runtime<PlatformContext>;

/** How long a source that was replaced still answers those who hold it, in milliseconds. */
const RETIREMENT_MS = 60_000;

/** Never the number of an epoch: an entry with it is looked up again. */
const UNSURE = -1;

interface Entry {
  readonly source: Source;
  readonly changedAt: number;
  /** The change number under which the entry was last found to be current. */
  epoch: number;
}

/** Makes the registry. Tests give a resolver of their own to play a name server. */
export function createSources(
  runtime: SourcesRuntime,
  resolve: Resolve = systemResolve,
): SourceRegistry {
  const policy = createAddressPolicy(runtime.config.sourceAllow);
  return new Registry(runtime, { policy, resolve });
}

class Registry implements SourceRegistry {
  readonly outbound: Outbound;
  private readonly entries = new Map<string, Entry>();
  private readonly retired = new Map<Source, NodeJS.Timeout>();
  private readonly loads = new RunningLoads();
  private readonly describeTurns = new DescribeTurns();
  private readonly recent: RecentHealth;

  constructor(
    private readonly runtime: SourcesRuntime,
    private readonly network: Network,
  ) {
    this.outbound = createOutbound(network);
    this.recent = new RecentHealth(runtime.clock, async (sourceId) => {
      return { ...(await this.measured(sourceId)), failure: null };
    });
  }

  async open(sourceId: string): Promise<Source> {
    const entry = this.entries.get(sourceId);
    if (entry?.epoch === this.runtime.epoch.current) return entry.source;
    return this.refresh(sourceId);
  }

  async vet(kind: SourceRecord['kind'], settings: unknown, secrets: Secrets): Promise<object> {
    const prepared = kindOf(kind).prepare(settings, secrets);
    for (const place of prepared.destinations) await vetDestination(this.network, place);
    return prepared.settings;
  }

  async health(): Promise<readonly SourceHealth[]> {
    const stored = await selectSources(this.runtime.db);
    const active = stored.filter(({ disabledAt }) => disabledAt === null);
    return Promise.all(active.map((source) => this.healthOf(source)));
  }

  recentHealth(sourceId: string): Promise<Health> {
    return this.recent.of(sourceId);
  }

  load<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    return this.loads.run(work);
  }

  async close(): Promise<void> {
    await this.loads.close();
    const open = [...this.entries.values()].map(({ source }) => source);
    const sources = new Set([...open, ...this.retired.keys()]);
    for (const timer of this.retired.values()) clearTimeout(timer);
    this.entries.clear();
    this.retired.clear();
    await Promise.all([...sources].map((source) => source.close()));
  }

  /**
   * Every caller looks for itself: one that waited for the look of another could wait for a
   * transaction that waits for it. What is seen inside a transaction may never come to be, so it is
   * looked at again.
   */
  private async refresh(sourceId: string): Promise<Source> {
    const { db, epoch } = this.runtime;
    const seen = db.inTransaction() ? UNSURE : epoch.current;
    const stored = await selectSource(db, sourceId);
    if (stored === null) throw new GatewayError('NOT_FOUND', { what: 'source', id: sourceId });
    if (stored.disabledAt !== null) {
      this.retire(sourceId);
      throw new GatewayError('SOURCE_UNAVAILABLE', { provider: stored.departmentName });
    }
    const entry = this.entries.get(sourceId);
    if (entry?.changedAt === stored.changedAt.getTime()) {
      entry.epoch = seen;
      return entry.source;
    }
    this.retire(sourceId);
    const source = this.opened(stored);
    this.entries.set(sourceId, { source, changedAt: stored.changedAt.getTime(), epoch: seen });
    return source;
  }

  private opened(stored: StoredSource): Source {
    const { config, db, clock, log } = this.runtime;
    const prepared = this.prepared(stored);
    const timeoutMs = prepared.timeoutMs ?? config.sourceTimeoutMs;
    const { network } = this;
    const source = prepared.open({ sourceId: stored.id, db, clock, network, timeoutMs });
    const { bulkhead, interruptible } = prepared;
    const { id: sourceId, departmentName: provider } = stored;
    // A hosted source is described by our own database, inside a transaction even: it never waits.
    const describeTurns = bulkhead === null ? null : this.describeTurns.of(stored.departmentId);
    const turns = { bulkhead, describeTurns };
    return guard(source, { sourceId, provider, timeoutMs, interruptible, log, ...turns });
  }

  /** Settings and secrets were checked when they were stored, by the rules of then; another key cannot open them. */
  private prepared({ id, kind, settings, secrets, departmentName }: StoredSource): PreparedSource {
    try {
      return kindOf(kind).prepare(settings, openSecrets(this.runtime, id, secrets));
    } catch (cause) {
      this.runtime.log.error({ sourceId: id, err: cause }, 'a stored source cannot be opened');
      const problem = unavailable('what is stored of it is not valid', {
        cause,
        failure: 'settings',
      });
      throw new GatewayError(
        'SOURCE_UNAVAILABLE',
        { provider: departmentName },
        { cause: problem },
      );
    }
  }

  /** Readers that hold the old source finish with it. */
  private retire(sourceId: string): void {
    const entry = this.entries.get(sourceId);
    if (entry === undefined) return;
    this.entries.delete(sourceId);
    const close = (): void => {
      this.retired.delete(entry.source);
      entry.source.close().catch((err: unknown) => {
        this.runtime.log.warn({ sourceId, err }, 'a replaced source did not close');
      });
    };
    this.retired.set(entry.source, setTimeout(close, RETIREMENT_MS).unref());
  }

  private async healthOf(stored: StoredSource): Promise<SourceHealth> {
    const { secrets: _, departmentName: provider, ...source } = stored;
    return { source, provider, ...(await this.measured(stored.id)) };
  }

  async measured(sourceId: string): Promise<Health> {
    try {
      return await (await this.open(sourceId)).health();
    } catch (error) {
      const failure = failureOf(isGatewayError(error) ? error.cause : error);
      return { ok: false, milliseconds: 0, problem: 'SOURCE_UNAVAILABLE', failure };
    }
  }
}

/** The secrets of a source, opened. Throws when they were sealed under another key. */
export function openSecrets(
  { secrets }: Pick<PlatformContext, 'secrets'>,
  sourceId: string,
  sealed: string | null,
): Secrets {
  return sealed === null ? {} : JSON.parse(secrets.open(sealed, secretLabel(sourceId)));
}

/** What binds sealed secrets to their source. */
export function secretLabel(sourceId: string): string {
  return `source:${sourceId}`;
}
