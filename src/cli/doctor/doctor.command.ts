import { knownServers, type ServerPlan } from '../../../prisma/sample-city';
import { openGateway } from '../../api';
import {
  type Config,
  createLogger,
  type Database,
  databaseOf,
  isGatewayError,
  loadConfig,
  openDatabase,
  systemClock,
} from '../../platform';
import { say } from '../print';
import { cityFolder, wantsCity } from '../sample/city-folder';
import { allowing } from '../sample/plan-city';
import { checkAuditLog } from './checks/audit-log';
import { checkCalendar } from './checks/calendar';
import {
  checkClock,
  checkDurability,
  checkKeyFits,
  checkMigrations,
  checkVersion,
} from './checks/database';
import { checkDisk, checkFolder, checkNode, checkSecretKey } from './checks/machine';
import { checkAccessUnits, checkNetwork } from './checks/network';
import { checkPeople } from './checks/people';
import { judgeResources } from './checks/resources';
import { checkSealKey } from './checks/seal-key';
import { judgeSources } from './checks/sources';
import { checkWitnesses } from './checks/witnesses';
import { type Finding, fail, ok, warn } from './finding';

/** Looks at everything the gateway stands on and says what is wrong and how to mend it. */
export async function doctor(): Promise<void> {
  const { config, findings } = await examineMachine();
  if (config) findings.push(...(await examineDatabase(config)));
  for (const finding of findings) tell(finding);
  if (findings.some(({ level }) => level === 'fail')) process.exitCode = 1;
}

interface Examined {
  /** Null when the settings are wrong: then nothing that needs them can be examined. */
  readonly config: Config | null;
  readonly findings: Finding[];
}

async function examineMachine(): Promise<Examined> {
  try {
    const config = loadConfig();
    const findings = [
      checkNode(),
      ok('settings', 'all valid'),
      checkCalendar(config, systemClock.now()),
      checkNetwork(config),
      await checkFolder(config),
      await checkSecretKey(config),
      await checkSealKey(config),
      await checkDisk(config),
      await checkAuditLog(config),
      await checkWitnesses(config),
    ];
    return { config, findings };
  } catch (error) {
    if (!isGatewayError(error, 'CONFIG_INVALID')) throw error;
    const problems = error.facts.problems as readonly string[];
    const mend = 'correct the variable or the file; see docs/configuration.md';
    const findings = problems.map((problem) => fail('settings', problem, mend));
    return { config: null, findings: [checkNode(), ...findings] };
  }
}

/** What the database and the sources say; a database in use by the gateway is asked through it. */
async function examineDatabase(config: Config): Promise<readonly Finding[]> {
  try {
    const db = await openDatabase(databaseOf(config));
    return await examine(db, config);
  } catch (error) {
    if (isGatewayError(error, 'DATA_FOLDER_LOCKED'))
      return [await askRunning(config, error.message)];
    if (!isGatewayError(error)) throw error;
    return [fail('database', error.message, 'see that it runs and that DATABASE_URL is right')];
  }
}

/**
 * Takes the open database and closes it. Sources are tried only where the tables are there and the
 * key fits.
 */
async function examine(db: Database, config: Config): Promise<readonly Finding[]> {
  let findings: Finding[] = [];
  let complete = false;
  try {
    const migrations = await checkMigrations(db);
    findings = [await checkVersion(db), await checkDurability(db), migrations];
    findings.push(await checkClock(db, config));
    if (migrations.level === 'ok') {
      findings.push(await checkPeople(db), await checkAccessUnits(db, config));
      findings.push(await checkKeyFits(db, config));
    }
    complete = migrations.level === 'ok' && findings.at(-1)?.level === 'ok';
  } finally {
    if (!complete) await db.close();
  }
  return complete ? [...findings, ...(await examineSources(db, config))] : findings;
}

async function examineSources(database: Database, config: Config): Promise<readonly Finding[]> {
  const plan: ServerPlan | null = wantsCity(config) ? await knownServers(cityFolder(config)) : null;
  const log = createLogger({ ...config, logLevel: 'silent' });
  const node = `${config.node.slice(0, 33)}-doctor`;
  const own = { ...allowing(config, plan), node, auditThreads: false };
  const gateway = await openGateway(own, { database, log });
  try {
    const { exchange, sources } = gateway.runtime;
    return [...judgeResources(exchange.problems()), ...judgeSources(await sources.health(), plan)];
  } finally {
    await gateway.close();
  }
}

/** The embedded database has one process: what that one says of itself has to do. */
async function askRunning({ host, port }: Config, locked: string): Promise<Finding> {
  const url = `http://${host}:${port}/health/ready`;
  const answer = await fetch(url).catch(() => null);
  const mend = 'stop the gateway to have its database and sources examined as well';
  if (answer?.ok) return warn('database', `${locked}; the gateway there says it is ready`, mend);
  return fail('database', `${locked}; nothing ready answers at ${url}`, mend);
}

function tell({ level, about, says, mend }: Finding): void {
  say(`${level.padEnd(4)}  ${about}: ${says}`);
  if (mend !== undefined) say(`        → ${mend}`);
}
