import { createServer, type IncomingMessage } from 'node:http';
import { MATERIALS } from '../world/materials';
import { listen, stop } from './listen';
import { openPeerReads, type PeerReads, type PeerStart } from './peer-reads';
import { serve } from './serve';

/** What is asked of the raw server. */
export type RawQuestion =
  | { readonly read: 'one'; readonly key: string }
  | { readonly read: 'page'; readonly from: string; readonly first: number }
  | { readonly read: 'materials'; readonly key: string };

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

function read(reads: PeerReads, question: RawQuestion): Promise<unknown> {
  if (question.read === 'one') return reads.resident(question.key);
  if (question.read === 'page') return reads.residents(question.from, question.first);
  return Promise.all(MATERIALS.map(({ apiName }) => reads.material(apiName, question.key)));
}

/** `node:http` and the driver, and nothing else: what any server pays at least. */
void serve(async (start: PeerStart) => {
  const reads = await openPeerReads(start);
  const server = createServer(async (request, response) => {
    const question = JSON.parse(await textOf(request)) as RawQuestion;
    const body = JSON.stringify({ data: await read(reads, question) });
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  return {
    url: await listen(server),
    close: async () => {
      await stop(server);
      await reads.close();
    },
  };
});
