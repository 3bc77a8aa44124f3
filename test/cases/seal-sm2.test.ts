import { execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSigner, type SealSigner } from '../../src/cases/seal/sign/open-signer';
import { loadConfig, type PlatformContext, TestClock } from '../../src/platform';

/** The signer id that everybody takes who agreed on no other (GM/T 0009). */
const SIGNER = 'distid:1234567812345678';

const folder = mkdtempSync(join(tmpdir(), 'seal-sm2-'));
const at = (name: string): string => join(folder, name);
const openssl = (...args: string[]): string =>
  execFileSync('openssl', args, { stdio: 'pipe' }).toString();

/** A certificate of SM2, whose key stays beside it. */
function aCertificate(name: string, ...more: string[]): string {
  openssl('genpkey', '-algorithm', 'SM2', '-out', at(`${name}.key`));
  const how = ['-x509', '-new', '-sm3', '-sigopt', SIGNER, '-subj', `/CN=${name}`, ...more];
  openssl('req', ...how, '-key', at(`${name}.key`), '-out', at(`${name}.pem`));
  openssl('x509', '-in', at(`${name}.pem`), '-noout', '-pubkey', '-out', at(`${name}.pub`));
  return name;
}

/** A time at which certificates of these tests are valid: OpenSSL lets them begin when they are made. */
const soon = (): Date => new Date(Date.now() + 60_000);
const NEXT_YEAR = new Date(Date.now() + 366 * 86_400_000);

function signerOf(key: string, certificate: string, now = soon()): Promise<SealSigner> {
  const config = loadConfig({
    ONCE_SEAL_KEY_FILE: at(`${key}.key`),
    ONCE_SEAL_CERTIFICATE_FILE: at(`${certificate}.pem`),
  });
  // A configured key leaves the gateway's own secret alone.
  const secrets = {} as PlatformContext['secrets'];
  return openSigner({ config, secrets, clock: new TestClock(now) });
}

/** Parts of a signature, found by OpenSSL alone: what is signed, and the signature of that. */
function partsOf(cms: Uint8Array): { attributes: Buffer; signature: Buffer; parsed: string } {
  writeFileSync(at('cms'), cms);
  const parsed = openssl('asn1parse', '-inform', 'DER', '-in', at('cms'));
  const parts = [
    ...parsed.matchAll(/^ *(\d+):d=5 +hl=(\d) l= *(\d+) (?:cons: cont \[ 0|prim: OCTET)/gm),
  ];
  const [attributes, signature] = parts.slice(-2).map(([, start, head, length]) => ({
    whole: Buffer.from(cms.slice(Number(start), Number(start) + Number(head) + Number(length))),
    head: Number(head),
  }));
  if (!attributes || !signature) throw new Error('no signature of attributes was found');
  attributes.whole[0] = 0x31;
  return {
    attributes: attributes.whole,
    signature: signature.whole.subarray(signature.head),
    parsed,
  };
}

/** Whether OpenSSL, which shares no code with the signer, finds a signature by SM2 to hold. */
function holds(signed: Uint8Array, signature: Uint8Array, by: string, id = SIGNER): boolean {
  writeFileSync(at('signed'), signed);
  writeFileSync(at('signature'), signature);
  const how = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-inkey',
    at(`${by}.pub`),
    '-rawin',
    '-digest',
    'sm3',
  ];
  try {
    openssl(...how, '-pkeyopt', id, '-in', at('signed'), '-sigfile', at('signature'));
    return true;
  } catch {
    return false;
  }
}

const PAPER = Buffer.from('准予许可决定书');

/** OpenSSL of some systems is built without SM2; nothing else here checks such a signature. */
const hasSm2 = openssl('list', '-public-key-algorithms').includes('SM2');
const withSm2 = hasSm2 ? describe : describe.skip;

withSm2('a seal key of SM2', () => {
  beforeAll(() => {
    for (const name of ['housing', 'police']) aCertificate(name);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('SEAL-2 signs by SM2 with SM3 under the common signer id, as OpenSSL verifies, and sees a change', async () => {
    const { sign } = await signerOf('housing', 'housing');
    const { attributes, signature, parsed } = partsOf(await sign(PAPER));
    expect(holds(attributes, signature, 'housing')).toBe(true);
    expect(holds(attributes, signature, 'housing', 'distid:another')).toBe(false);
    expect(holds(attributes, signature, 'police')).toBe(false);
    expect(holds(Buffer.concat([attributes, PAPER]), signature, 'housing')).toBe(false);
    expect(attributes.includes(createHash('sm3').update(PAPER).digest())).toBe(true);
    expect(parsed).toMatch(/SM2-with-SM3/);
    expect(parsed).not.toMatch(/:sha256/);
  });

  it('SEAL-2 makes a signature that holds each time, whatever its numbers begin with', async () => {
    const { sign } = await signerOf('housing', 'housing');
    const made = await Promise.all(Array.from({ length: 24 }, (_, i) => sign(Buffer.from([i]))));
    const held = made.map(partsOf).map((each) => holds(each.attributes, each.signature, 'housing'));
    expect(held).not.toContain(false);
  });

  it('SEAL-2 refuses a key whose certificate is of another, or not valid now', async () => {
    await expect(signerOf('police', 'housing')).rejects.toMatchObject({
      facts: { problem: { en: 'the key is not that of the certificate' } },
    });
    await expect(signerOf('housing', 'housing', NEXT_YEAR)).rejects.toMatchObject({
      facts: { problem: { en: 'the certificate is not valid now' } },
    });
  });

  it('SEAL-2 tells everything that is wrong with a key at once', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });
    writeFileSync(at('other.key'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await expect(signerOf('other', 'housing', NEXT_YEAR)).rejects.toMatchObject({
      code: 'SEAL_KEY_INVALID',
      facts: {
        problem: {
          en:
            'the key must be RSA of 2048 bits or more, P-256 or SM2; ' +
            'the key is not that of the certificate; the certificate is not valid now',
          zh: '私钥须为 2048 位以上的 RSA、P-256 或 SM2；私钥与证书不匹配；证书不在有效期内',
        },
      },
    });
  });
});
