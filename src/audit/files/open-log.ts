import { type Config, GatewayError } from '../../platform';
import { LogFolder } from './log-folder';
import type { LogReader, LogStore } from './log-store';
import { S3Bucket } from './s3-bucket';
import { S3Log } from './s3-log';
import { WebLog } from './web-log';

/** The settings by which a store that speaks S3 is asked. */
export type S3Config = Pick<
  Config,
  's3Endpoint' | 's3Region' | 's3Addressing' | 's3AccessKeyId' | 's3SecretAccessKey'
>;

/** A log to be read: at an http(s) address, at `s3://bucket/prefix`, or in a folder. Errors: CONFIG_INVALID. */
export function openLogReader(place: string, config: () => S3Config): LogReader {
  return /^https?:\/\//.test(place) ? new WebLog(place) : openLogStore(place, config);
}

/** A log to be read and written: at `s3://bucket/prefix`, or in a folder. Errors: CONFIG_INVALID. */
export function openLogStore(place: string, config: () => S3Config): LogStore {
  const [, bucket, prefix = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(place) ?? [];
  if (bucket === undefined) return new LogFolder(place);
  const within = prefix.replace(/\/+$/, '');
  return new S3Log(bucketOf(bucket, config()), within === '' ? '' : `${within}/`);
}

function bucketOf(bucket: string, config: S3Config): S3Bucket {
  return new S3Bucket({
    bucket,
    endpoint: needed('ONCE_S3_ENDPOINT', config.s3Endpoint),
    region: config.s3Region,
    addressing: config.s3Addressing,
    accessKeyId: needed('ONCE_S3_ACCESS_KEY_ID', config.s3AccessKeyId),
    secretAccessKey: needed('ONCE_S3_SECRET_ACCESS_KEY', config.s3SecretAccessKey),
  });
}

function needed(name: string, value: string | undefined): string {
  if (value !== undefined) return value;
  const problems = [`${name}: expected a value, since the audit log lies on S3; got none`];
  throw new GatewayError('CONFIG_INVALID', { problems });
}
