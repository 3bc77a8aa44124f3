import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server takes a request from. */
export const S3_KEY = { id: 'AKIDEXAMPLE', secret: 'wJalrXUtnFEMI+bPxRfiCY', region: 'cn-north-1' };

/** A small store that speaks enough of S3, and believes no request that is not signed rightly. */
export interface S3Server {
  readonly endpoint: string;
  /** What it holds, by bucket and key. */
  readonly objects: Map<string, Buffer>;
  /** Methods and paths of all requests so far, with their status. */
  readonly seen: string[];
  /** Answers this instead, while it gives something. */
  instead: (
    method: string,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => number | null;
  close(): Promise<void>;
}

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const etagOf = (bytes: Buffer) => `"${createHash('md5').update(bytes).digest('hex')}"`;

/** Starts it on a free port of the loopback address. */
export async function startS3(): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const seen: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { method = '', url = '' } = request;
    const status = isSigned(request, body)
      ? (started.instead(method, url, request, response) ?? act(objects, request, response, body))
      : 403;
    seen.push(`${method} ${url} ${status}`);
    if (!response.headersSent) response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const started: S3Server = {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    seen,
    instead: () => null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return started;
}

function act(
  objects: Map<string, Buffer>,
  { method, url = '', headers }: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
): number {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const found = objects.get(pathname);
  if (method === 'GET' && searchParams.get('list-type') === '2') {
    response.end(pageOf([...objects.keys()].sort(), pathname, searchParams));
    return 200;
  }
  if (method === 'GET') {
    if (!found) return 404;
    response.writeHead(200, { etag: etagOf(found) }).end(found);
    return 200;
  }
  if (method === 'DELETE') {
    objects.delete(pathname);
    return 204;
  }
  if (headers['if-none-match'] === '*' && found) return 412;
  const expected = headers['if-match'];
  if (expected !== undefined && (!found || etagOf(found) !== expected)) return 412;
  objects.set(pathname, body);
  return 200;
}

/** A thousand keys at most, as S3 has it, and where the next ones begin. */
function pageOf(all: readonly string[], pathname: string, asked: URLSearchParams): string {
  const bucket = `${pathname.replace(/\/$/, '')}/`;
  const from = asked.get('continuation-token') ?? '';
  const keys = all.filter((key) => key.startsWith(bucket + asked.get('prefix')) && key > from);
  const page = keys.slice(0, 1000);
  const rows = page.map((key) => `<Contents><Key>${key.slice(bucket.length)}</Key></Contents>`);
  const isCut = keys.length > page.length;
  const next = isCut ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const parts = `<IsTruncated>${isCut}</IsTruncated>${next}${rows.join('')}`;
  return `<?xml version="1.0"?><ListBucketResult>${parts}</ListBucketResult>`;
}

/** AWS Signature Version 4, read from the request as it came. */
function isSigned({ method, url = '', headers }: IncomingMessage, body: Buffer): boolean {
  const found =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!found) return false;
  const [, id, day = '', region = '', names = '', signature] = found;
  const time = String(headers['x-amz-date']);
  const isFresh = Math.abs(Date.now() - timeOf(time)) < 900_000 && time.startsWith(day);
  const signed = names.split(';');
  const isWhole = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((one) =>
    signed.includes(one),
  );
  if (!isFresh || !isWhole || headers['x-amz-content-sha256'] !== sha256(body)) return false;
  const [path = '', query = ''] = url.split('?');
  const lines = signed.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = [method, path, query.split('&').sort().join('&'), lines, names, sha256(body)];
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = `AWS4-HMAC-SHA256\n${time}\n${scope}\n${sha256(canonical.join('\n'))}`;
  let key: Buffer | string = `AWS4${S3_KEY.secret}`;
  for (const part of [day, region, 's3', 'aws4_request']) {
    key = createHmac('sha256', key).update(part).digest();
  }
  const right = createHmac('sha256', key).update(toSign).digest('hex');
  return id === S3_KEY.id && region === S3_KEY.region && right === signature;
}

function timeOf(time: string): number {
  return Date.parse(
    time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}
