import type { Config } from './config';
import type { Setting } from './setting';
import { SETTINGS, type SettingName } from './settings';

/** One setting as `once-gateway config` prints it. */
export interface ConfigRow {
  readonly name: SettingName;
  readonly env: string;
  /** The value in force; a secret's is masked. */
  readonly value: string;
  readonly default: string;
  readonly doc: string;
}

const NAMES = Object.keys(SETTINGS) as SettingName[];

/** A value in words. */
function shown(value: unknown): string {
  if (value === undefined) return '(none)';
  if (Array.isArray(value)) return value.length === 0 ? '(none)' : value.join(',');
  return String(value);
}

/** All settings with their values in force, in the order they are documented. */
export function describeConfig(config: Config): ConfigRow[] {
  return NAMES.map((name) => {
    const setting: Setting<unknown> = SETTINGS[name];
    const value = config[name];
    const masked = setting.secret && value !== undefined;
    return {
      name,
      env: setting.env,
      value: masked ? '(set)' : shown(value),
      default: shown(setting.fallback),
      doc: setting.doc,
    };
  });
}

const HEAD = `# Configuration

Generated from \`src/platform/config/settings.ts\`; renew it with \`npm run docs\`.

Settings are environment variables. \`ONCE_CONFIG\` may name a YAML or JSON file that holds the same
settings under the names of the second column, with lists and numbers as such; the environment
outweighs the file, and an empty variable counts as not set. Everything is checked at start: a wrong
value, an unknown name in the file and an unknown \`ONCE_…\` variable stop the gateway with a list of
all problems (variables that begin with \`ONCE_GATEWAY_\` are left alone: Kubernetes makes them for a
service of that name). In a variable, commas separate the entries of a list.

| variable | in the file | value | default | meaning |
|---|---|---|---|---|
`;

/** All settings as a page of documentation, for \`docs/configuration.md\`. */
export function configMarkdown(): string {
  const rows = NAMES.map((name) => {
    const { env, expected, fallback, doc, secret }: Setting<unknown> = SETTINGS[name];
    const meaning = secret ? `${doc} **Secret.**` : doc;
    return `| \`${env}\` | \`${name}\` | ${expected} | ${shown(fallback)} | ${meaning} |\n`;
  });
  return HEAD + rows.join('');
}
