import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeSdl } from '../../src/api';
import { projectRoot } from '../../src/platform';

it('schema/office.graphql is fresh; renew it with `npm run docs`', async () => {
  const emitted = readFileSync(join(projectRoot, 'schema/office.graphql'), 'utf8');
  expect(emitted).toBe(await officeSdl());
});
