import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateSchema } from 'graphql';
import { officeSdl } from '../../src/api';
import { bareOfficeSchema } from '../../src/api/office-schema';
import { projectRoot } from '../../src/platform';

it('schema/office.graphql is fresh; renew it with `npm run docs`', async () => {
  const emitted = readFileSync(join(projectRoot, 'schema/office.graphql'), 'utf8');
  expect(emitted).toBe(await officeSdl());
});

it('the office half is a valid schema', async () => {
  expect(validateSchema(await bareOfficeSchema())).toEqual([]);
});
