import { hash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { lockFolder } from '../../platform';
import { answerCheckpoint, type WitnessAnswer, type WitnessDesk } from './answer-checkpoint';
import { WitnessStore } from './witness-store';

/** Longest request body in bytes: a note and all hashes of a proof have room. */
const MOST_BYTES = 131_072;

/** Longest wait for a whole request, in milliseconds. */
const RECEIVE_MS = 10_000;

const SIZE = 'text/x.tlog.size';
const TEXT = 'text/plain; charset=utf-8';

/** A witness that answers over HTTP. */
export interface WitnessServer {
  /** The port it listens on. */
  readonly port: number;
  /** Answers what is under way and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Answers logs that want checkpoints cosigned (`POST /add-checkpoint`) and monitors that ask for the
 * newest one (`GET /<origin hash>/checkpoint`). C2SP tlog-witness. It holds the witness's folder as
 * long as it listens: nobody else remembers anything there.
 *
 * Errors: DATA_FOLDER_LOCKED while another program has the folder.
 */
export async function serveWitness(
  desk: WitnessDesk,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<WitnessServer> {
  const release = await lockFolder(desk.home);
  const answers = new WitnessAnswers(desk);
  const server = createServer({ requestTimeout: RECEIVE_MS }, (request, response) => {
    answers.answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  try {
    await listen(server, host, port);
  } catch (error) {
    await release();
    throw error;
  }
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: async () => {
      server.closeIdleConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await release();
    },
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

class WitnessAnswers {
  private before: Promise<unknown> = Promise.resolve();

  constructor(private readonly desk: WitnessDesk) {}

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method, url = '' } = request;
    if (url === '/add-checkpoint') {
      if (method !== 'POST') return send(response, 405, 'expected POST\n');
      const body = await bodyOf(request);
      if (body === null) return send(response, 413, `expected at most ${MOST_BYTES} bytes\n`);
      const { status, body: said } = await this.inTurn(body);
      return send(response, status, said, status === 409 ? SIZE : TEXT);
    }
    const note = method === 'GET' ? await this.newest(url) : null;
    return note === null ? send(response, 404, 'not found\n') : send(response, 200, note);
  }

  /** One after the other, also after one that failed. */
  private inTurn(body: string): Promise<WitnessAnswer> {
    const mine = this.before.then(() => answerCheckpoint(this.desk, body));
    this.before = mine.catch(() => undefined);
    return mine;
  }

  private async newest(url: string): Promise<string | null> {
    const log = this.desk.logs.find(
      ({ name }) => url === `/${hash('sha256', name, 'hex')}/checkpoint`,
    );
    return log ? new WitnessStore(this.desk.home, log.name).readLast() : null;
  }
}

function send(response: ServerResponse, status: number, body: string, type = TEXT): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

/** The body of a request; null where it is too long. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > MOST_BYTES) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
