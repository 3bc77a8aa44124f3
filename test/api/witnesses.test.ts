import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cosignatureBy,
  logFolderOf,
  logSigner,
  makeWitnessKey,
  readWitnessPolicy,
  serveWitness,
  sm2VerifierOf,
  sm3Signer,
  verifierOf,
  verifyLog,
  witnessText,
} from '../../src/audit';
import { createSecretBox, systemClock } from '../../src/platform';
import { readDraft } from '../audit/audit-runtime';
import { send } from '../support/ask';
import { deadPort } from '../support/servers';
import { listeningGateway } from './test-gateway';

let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-witnesses-'));
});

afterAll(() => rm(home, { recursive: true }));

it('a gateway has its log cosigned and hashed by SM3 by itself, and serves on when its witness is gone', async () => {
  const secrets = createSecretBox(Buffer.alloc(32, 7));
  const log = verifierOf(logSigner({ config: { auditOrigin: 'city.example/audit' }, secrets }));
  const witness = await makeWitnessKey(join(home, 'witness'), 'leadership.example/witness');
  const desk = { home: join(home, 'witness'), witness, logs: [log], clock: systemClock };
  const place = { host: '127.0.0.1', port: await deadPort() };
  const server = await serveWitness({ ...desk, refused: () => undefined }, place);
  const file = join(home, 'witnesses');
  const address = `http://127.0.0.1:${server.port}`;
  await writeFile(file, `witness A ${witnessText(verifierOf(witness))} ${address}\nquorum A\n`);
  const gateway = await listeningGateway({
    ONCE_AUDIT_ORIGIN: 'city.example/audit',
    ONCE_AUDIT_WITNESS_FILE: file,
    ONCE_AUDIT_SM3: 'true',
    ONCE_AUDIT_WITNESS_SECONDS: '1',
    ONCE_AUDIT_WITNESS_LAG_SECONDS: '1',
  });
  try {
    const { config, audit } = gateway.runtime;
    const path = join(config.dataDir, 'audit-log/checkpoint.cosigned');
    const health = async () => {
      const { status, text } = await send(gateway, '/health/ready');
      return [status, JSON.parse(text).witnesses];
    };
    await audit.append([readDraft()]);
    const cosigned = await until(() => readFile(path, 'utf8').catch(() => null));
    expect(cosignatureBy(cosigned, verifierOf(witness))).not.toBeNull();
    expect(await health()).toEqual([200, 'ok']);
    const folder = logFolderOf({ config });
    const sm2Key = sm2VerifierOf(sm3Signer(gateway.runtime));
    const verified = await verifyLog({
      folder,
      verifier: log,
      witnesses: readWitnessPolicy(file),
      sm2Key,
    });
    expect(verified.sm3?.size).toBe(verified.size);
    await server.close();
    await audit.append([readDraft()]);
    expect(await until(async () => ((await health())[1] === 'behind' ? health() : null))).toEqual([
      200,
      'behind',
    ]);
  } finally {
    await gateway.close();
    await server.close();
  }
}, 60_000);

async function until<T>(look: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
