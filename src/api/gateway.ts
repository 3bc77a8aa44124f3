import type { GraphQLSchema } from 'graphql';
import {
  createAuditLog,
  createCosigner,
  createMonthKeeper,
  createSequencer,
  keepMonths,
} from '../audit';
import {
  checkPurposeCase,
  destroyOldValues,
  sweepArchive,
  sweepCaseReads,
  sweepCases,
  sweepDisclosures,
  tellCorrections,
} from '../cases';
import { createCatalog, makeSearchable } from '../catalog';
import { createDeliverer, createSweeper, purgeDeliveries, sweepDeadlines } from '../duties';
import { createExchange, type ExchangeContext } from '../exchange';
import { createIdentity, createRefusedSums, SYSTEM_ACTOR } from '../identity';
import { createOversight, lookForAnomalies } from '../oversight';
import {
  type Clock,
  type Config,
  createLogger,
  type Database,
  databaseOf,
  type Job,
  type Logger,
  migrate,
  openDatabase,
  systemClock,
  WorkingCalendar,
  watchEpoch,
} from '../platform';
import { sweepStatements, tellUnits } from '../services';
import { createSharing, sweepEndings, sweepGrants } from '../sharing';
import { createSources, type Resolve } from '../sources';
import { Closers } from './closers';
import { officeSchema } from './office-schema';
import { openSecrets, threadPlan } from './open-secrets';
import { loadPermissions, type Permissions, refusalOf } from './permissions';
import { type GatewayRuntime, ownContext } from './request-context';
import { type Server, startServer } from './server';

/** What a caller may bring along instead of the real thing. */
export interface GatewayOverrides {
  readonly clock?: Clock;
  readonly log?: Logger;
  /** A database that is open already; the gateway closes it in the end. */
  readonly database?: Database;
  /** What the names of sources lead to, in place of the machine's own resolver. */
  readonly resolve?: Resolve;
}

/** A whole gateway in this process. */
export interface Gateway {
  /** The services of all rooms. */
  readonly runtime: GatewayRuntime;
  /** The newest generation of the schema. */
  readonly schema: GraphQLSchema;
  /** A context that acts as the gateway itself. */
  systemContext(): ExchangeContext;
  /**
   * Begins to serve and answers the address, such as `http://127.0.0.1:4000`.
   * @throws LISTEN_FAILED
   */
  listen(): Promise<string>;
  /** The address it serves at; null before `listen`. */
  address(): string | null;
  /** Finishes running requests, for as long as the configuration lets them, and lets go of all. */
  close(): Promise<void>;
}

/**
 * Opens everything from the database up, in the order of the floors. What was opened is closed
 * again when a later step fails.
 */
export async function openGateway(
  config: Config,
  overrides: GatewayOverrides = {},
): Promise<Gateway> {
  const closers = new Closers();
  try {
    const runtime = await openRuntime(config, overrides, closers);
    const permissions = loadPermissions();
    await startExchange(runtime, permissions, closers);
    const cosigner = createCosigner(runtime);
    const sequencer = createSequencer(runtime, await threadPlan(config));
    const jobs = [
      ...(cosigner ? [cosigner] : []),
      ...[sweeperOf(runtime), caseSweeperOf(runtime), delivererOf(runtime)],
      ...[overseerOf(runtime), sequencer, createMonthKeeper(runtime), createRefusedSums(runtime)],
    ];
    for (const job of jobs) closers.add(() => job.close());
    const server = await startServer(runtime, permissions, { cosigner, sequencer });
    closers.add(() => server.close());
    return gatewayOf(runtime, { server, jobs }, closers);
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/**
 * The job that looks after grants, endings and deadlines; it runs in every process that serves. Deadlines
 * come after both: what ends by one, or with a service, need not be told as overdue. What was delivered
 * long ago is cleared away at the end.
 */
function sweeperOf(runtime: GatewayRuntime): Job {
  const { db, log, config } = runtime;
  const context = () => ownContext(runtime, SYSTEM_ACTOR);
  const sweeps = {
    ...{ grants: sweepGrants, endings: sweepEndings, deadlines: sweepDeadlines },
    deliveries: purgeDeliveries,
    ...{ networkStatements: sweepStatements, accessUnits: tellUnits },
  };
  return createSweeper({ db, log, everySeconds: config.sweepSeconds, context, sweeps });
}

/** The job that goes on with the materials of cases and does what the clock does with them; it too runs in every process that serves. CASE-11 */
function caseSweeperOf(runtime: GatewayRuntime): Job {
  const { db, log, config } = runtime;
  const context = () => ownContext(runtime, SYSTEM_ACTOR);
  const sweeps = {
    ...{ caseReads: sweepCaseReads, caseCorrections: tellCorrections },
    ...{ caseSteps: sweepCases, caseValues: destroyOldValues, caseArchive: sweepArchive },
    disclosures: sweepDisclosures,
  };
  return createSweeper({ db, log, everySeconds: config.caseSweepSeconds, context, sweeps });
}

/** The job that looks for what is unusual in the log; by itself, for a look may take longer than clocks can wait. */
function overseerOf(runtime: GatewayRuntime): Job {
  const { db, log, config } = runtime;
  const context = () => ownContext(runtime, SYSTEM_ACTOR);
  const sweeps = { anomalies: lookForAnomalies };
  return createSweeper({ db, log, everySeconds: config.oversightSeconds, context, sweeps });
}

/** The job that sends messages to webhooks; it too runs in every process that serves. */
function delivererOf(runtime: GatewayRuntime): Job {
  const { db, log, config } = runtime;
  const context = () => ownContext(runtime, SYSTEM_ACTOR);
  return createDeliverer({ db, log, everySeconds: config.webhookSeconds, context });
}

function gatewayOf(
  runtime: GatewayRuntime,
  { server, jobs }: { readonly server: Server; readonly jobs: readonly Job[] },
  closers: Closers,
): Gateway {
  return {
    runtime,
    get schema() {
      return runtime.exchange.schema;
    },
    systemContext: () => ownContext(runtime, SYSTEM_ACTOR),
    listen: async () => {
      const address = await server.listen();
      for (const job of jobs) job.start();
      return address;
    },
    address: () => server.address(),
    close: () => closers.close(),
  };
}

async function openRuntime(
  config: Config,
  overrides: GatewayOverrides,
  closers: Closers,
): Promise<GatewayRuntime> {
  const log = overrides.log ?? createLogger(config);
  const oversight = createOversight(config);
  const db = overrides.database ?? (await openDatabase(databaseOf(config)));
  closers.add(() => db.close());
  await migrate(db);
  const secrets = await openSecrets(config, db);
  const epoch = await watchEpoch(db);
  closers.add(() => epoch.close());
  const clock = overrides.clock ?? systemClock;
  const calendar = new WorkingCalendar(config);
  const platform = { config, db, clock, calendar, epoch, secrets, log };
  await keepMonths(platform);
  const audit = await createAuditLog(platform, await threadPlan(config));
  closers.add(() => audit.close());
  const identity = createIdentity(platform);
  closers.add(async () => identity.close());
  const sources = createSources(platform, overrides.resolve);
  closers.add(() => sources.close());
  const withSources = { ...platform, audit, identity, sources };
  await makeSearchable(db);
  const catalog = createCatalog(withSources);
  const withCatalog = { ...withSources, catalog };
  const withSharing = { ...withCatalog, sharing: createSharing(withCatalog) };
  return { ...withSharing, exchange: createExchange(withSharing), oversight };
}

/** Puts the office half behind its permissions and builds the data half on top of it. */
async function startExchange(
  runtime: GatewayRuntime,
  permissions: Permissions,
  closers: Closers,
): Promise<void> {
  const { exchange, catalog } = runtime;
  const office = await officeSchema(permissions);
  catalog.reserveTypes(Object.keys(office.getTypeMap()));
  const readers = permissions.Query.shared?.allow ?? [];
  closers.add(() => exchange.close());
  await exchange.start(office, {
    mayRead: (ctx) => refusalOf('shared', readers, ctx),
    checkCase: checkPurposeCase,
  });
}
