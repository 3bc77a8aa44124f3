import { readFileSync } from 'node:fs';
import { officeSdl } from '../../src/api';
import { OFFICE_SDL_FILE } from '../../src/api/emit-schema';

it('schema/office.graphql is fresh; renew it with `once-gateway schema`', async () => {
  expect(readFileSync(OFFICE_SDL_FILE, 'utf8')).toBe(await officeSdl());
});
