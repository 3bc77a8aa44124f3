import { GatewayError } from '../errors/gateway-error';
import type { Config } from './config';
import { readConfigFile } from './config-file';
import { nearestName } from './nearest-name';
import type { Setting } from './setting';
import { SETTINGS, type SettingName } from './settings';

/** The variable that names the optional configuration file. */
export const CONFIG_FILE_ENV = 'ONCE_CONFIG';

/**
 * Kubernetes sets such variables in every container beside a service named once-gateway; they are
 * no settings of ours.
 */
const SERVICE_LINK = /^ONCE_GATEWAY_/;

type Env = Readonly<Record<string, string | undefined>>;
type Raw = Record<string, unknown>;

const NAMES = Object.keys(SETTINGS) as SettingName[];
const ENV_NAMES = NAMES.map((name) => SETTINGS[name].env);

/** "expected …, got …" about one setting. */
function problemLine(where: string, expected: string, got: string): string {
  return `${where}: expected ${expected}, got ${got}`;
}

/** A wrong name, with the name that was probably meant. */
function unknownName(where: string, name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return problemLine(
    where,
    near ? `a known setting (did you mean ${near}?)` : 'a known setting',
    'an unknown name',
  );
}

/** A wrong value, in words; a secret's stays hidden. */
function gotWords(setting: Setting<unknown>, value: unknown): string {
  if (setting.secret) return 'a value that is not shown';
  return typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? typeof value);
}

/** Settings from the file. Empty ones count as not set. */
function fromFile(path: string | undefined, problems: string[]): Raw {
  if (!path) return {};
  const content = readConfigFile(path);
  if ('problem' in content) {
    problems.push(problemLine(CONFIG_FILE_ENV, 'a YAML or JSON file of settings', content.problem));
    return {};
  }
  for (const name of Object.keys(content.values)) {
    if (!Object.hasOwn(SETTINGS, name)) {
      problems.push(unknownName(`${name} in the file of ${CONFIG_FILE_ENV}`, name, NAMES));
    }
  }
  return content.values;
}

/** Names in the environment that look like ours and are not. */
function strangers(env: Env): string[] {
  const known = [...ENV_NAMES, CONFIG_FILE_ENV];
  return Object.keys(env)
    .filter((name) => name.startsWith('ONCE_') && !SERVICE_LINK.test(name) && !known.includes(name))
    .map((name) => unknownName(name, name, known));
}

/** The raw value of one setting: the environment before the file before the default. */
function rawValue(setting: Setting<unknown>, text: string | undefined, filed: unknown): unknown {
  if (text !== undefined && text !== '') return setting.fromText(text);
  return filed ?? setting.fallback;
}

/** Checks one setting and gives back its value; a wrong one becomes a problem. */
function checked(name: SettingName, env: Env, file: Raw, problems: string[]): unknown {
  const setting: Setting<unknown> = SETTINGS[name];
  const text = env[setting.env];
  const raw = rawValue(setting, text, Object.hasOwn(file, name) ? file[name] : undefined);
  const result = setting.schema.safeParse(raw);
  if (result.success) return result.data;
  const where = text ? setting.env : `${name} in the file of ${CONFIG_FILE_ENV}`;
  problems.push(problemLine(where, setting.expected, gotWords(setting, raw)));
  return undefined;
}

/** Rules between settings that are each right in themselves. */
function disagreements(config: Config): string[] {
  const problems: string[] = [];
  if (config.defaultPage > config.maxRows) {
    const expected = `at most ONCE_MAX_ROWS (${config.maxRows})`;
    problems.push(problemLine('ONCE_DEFAULT_PAGE', expected, String(config.defaultPage)));
  }
  if (config.maxRequestRows < config.maxRows) {
    const expected = `at least ONCE_MAX_ROWS (${config.maxRows})`;
    problems.push(problemLine('ONCE_MAX_REQUEST_ROWS', expected, String(config.maxRequestRows)));
  }
  if (config.samplePort !== 0 && config.samplePort === config.port) {
    problems.push(
      problemLine('ONCE_SAMPLE_PORT', 'another port than ONCE_PORT', String(config.port)),
    );
  }
  if (config.internetNetworks.length > 0 && config.governmentNetworks.length === 0) {
    const expected = 'at least one entry beside ONCE_INTERNET_NETWORKS';
    problems.push(problemLine('ONCE_GOVERNMENT_NETWORKS', expected, 'none'));
  }
  for (const range of config.internetNetworks.filter((one) =>
    config.governmentNetworks.includes(one),
  )) {
    problems.push(
      problemLine('ONCE_INTERNET_NETWORKS', 'no entry of ONCE_GOVERNMENT_NETWORKS', range),
    );
  }
  for (const date of config.extraWorkdays.filter((day) => config.extraHolidays.includes(day))) {
    problems.push(problemLine('ONCE_EXTRA_WORKDAYS', 'no day of ONCE_EXTRA_HOLIDAYS', date));
  }
  return problems;
}

function refuse(problems: readonly string[]): void {
  if (problems.length > 0) throw new GatewayError('CONFIG_INVALID', { problems });
}

/**
 * Reads the whole configuration from the environment and the file that ONCE_CONFIG names, and checks
 * it. The environment outweighs the file; an empty variable counts as not set. Throws CONFIG_INVALID
 * with every problem there is, and never with the value of a secret.
 */
export function loadConfig(env: Env = process.env): Config {
  const problems = strangers(env);
  const file = fromFile(env[CONFIG_FILE_ENV], problems);
  const values = NAMES.map((name) => [name, checked(name, env, file, problems)]);
  refuse(problems);
  const config = Object.freeze(Object.fromEntries(values)) as Config;
  refuse(disagreements(config));
  return config;
}
