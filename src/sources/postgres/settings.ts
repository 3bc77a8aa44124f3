import { z } from 'zod';
import type { Words } from '../../platform';
import type { Secrets } from '../connector-kind';
import { expected, settingsProblem } from '../settings-problems';
import { isSendable } from '../value-forms';

/** A host name or an address: a path would be a socket of this machine, past every check. */
const HOST = /^[A-Za-z0-9._:-]{1,255}$/;

const identifier = z.string().min(1).max(63);

/** How a provider's PostgreSQL is reached. The password, or the whole URL, is a secret. */
export const postgresSettings = z.strictObject({
  /** Host name or address; left out when the secret `url` says it. */
  host: z.string().regex(HOST, expected('主机名或者地址', 'a host name or an address')).optional(),
  port: z.int().min(1).max(65_535).optional(),
  database: identifier.optional(),
  user: identifier.optional(),
  /** Schemas whose tables and views may be registered; names without one are looked for in the first. */
  schemas: z.array(identifier).min(1).max(50).default(['public']),
  /** `verified`: encrypted, certificate checked; `required`: encrypted only; `off`: inside a safe network. */
  ssl: z.enum(['verified', 'required', 'off'], {
    error: expected('verified、required 或 off', 'verified, required or off'),
  }),
  /** The certificate authority of the server in PEM, where it is not a public one. */
  ca: z.string().max(20_000).optional(),
  /** Zone of times that the database keeps without one. */
  timeZone: z
    .string()
    .regex(/^[A-Za-z0-9_+/-]{1,64}$/)
    .refine(
      isTimeZone,
      expected('时区名称，例如 Asia/Shanghai', 'the name of a time zone, such as Asia/Shanghai'),
    )
    .default('Asia/Shanghai'),
  /** Connections held at most. */
  connections: z.int().min(1).max(50).default(4),
  /** How long one read may take; the gateway's own limit where it does not say. */
  timeoutMs: z.int().min(50).max(60_000).optional(),
});

/** See postgresSettings. */
export type PostgresSettings = z.output<typeof postgresSettings>;

/** Where to sign in and as whom. */
export interface SignIn {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  readonly password: string;
}

const DEFAULT_PORT = 5432;

const PASSWORD: Words = Object.freeze({ zh: 'password 或 url', en: 'password or url' });
const UNLESS_URL: Words = Object.freeze({
  zh: '一个值，除非 secrets.url 已写明',
  en: 'a value, unless secrets.url says it',
});
const URL_FORM: Words = Object.freeze({
  zh: 'postgres://user:password@host:port/database，不含其他内容',
  en: 'postgres://user:password@host:port/database and nothing more',
});

/** What is wrong with settings and secrets taken together. */
export function postgresProblems(settings: PostgresSettings, secrets: Secrets): readonly Words[] {
  const problems = Object.keys(secrets)
    .filter((name) => name !== 'password' && name !== 'url')
    .map((name) => settingsProblem(`secrets.${name}`, PASSWORD));
  if (secrets.url !== undefined) return [...problems, ...urlProblems(secrets.url)];
  if (secrets.password === undefined) problems.push(settingsProblem('secrets', PASSWORD));
  for (const name of ['host', 'database', 'user'] as const) {
    if (settings[name] === undefined) problems.push(settingsProblem(name, UNLESS_URL));
  }
  return problems;
}

/** Options in the URL would get past the settings, so there are none. */
function urlProblems(url: string): readonly Words[] {
  const wrong = [settingsProblem('secrets.url', URL_FORM)];
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) return wrong;
  const { hostname, pathname, username, password, search, hash } = new URL(url);
  const isReadable = [hostname, pathname, username, password].every(isDecodable);
  const isNamed = isReadable && HOST.test(hostOf(hostname)) && pathname.length > 1;
  const whole = isNamed && username !== '' && search + hash === '';
  return whole ? [] : wrong;
}

/** The host of a URL as it is connected to: decoded, an address of version 6 without brackets. */
function hostOf(hostname: string): string {
  return decodeURIComponent(hostname).replace(/^\[|\]$/g, '');
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

function isDecodable(text: string): boolean {
  try {
    return isSendable(decodeURIComponent(text));
  } catch {
    return false;
  }
}

/** The sign-in that settings and secrets give together; settings stand where both speak. */
export function signInOf(settings: PostgresSettings, secrets: Secrets): SignIn {
  const url = secrets.url === undefined ? null : new URL(secrets.url);
  const part = (text: string | undefined): string => decodeURIComponent(text ?? '');
  return {
    host: hostOf(settings.host ?? url?.hostname ?? ''),
    port: settings.port ?? (Number(url?.port) || DEFAULT_PORT),
    database: settings.database ?? part(url?.pathname.slice(1)),
    user: settings.user ?? part(url?.username),
    password: secrets.password ?? part(url?.password),
  };
}
