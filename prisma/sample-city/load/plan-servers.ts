import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { PROVIDERS, type ProviderKind } from '../providers';

/** Where the sample servers will listen and which key they want, decided before they start. */
export interface ServerPlan {
  readonly apiKey: string;
  readonly ports: Readonly<Record<ProviderKind, number>>;
}

const HOST = '127.0.0.1';
const FILE = 'servers.json';

/**
 * Decides where the sample servers listen: where they did last time if that is still free, so that
 * their sources need no change. Ports must be known before the gateway opens, which connects to
 * places inside the network only where it was allowed to. `firstPort` 0 takes any free ones.
 */
export async function planServers(folder: string, firstPort: number): Promise<ServerPlan> {
  const last = await knownServers(folder);
  const plan = { apiKey: last?.apiKey ?? newKey(), ports: await choosePorts(last, firstPort) };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, FILE), JSON.stringify(plan), { mode: 0o600 });
  return plan;
}

/** The places of the plan as `sourceAllow` names them. */
export function placesOf({ ports }: ServerPlan): readonly string[] {
  return PROVIDERS.map(({ kind }) => `${HOST}:${ports[kind]}`);
}

/** Where a server of the plan answers. */
export function urlsOf({ ports }: ServerPlan): Readonly<Record<ProviderKind, string>> {
  return { market: `http://${HOST}:${ports.market}`, tax: `http://${HOST}:${ports.tax}` };
}

/** Where the servers were last, or null before the first time. */
export async function knownServers(folder: string): Promise<ServerPlan | null> {
  try {
    return JSON.parse(await readFile(join(folder, FILE), 'utf8')) as ServerPlan;
  } catch {
    return null;
  }
}

function newKey(): string {
  return randomBytes(24).toString('base64url');
}

async function choosePorts(
  last: ServerPlan | null,
  firstPort: number,
): Promise<ServerPlan['ports']> {
  if (firstPort !== 0) return { market: firstPort, tax: firstPort + 1 };
  if (last && (await isFree(last.ports.market)) && (await isFree(last.ports.tax))) {
    return last.ports;
  }
  const [market, tax] = await freePorts();
  return { market, tax };
}

/** Two at once, so that they differ. */
async function freePorts(): Promise<[number, number]> {
  const first = await listen(0);
  const second = await listen(0);
  await Promise.all([first.close(), second.close()]);
  return [first.port, second.port];
}

async function isFree(port: number): Promise<boolean> {
  const server = await listen(port).catch(() => null);
  await server?.close();
  return server !== null;
}

function listen(port: number): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer();
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      const address = server.address();
      if (typeof address === 'object' && address) resolve({ port: address.port, close });
    });
  });
}
