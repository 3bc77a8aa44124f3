import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Config, GatewayError, type Words } from '../../../platform';

/** A configured key with its certificate, and those above it. */
export interface KeyFiles {
  readonly key: KeyObject;
  readonly chain: readonly X509Certificate[];
}

const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

function invalid(zh: string, en: string, cause?: unknown): GatewayError {
  const problem: Words = { zh, en };
  return new GatewayError('SEAL_KEY_INVALID', { problem }, { cause });
}

/** Runs what reads a file; whatever goes wrong is told without what the file holds. */
async function reading<T>(zh: string, en: string, read: () => Promise<T>): Promise<T> {
  return read().catch((cause: unknown) => {
    throw invalid(`${zh}无法读取`, `the ${en} cannot be read`, cause);
  });
}

/** Curves and kinds of keys that readers of PDF check everywhere. */
function isUsable({ asymmetricKeyType: kind, asymmetricKeyDetails: details }: KeyObject): boolean {
  if (kind === 'rsa') return (details?.modulusLength ?? 0) >= 2048;
  return kind === 'ec' && details?.namedCurve === 'prime256v1';
}

/**
 * Reads the configured key and certificates, and checks that they belong together and are valid now.
 * Errors: SEAL_KEY_INVALID, which names the trouble and never the path or content.
 */
async function readKeyFiles(
  files: { readonly key: string; readonly certificate: string },
  now: Date,
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
  if (!own) throw invalid('证书文件中没有证书', 'there is no certificate in its file');
  if (!isUsable(key)) {
    throw invalid(
      '私钥须为 2048 位以上的 RSA 或 P-256',
      'the key must be RSA of 2048 bits or P-256',
    );
  }
  if (!own.checkPrivateKey(key)) {
    throw invalid('私钥与证书不匹配', 'the key is not that of the certificate');
  }
  if (now < new Date(own.validFrom) || now > new Date(own.validTo)) {
    throw invalid('证书不在有效期内', 'the certificate is not valid now');
  }
  return { key, chain };
}

/**
 * The key that is configured to sign sealed papers with, or null where none is. Errors:
 * SEAL_KEY_INVALID, also where only one of key and certificate is configured.
 */
export async function configuredSealKey(
  { sealKeyFile, sealCertificateFile }: Pick<Config, 'sealKeyFile' | 'sealCertificateFile'>,
  now: Date,
): Promise<KeyFiles | null> {
  if (sealKeyFile === undefined && sealCertificateFile === undefined) return null;
  if (sealKeyFile === undefined || sealCertificateFile === undefined) {
    throw invalid('私钥和证书须同时配置', 'key and certificate are configured together');
  }
  return readKeyFiles({ key: sealKeyFile, certificate: sealCertificateFile }, now);
}
