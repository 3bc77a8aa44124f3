import { z } from 'zod';
import type { Words } from '../../platform';
import { ITEM_TYPES } from '../connector';
import type { Destination, Secrets } from '../connector-kind';
import { expected, settingsProblem } from '../settings-problems';

const ASCII: Words = Object.freeze({ zh: '可见的 ASCII 字符', en: 'visible ASCII' });
const USED: Words = Object.freeze({
  zh: '一个值，因为请求头用到它',
  en: 'a value, because a header uses it',
});

/** A path below the base address: nothing in it can lead to another place. */
const urlTemplate = z
  .string()
  .max(2_000)
  .regex(
    /^\/(?!\/)[^\s#\\]*$/,
    expected('路径，例如 /companies/{key}', 'a path such as /companies/{key}'),
  )
  .refine(
    (url) => !/(^|\/)\.{1,2}(\/|\?|$)/.test(url),
    expected('不含 . 和 .. 的路径', 'no . or .. in the path'),
  );

const method = z.enum(['GET', 'POST']);
const answerPath = z.string().max(500);
const json = z.json();

const field = z.strictObject({
  /** Where it stands in a row; its own name where it does not say. */
  path: answerPath.optional(),
  type: z.enum(ITEM_TYPES).default('C'),
  nullable: z.boolean().default(true),
});

const dataset = z.strictObject({
  /** The field that rows are found by; one of `fields`. */
  key: z.string().min(1).max(100),
  /** Asks for one row; `{key}` in the address is encoded, in the body it is put into strings. */
  byKey: z.strictObject({
    method: method.default('GET'),
    url: urlTemplate,
    body: json.optional(),
  }),
  /** Asks for several rows at once; a body string that is just `{keys}` becomes their list. */
  batch: z
    .strictObject({
      method: method.default('POST'),
      url: urlTemplate,
      body: json.optional(),
      /** Where the list of rows stands in the answer. */
      rows: answerPath.default(''),
      max: z.int().min(1).max(1_000).default(100),
    })
    .optional(),
  /** Where the row stands in the answer of `byKey`; null or nothing there: no such row. */
  row: answerPath.default(''),
  fields: z
    .record(z.string().min(1).max(100), field)
    .refine((fields) => Object.keys(fields).length > 0),
  /** Statuses that mean: no such row. */
  absentStatuses: z.array(z.int().min(400).max(499)).max(10).default([404]),
  /** Where the answer says what time it is as of (ISO 8601); the moment of the read otherwise. */
  asOf: z
    .union([
      z.strictObject({ path: answerPath.min(1) }),
      z.strictObject({ header: z.string().min(1) }),
    ])
    .optional(),
  /** A key that is safe to ask for when the source is described or checked. */
  sampleKey: z.string().min(1).max(200).optional(),
});

/** Headers that belong to the connection, not to the request. */
const OWN_HEADERS =
  /^(host|connection|content-length|transfer-encoding|upgrade|expect|te|trailer)$/i;

/** How a provider's JSON API is asked. */
export const httpSettings = z.strictObject({
  baseUrl: z.url({ protocol: /^https?$/ }).refine(isPlainBase, {
    error: expected('不含账号、查询和片段的地址', 'an address without account, query and fragment'),
  }),
  /** Sent with each request; `{secret:name}` is replaced by that secret. */
  headers: z
    .record(
      z
        .string()
        .regex(/^[A-Za-z0-9-]{1,100}$/)
        .refine(
          (name) => !OWN_HEADERS.test(name),
          expected('不属于连接本身的请求头', 'no header of the connection'),
        ),
      z
        .string()
        .max(4_000)
        .regex(/^[\t\x20-\x7e]*$/, expected(ASCII.zh, ASCII.en)),
    )
    .default({}),
  datasets: z.record(z.string().min(1).max(100), dataset),
  /** Longest answer that is read, in bytes. */
  maxBytes: z.int().min(1_000).max(50_000_000).default(1_000_000),
  /** Requests at the same time at most. */
  connections: z.int().min(1).max(200).default(16),
  timeoutMs: z.int().min(50).max(60_000).optional(),
});

/** See httpSettings. */
export type HttpSettings = z.output<typeof httpSettings>;

/** How one dataset is asked for. */
export type HttpDataset = HttpSettings['datasets'][string];

/** A request before the key is put in. */
export type RequestTemplate = HttpDataset['byKey'];

const SECRET = /\{secret:([A-Za-z0-9_-]+)\}/g;

/** What is wrong with settings and secrets taken together. */
export function httpProblems(settings: HttpSettings, secrets: Secrets): readonly Words[] {
  return [
    ...headerProblems(settings, secrets),
    ...Object.entries(settings.datasets).flatMap(datasetProblems),
  ];
}

/** The headers with their secrets in place. */
export function headersOf(settings: HttpSettings, secrets: Secrets): Record<string, string> {
  const filled = Object.entries(settings.headers).map(([name, value]) => [
    name.toLowerCase(),
    value.replace(SECRET, (_hole, secret: string) => secrets[secret] ?? ''),
  ]);
  return Object.fromEntries(filled);
}

/** Where requests to a base address go. */
export function destinationOf(baseUrl: string): Destination {
  const { hostname, port, protocol } = new URL(baseUrl);
  return { host: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) };
}

/** All that says what is sent where, without what is only read from the answers. */
export function requestsOf({ baseUrl, headers, datasets }: HttpSettings): unknown {
  const requests = Object.entries(datasets).map(([name, { byKey, batch }]) => {
    const many = batch && { method: batch.method, url: batch.url, body: batch.body };
    return [name, { byKey, batch: many }];
  });
  return { baseUrl, headers, requests: Object.fromEntries(requests) };
}

function isPlainBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return `${username}${password}${search}${hash}` === '';
}

function headerProblems({ headers }: HttpSettings, secrets: Secrets): readonly Words[] {
  const used = Object.values(headers).flatMap((value) =>
    [...value.matchAll(SECRET)].map((match) => match[1] ?? ''),
  );
  const missing = used.filter((name) => secrets[name] === undefined);
  const unfit = Object.keys(secrets).filter(
    (name) => !/^[\t\x20-\x7e]+$/.test(secrets[name] ?? ''),
  );
  return [
    ...missing.map((name) => settingsProblem(`secrets.${name}`, USED)),
    ...unfit.map((name) => settingsProblem(`secrets.${name}`, ASCII)),
  ];
}

function datasetProblems([name, { key, byKey, batch, fields }]: [string, HttpDataset]): Words[] {
  const place = `datasets.${name}`;
  const problems: Words[] = [];
  if (!asksFor('{key}', byKey)) problems.push(settingsProblem(`${place}.byKey`, hole('{key}')));
  if (batch !== undefined && !asksFor('{keys}', batch)) {
    problems.push(settingsProblem(`${place}.batch`, hole('{keys}')));
  }
  if (!Object.hasOwn(fields, key)) problems.push(settingsProblem(`${place}.key`, ONE_OF_FIELDS));
  return problems;
}

const hole = (name: string): Words => ({
  zh: `url 或 body 中含 ${name}`,
  en: `${name} in url or body`,
});

/** An answer must say whose row it is, or it could be anybody's. */
const ONE_OF_FIELDS: Words = Object.freeze({
  zh: ' fields 中的一个字段，以便核对结果属于哪个键',
  en: 'one of its fields, by which an answer is told to be of the key that was asked for',
});

function asksFor(hole: string, { url, body }: RequestTemplate): boolean {
  return url.includes(hole) || JSON.stringify(body ?? null).includes(hole);
}
