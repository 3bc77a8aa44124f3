import { isGatewayError } from '../../platform';
import { broken } from '../tlog/broken';

/** How a store answers what it does not do. */
export interface S3Refusal {
  readonly status: number;
  /** Its word for why, such as NoSuchKey; empty where it gives none that can be shown. */
  readonly code: string;
}

/** How a store refused, read from what its client threw; null where nothing was answered. */
export function refusalOf(error: unknown): S3Refusal | null {
  const { $metadata, name = '' } = error as {
    readonly $metadata?: { readonly httpStatusCode?: number };
    readonly name?: string;
  };
  const status = $metadata?.httpStatusCode;
  // An answer of success that could not be read is no refusal.
  if (status === undefined || status < 300) return null;
  return { status, code: /^[A-Z][A-Za-z]{1,60}$/.test(name) ? name : '' };
}

/** Whether a store says that there is no such object; a bucket that is not there is something else. */
export function isAbsence(refusal: S3Refusal | null): boolean {
  return refusal?.status === 404 && refusal.code !== 'NoSuchBucket';
}

/** Whether a condition is not met: another wrote meanwhile, writes just now, or took the object away. */
export function isUnmet(refusal: S3Refusal | null): boolean {
  return refusal?.status === 412 || refusal?.status === 409 || isAbsence(refusal);
}

/** What is told of a request for a key that failed: AUDIT_LOG_BROKEN, with nothing that was sent. */
export function failureOf(key: string, error: unknown): Error {
  if (isGatewayError(error)) return error;
  const refusal = refusalOf(error);
  if (!refusal) return broken(key, '所在的存储无法连接', 'lies where nothing answers');
  const says = `${refusal.status} ${refusal.code}`.trim();
  return broken(key, `应答 ${says}`, `was answered by ${says}`);
}
