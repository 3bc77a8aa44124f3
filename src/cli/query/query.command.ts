import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { GRAPHQL_PATH } from '../../api';
import { loadConfig } from '../../platform';
import { readKeyFile, tokenOf } from '../keys/key-file';
import { sayJson, terminalLocale, UsageError } from '../print';

/** How a document is sent. */
export interface QueryOrder {
  readonly key: string;
  readonly url?: string;
  readonly variables?: string;
  readonly operation?: string;
}

/** Sends a document as a client and prints the answer; exit 1 when it holds errors. */
export async function query(document: string, order: QueryOrder): Promise<void> {
  const config = loadConfig();
  const key = await readKeyFile(order.key);
  const token = await tokenOf(key, config.audience, config.tokenMaxSeconds);
  const url = order.url ?? `http://${config.host}:${config.port}${GRAPHQL_PATH}`;
  const body = JSON.stringify({
    query: await documentOf(document),
    variables: variablesOf(order.variables),
    operationName: order.operation,
  });
  const answer = await post(url, token, body);
  sayJson(answer);
  if ('errors' in answer) process.exitCode = 1;
}

/** Standard input for `-`, a file where there is one of that name, else the text itself. */
async function documentOf(given: string): Promise<string> {
  if (given === '-') return text(process.stdin);
  return existsSync(given) ? readFile(given, 'utf8') : given;
}

function variablesOf(given: string | undefined): unknown {
  if (given === undefined) return undefined;
  try {
    return JSON.parse(given);
  } catch {
    throw new UsageError('--variables: expected JSON');
  }
}

async function post(url: string, token: string, body: string): Promise<object> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': terminalLocale(),
    authorization: `Bearer ${token}`,
  };
  const response = await fetch(url, { method: 'POST', headers, body }).catch(() => {
    throw new UsageError(`${url}: expected a gateway that listens there, got no answer`);
  });
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer === 'object' && answer !== null) return answer;
  throw new UsageError(`${url}: expected JSON, got status ${response.status}`);
}
