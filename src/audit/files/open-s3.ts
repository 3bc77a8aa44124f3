import type { S3, S3ClientConfig } from '@aws-sdk/client-s3';
import { bodyOf } from './body-of';

/** Where a bucket is, and who asks. */
export interface S3Place {
  /** Origin of the store, such as https://s3.example.gov.cn. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Whether the bucket stands in the path of the address, or before its host name. */
  readonly addressing: 'path' | 'host';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Longest wait for the answer to one attempt, in milliseconds. */
const WAIT_MS = 30_000;

/** How often the store is asked where it is busy or cannot be reached. */
const ATTEMPTS = 3;

/** The most that a list of a thousand keys, or an error, can have, in bytes. */
const MOST_BYTES = 4 * 2 ** 20;

/**
 * The client of a store. It is loaded here and not at start, which has no use for it in a gateway
 * whose log lies elsewhere.
 */
export async function openS3(place: S3Place): Promise<S3> {
  const { S3 } = await import('@aws-sdk/client-s3');
  return new S3(settingsOf(place));
}

function settingsOf(place: S3Place): S3ClientConfig {
  const { endpoint, region, addressing, accessKeyId, secretAccessKey } = place;
  return {
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: addressing === 'path',
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: WAIT_MS,
      requestTimeout: WAIT_MS,
      socketTimeout: WAIT_MS,
      throwOnRequestTimeout: true,
    },
    streamCollector: collect,
    // Stores that speak S3 know the hash that is signed, and often no newer checksum.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...OF_NOBODY_ELSE,
  };
}

/** All that the client would else look for in the environment and in files of its own. */
const OF_NOBODY_ELSE: S3ClientConfig = {
  authSchemePreference: ['sigv4'],
  defaultsMode: 'standard',
  disableS3ExpressSessionAuth: true,
  retryMode: 'standard',
  sigv4aSigningRegionSet: [],
  useArnRegion: false,
  useDualstackEndpoint: false,
  useFipsEndpoint: false,
  userAgentAppId: 'once-gateway',
};

/** What the client reads to its end by itself, which is never an object. */
async function collect(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const bytes = await bodyOf(body, MOST_BYTES);
  if (bytes) return bytes;
  throw new RangeError(`expected at most ${MOST_BYTES} bytes`);
}
