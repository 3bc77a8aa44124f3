import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Config, GatewayError, type Words } from '../../../platform';
import { isSm2 } from './sm2';

/** A configured key with its certificate, and those above it. */
export interface KeyFiles {
  readonly key: KeyObject;
  readonly chain: readonly X509Certificate[];
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

function invalid(problem: Words, cause?: unknown): GatewayError {
  return new GatewayError('SEAL_KEY_INVALID', { problem }, { cause });
}

/** Runs what reads a file; whatever goes wrong is told without what the file holds. */
async function reading<T>(zh: string, en: string, read: () => Promise<T>): Promise<T> {
  return read().catch((cause: unknown) => {
    throw invalid({ zh: `${zh}无法读取`, en: `the ${en} cannot be read` }, cause);
  });
}

/** Keys that readers of PDF check everywhere, and SM2, which those of the country's law check. */
function isUsable(key: KeyObject): boolean {
  const { asymmetricKeyType: kind, asymmetricKeyDetails: details } = key;
  if (kind === 'rsa') return (details?.modulusLength ?? 0) >= 2048;
  if (kind === 'ec') return details?.namedCurve === 'prime256v1';
  return isSm2(key);
}

/** Everything that keeps a key and its certificate from signing, now or at all. */
function troublesOf(key: KeyObject, own: X509Certificate, now: Date | null): Words[] {
  const troubles: Words[] = [];
  if (!isUsable(key)) {
    const en = 'the key must be RSA of 2048 bits or more, P-256 or SM2';
    troubles.push({ zh: '私钥须为 2048 位以上的 RSA、P-256 或 SM2', en });
  }
  if (!own.checkPrivateKey(key)) {
    troubles.push({ zh: '私钥与证书不匹配', en: 'the key is not that of the certificate' });
  }
  const isOfNow = now === null || (now >= new Date(own.validFrom) && now <= new Date(own.validTo));
  if (!isOfNow) {
    troubles.push({ zh: '证书不在有效期内', en: 'the certificate is not valid now' });
  }
  return troubles;
}

/**
 * Reads the configured key and certificates, and checks that they belong together and, where an instant is given, are
 * valid then.
 * Errors: SEAL_KEY_INVALID, which names every trouble and never the path or content.
 */
async function readKeyFiles(
  files: { readonly key: string; readonly certificate: string },
  now: Date | null,
): Promise<KeyFiles> {
  const key = await reading('私钥', 'private key', async () =>
    createPrivateKey(await readFile(files.key)),
  );
  const chain = await reading('证书', 'certificate', async () =>
    ((await readFile(files.certificate, 'utf8')).match(PEM) ?? []).map(
      (pem) => new X509Certificate(pem),
    ),
  );
  const [own] = chain;
  if (!own) throw invalid({ zh: '证书文件中没有证书', en: 'there is no certificate in its file' });
  const troubles = troublesOf(key, own, now);
  if (troubles.length > 0) {
    const all = (of: (trouble: Words) => string, by: string) => troubles.map(of).join(by);
    throw invalid({ zh: all(({ zh }) => zh, '；'), en: all(({ en }) => en, '; ') });
  }
  return { key, chain };
}

/**
 * The key that is configured to sign sealed papers with, or null where none is. Errors:
 * SEAL_KEY_INVALID, also where only one of key and certificate is configured.
 *
 * @param now when it is to be valid; null for whenever
 */
export async function configuredSealKey(
  { sealKeyFile, sealCertificateFile }: Pick<Config, 'sealKeyFile' | 'sealCertificateFile'>,
  now: Date | null,
): Promise<KeyFiles | null> {
  if (sealKeyFile === undefined && sealCertificateFile === undefined) return null;
  if (sealKeyFile === undefined || sealCertificateFile === undefined) {
    throw invalid({
      zh: '私钥和证书须同时配置',
      en: 'key and certificate are configured together',
    });
  }
  return readKeyFiles({ key: sealKeyFile, certificate: sealCertificateFile }, now);
}
