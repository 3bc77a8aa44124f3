import { createHash, type webcrypto } from 'node:crypto';
import type { Certificate, CryptoEngine } from 'pkijs';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
const SHA256 = '2.16.840.1.101.3.4.2.1';
/** Whether attributes are those that are signed: they are the first kind (RFC 5652, 5.3). */
const SIGNED = 0;

const sha256 = (bytes: Uint8Array): ArrayBuffer =>
  new Uint8Array(createHash('sha256').update(bytes).digest()).buffer;

/**
 * A detached signature as CMS (RFC 5652) of the level B-B of PAdES: what was signed and which
 * certificate is meant are signed with it. When it was sealed stands in the PDF itself.
 */
export async function signBytes(
  bytes: Uint8Array,
  {
    key,
    chain,
    engine,
  }: {
    readonly key: webcrypto.CryptoKey;
    /** The signer's own first. */
    readonly chain: readonly Certificate[];
    readonly engine: CryptoEngine;
  },
): Promise<Uint8Array> {
  const pkijs = await import('pkijs');
  const asn1 = await import('asn1js');
  const [own] = chain;
  if (!own) throw new Error('a signature needs a certificate');
  const attribute = (type: string, value: object) => new pkijs.Attribute({ type, values: [value] });
  const meant = new asn1.OctetString({ valueHex: sha256(new Uint8Array(own.toSchema().toBER())) });
  const sequence = (value: ConstructorParameters<typeof asn1.Sequence>[0]) =>
    new asn1.Sequence(value);
  const attributes = [
    attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, new asn1.OctetString({ valueHex: sha256(bytes) })),
    attribute(
      SIGNING_CERTIFICATE_V2,
      sequence({ value: [sequence({ value: [sequence({ value: [meant] })] })] }),
    ),
  ];
  const { issuer, serialNumber } = own;
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    digestAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: SHA256 }),
    signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: SIGNED, attributes }),
  });
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [signer],
    certificates: [...chain],
  });
  await signed.sign(key, 0, 'SHA-256', new Uint8Array(bytes).buffer, engine);
  const content = new pkijs.ContentInfo({
    contentType: SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER());
}
