import type { Gateway } from '../../src/api';
import { insertPackages, insertVolume } from '../../src/cases/archive/volumes.store';
import { newId } from '../../src/platform';
import { codeOf, send } from '../support/ask';
import { listeningGateway, signedIn } from './test-gateway';

let gateway: Gateway;
let clerk: string;

beforeAll(async () => {
  gateway = await listeningGateway();
  clerk = await signedIn(gateway, ['clerk']);
});

afterAll(() => gateway.close());

const take = (token: string | null, path: string) =>
  send(gateway, path, {
    method: 'GET',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });

/** A packed volume of the clerk's department; answers its id. */
async function aVolume(): Promise<string> {
  const { db, secrets, clock } = gateway.runtime;
  const actor = await gateway.runtime.identity.authenticate(`Bearer ${clerk}`);
  const id = newId();
  const at = clock.now();
  const departmentId = actor?.department.id ?? '';
  const volume = { id, number: newId(), departmentId, kind: 'single', title: '案卷' } as const;
  await insertVolume(db, { ...volume, filedAt: at, filedBy: null, packedAt: null }, []);
  const packages = (['main', 'restricted'] as const).map((part) => ({
    ...{ volumeId: id, part, zip: Buffer.from(`PK ${part}`), contents: [], createdAt: at },
    ...{ sha256: '', manifestSha256: '' },
  }));
  await insertPackages(db, secrets, { id }, packages, at);
  return id;
}

describe('a sub-volume as a file', () => {
  it('ARC-2 is given to the department, the restricted one to nobody by their role', async () => {
    const id = await aVolume();
    const answer = await take(clerk, `/volumes/${id}/main.zip`);
    expect([answer.status, answer.text]).toEqual([200, 'PK main']);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const leader = await signedIn(gateway, ['leadership'], ['leadership']);
    const other = await signedIn(gateway, ['clerk']);
    for (const [token, path, status, code] of [
      [null, `/volumes/${id}/main.zip`, 401, 'UNAUTHENTICATED'],
      [other, `/volumes/${id}/main.zip`, 404, 'NOT_FOUND'],
      [clerk, `/volumes/${id}/restricted.zip`, 403, 'ARCHIVE_RESTRICTED'],
      [leader, `/volumes/${id}/restricted.zip`, 403, 'ARCHIVE_RESTRICTED'],
      [clerk, '/volumes/%00/main.zip', 404, 'NOT_FOUND'],
    ] as const) {
      const refused = await take(token, path);
      expect([refused.status, codeOf(refused)]).toEqual([status, code]);
    }
  });
});
