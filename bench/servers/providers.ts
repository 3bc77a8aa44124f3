import { createServer, type ServerResponse } from 'node:http';
import { MATERIAL_ITEMS } from '../world/items';
import { PROVIDERS } from '../world/materials';
import { rowOf } from '../world/rows';
import { listen, stop } from './listen';
import { serve } from './serve';

/** How long each provider takes, by its number. */
const DELAYS = new Map(
  PROVIDERS.map(({ number, delivery }) => [
    String(number),
    delivery.kind === 'http' ? delivery.ms : 0,
  ]),
);

const SOME_ROW = rowOf(0);
const REST = Object.fromEntries(
  MATERIAL_ITEMS.map(({ apiName }) => [apiName, SOME_ROW[apiName] ?? '']),
);

/** Answers `/<provider>/<key>` with a row of that key, as late as that provider does. */
function answer(url: string, response: ServerResponse): void {
  const [, provider = '', citizenNumber] = url.split('/');
  const body = JSON.stringify({ ...REST, citizenNumber });
  const send = (): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  };
  const delay = DELAYS.get(provider) ?? 0;
  if (delay === 0) send();
  else setTimeout(send, delay);
}

void serve(async () => {
  const server = createServer((request, response) => answer(request.url ?? '', response));
  return { url: await listen(server), close: () => stop(server) };
});
