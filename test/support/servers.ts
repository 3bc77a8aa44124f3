import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';

/** A request as a test looks at it. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a provider's server answers. */
export type Answer = (request: SeenRequest, response: ServerResponse) => void | Promise<void>;

/** A provider's own server, listening for real. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  /** Every request so far. */
  readonly seen: readonly SeenRequest[];
  /** How many connections were made so far. */
  connections(): number;
  /** Answers differently from now on. */
  answer: Answer;
  /** Stops listening and breaks open connections. */
  close(): Promise<void>;
}

/** Starts a provider's server on a free port of the loopback address. */
export async function startServer(answer: Answer): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { method = '', url = '', headers } = request;
    seen.push({ method, url, headers, body });
    await started.answer({ method, url, headers, body }, response);
  });
  let connections = 0;
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: TestServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    connections: () => connections,
    answer,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return started;
}

/** Answers JSON. */
export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** A server that takes connections and never says a word. */
export async function startSilentServer(): Promise<{
  port: number;
  /** Resolves when somebody has connected. */
  connected: Promise<void>;
  close(): Promise<void>;
}> {
  const sockets = new Set<Socket>();
  let noteFirst = (): void => undefined;
  const connected = new Promise<void>((resolve) => {
    noteFirst = resolve;
  });
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    noteFirst();
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    connected,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A port that nobody listens on. */
export async function deadPort(): Promise<number> {
  const { port, close } = await startSilentServer();
  await close();
  return port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
