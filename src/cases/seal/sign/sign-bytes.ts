import { createHash } from 'node:crypto';
import type { Certificate } from 'pkijs';
import type { Signing } from './signing';

const DATA = '1.2.840.113549.1.7.1';
const SIGNED_DATA = '1.2.840.113549.1.7.2';
const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';
/** Whether attributes are those that are signed: they are the first kind (RFC 5652, 5.3). */
const SIGNED = 0;

/** The tag of a set, which is what is signed; in the signature it stands under another (RFC 5652, 5.4). */
const SET = 0x31;

/**
 * A detached signature as CMS (RFC 5652) of the level B-B of PAdES: what was signed and which
 * certificate is meant are signed with it. When it was sealed stands in the PDF itself.
 */
export async function signBytes(
  bytes: Uint8Array,
  {
    signing,
    chain,
  }: {
    readonly signing: Signing;
    /** The signer's own first. */
    readonly chain: readonly Certificate[];
  },
): Promise<Uint8Array> {
  const pkijs = await import('pkijs');
  const asn1 = await import('asn1js');
  const [own] = chain;
  if (!own) throw new Error('a signature needs a certificate');
  const octets = (value: Uint8Array) =>
    new asn1.OctetString({ valueHex: new Uint8Array(value).buffer });
  const hashed = (value: Uint8Array) => octets(createHash(signing.hash).update(value).digest());
  const attribute = (type: string, value: object) => new pkijs.Attribute({ type, values: [value] });
  const sequence = (...value: InstanceType<typeof asn1.BaseBlock>[]) =>
    new asn1.Sequence({ value });
  const digestAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: signing.digestId });
  // SHA-256 is what is meant where no hash is named, and DER leaves out what is meant anyway.
  const hashNamed = signing.hash === 'sha256' ? [] : [digestAlgorithm.toSchema()];
  const meant = sequence(...hashNamed, hashed(new Uint8Array(own.toSchema().toBER())));
  const attributes = [
    attribute(CONTENT_TYPE, new asn1.ObjectIdentifier({ value: DATA })),
    attribute(MESSAGE_DIGEST, hashed(bytes)),
    attribute(SIGNING_CERTIFICATE_V2, sequence(sequence(meant))),
  ];
  const { issuer, serialNumber } = own;
  const signedAttrs = new pkijs.SignedAndUnsignedAttributes({ type: SIGNED, attributes });
  const toSign = new Uint8Array(signedAttrs.toSchema().toBER());
  toSign[0] = SET;
  const signer = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({ issuer, serialNumber }),
    digestAlgorithm,
    signedAttrs,
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({
      algorithmId: signing.signatureId,
      ...(signing.statesNull ? { algorithmParams: new asn1.Null() } : {}),
    }),
    signature: octets(signing.sign(toSign)),
  });
  const signed = new pkijs.SignedData({
    version: 1,
    digestAlgorithms: [digestAlgorithm],
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: DATA }),
    signerInfos: [signer],
    certificates: [...chain],
  });
  const content = new pkijs.ContentInfo({
    contentType: SIGNED_DATA,
    content: signed.toSchema(true),
  });
  return new Uint8Array(content.toSchema().toBER());
}
