import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { generateCity } from '../generate';
import { marketRoutes } from './market';
import { BadBody, type Route } from './route';
import { taxRoutes } from './tax';

/** The header in which a caller shows its key. */
export const API_KEY_HEADER = 'x-api-key';

/** Departments that answer from a server of their own, in the order they are started. */
export const PROVIDERS = Object.freeze([
  { kind: 'market', department: 'market-regulation', routes: marketRoutes },
  { kind: 'tax', department: 'tax', routes: taxRoutes },
] as const);

/** Which server. */
export type ProviderKind = (typeof PROVIDERS)[number]['kind'];

/** What a server needs to know. */
export interface ProviderOptions {
  readonly people: number;
  readonly companies: number;
  readonly seed: number;
  /** 0 takes any free port. */
  readonly port: number;
  readonly apiKey: string;
  /** Waits so many milliseconds before each answer, to play a slow department. */
  readonly delayMs?: number;
}

/** A server that listens. */
export interface RunningProvider {
  /** Without a slash at the end, such as `http://127.0.0.1:40001`. */
  readonly url: string;
  /** Stops listening and ends open connections. */
  close(): Promise<void>;
}

const MOST_BODY_BYTES = 64 * 1024;
/** Longer than callers keep an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;
const HOST = '127.0.0.1';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

const UNAUTHORIZED: Answer = { status: 401, body: { error: `expected a valid ${API_KEY_HEADER}` } };
const NOT_FOUND: Answer = { status: 404, body: { error: 'not found' } };

/**
 * Starts the server of a provider on this machine only; it makes the city again from the seed, so
 * it agrees with every other provider without talking to one. Rejects when the port is taken.
 */
export async function startProvider(
  kind: ProviderKind,
  options: ProviderOptions,
): Promise<RunningProvider> {
  const city = generateCity(options);
  const routes = PROVIDERS.find((provider) => provider.kind === kind)?.routes(city) ?? [];
  const health = { status: 'ok', kind, people: city.people.length, seed: city.options.seed };
  const server = createServer((request, response) => {
    void respond(request, response, routes, options, health);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${port}`, close: () => close(server) };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route[],
  options: ProviderOptions,
  health: unknown,
): Promise<void> {
  const { status, body } = await answer(request, routes, options, health).catch(failure);
  if (options.delayMs) await sleep(options.delayMs, undefined, { ref: false });
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

async function answer(
  request: IncomingMessage,
  routes: readonly Route[],
  options: ProviderOptions,
  health: unknown,
): Promise<Answer> {
  const path = (request.url ?? '/').replace(/\?.*$/, '');
  if (path === '/health') return { status: 200, body: health };
  if (!isKey(request.headers[API_KEY_HEADER], options.apiKey)) return UNAUTHORIZED;
  const route = routes.find((entry) => entry.method === request.method && entry.path.test(path));
  if (!route) return NOT_FOUND;
  const key = decodeURIComponent(route.path.exec(path)?.[1] ?? '');
  const body = route.answer(key, route.method === 'POST' ? await readJson(request) : null);
  return body === null ? NOT_FOUND : { status: 200, body };
}

/** Bad bodies and paths are the caller's fault; whatever else goes wrong is ours, and not told. */
function failure(error: unknown): Answer {
  if (error instanceof BadBody) return { status: 400, body: { error: error.message } };
  if (error instanceof URIError) return NOT_FOUND;
  return { status: 500, body: { error: 'internal error' } };
}

/** Compares digests, so that the time taken says nothing about the key. */
function isKey(given: string | string[] | undefined, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(wanted));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BODY_BYTES) throw new BadBody(`expected at most ${MOST_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new BadBody('expected a JSON body');
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
