import { createLogger } from '../../src/platform';
import { ask, send } from '../support/ask';
import { AuditRecordsDocument } from '../support/operations/generated';
import { listeningGateway, signedIn } from './test-gateway';

it('the log has one line for each request, and nothing personal in it', async () => {
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const log = createLogger({ logLevel: 'info', node: 'gateway-1' }, { write });
  const gateway = await listeningGateway({}, { log });
  const token = await signedIn(gateway, ['clerk']);
  lines.length = 0;

  const asked = { token, headers: { 'x-request-id': 'logged-1' }, variables: { first: 110101 } };
  await ask(gateway, AuditRecordsDocument, asked);
  await send(gateway, '/nowhere?key=110101199003070134', { headers: { 'x-request-id': 'l-2' } });
  await send(gateway, '/health/live');
  await gateway.close();

  const told = lines.map((line) => JSON.parse(line)).filter(({ msg }) => msg === 'request');
  expect(told).toMatchObject([
    { requestId: 'logged-1', method: 'POST', path: '/graphql', status: 403 },
    { requestId: 'l-2', method: 'GET', path: '/nowhere', status: 404 },
  ]);
  expect(told[0]).toMatchObject({ department: expect.any(String), actor: expect.any(String) });
  for (const secret of [token, '110101199003070134', '110101', 'auditRecords', '李雷']) {
    expect(lines.join('')).not.toContain(secret);
  }
});
