import type { Readable } from 'node:stream';
import type { S3 } from '@aws-sdk/client-s3';
import { broken } from '../tlog/broken';
import { TILE_WIDTH } from '../tlog/tile';
import { bodyOf } from './body-of';
import { openS3, type S3Place } from './open-s3';
import { failureOf, isAbsence, isUnmet, refusalOf } from './s3-refusal';

/** Longest time for a request with all its attempts and its body, in milliseconds. */
const MOST_MS = 120_000;

/** The most that a file of a log can have, in bytes. */
const MOST_BYTES = TILE_WIDTH * 65_537;

/** An object as it was read. */
export interface S3Object {
  readonly bytes: Buffer;
  /** What it is told apart by from others of its name; null where the store tells none. */
  readonly etag: string | null;
}

/** What must be so for an object to be written: nothing there, or what was read there. */
export type Condition = { readonly IfNoneMatch: '*' } | { readonly IfMatch: string };

/**
 * The four requests of S3 that a log needs. Each may be sent again, since doing it twice is doing it
 * once; so it is, where the store is busy or cannot be reached. All that fails is AUDIT_LOG_BROKEN.
 */
export class S3Bucket {
  private client: Promise<S3> | null = null;
  /** Whether the store compares tags without their quotes, as Ceph 16 does: with them none is met. */
  private isUnquoted = false;

  constructor(private readonly place: S3Place) {}

  /** An object; null where there is none. */
  async get(key: string): Promise<S3Object | null> {
    const s3 = await this.open();
    try {
      const { Body, ETag = null } = await s3.getObject(this.named(key), inTime());
      const bytes = await bodyOf(Body as Readable | undefined, MOST_BYTES);
      if (bytes) return { bytes, etag: ETag };
    } catch (error) {
      if (isAbsence(refusalOf(error))) return null;
      throw failureOf(key, error);
    }
    throw broken(key, '过长', 'is longer than any file of a log');
  }

  /**
   * Writes an object whole; false where the condition is not met, or another writes it just now. A
   * store that says it knows no conditions writes it as if there were none.
   */
  async put(key: string, body: Buffer, condition: Condition | null): Promise<boolean> {
    if (condition === null || 'IfNoneMatch' in condition) return this.putIf(key, body, condition);
    const { IfMatch } = condition;
    const unquoted = { IfMatch: IfMatch.replaceAll('"', '') };
    if (this.isUnquoted) return this.putIf(key, body, unquoted);
    if (await this.putIf(key, body, condition)) return true;
    // What an object was it never is again here, so one that is there was there all the time.
    const isThere = async () => (await this.get(key))?.etag === IfMatch;
    if (!(await isThere())) return false;
    this.isUnquoted = await this.putIf(key, body, unquoted);
    if (this.isUnquoted || !(await isThere())) return this.isUnquoted;
    throw broken(key, '所在的存储拒绝成立的条件', 'lies where conditions that hold are refused');
  }

  /** One try of `put`, which believes what the store says of the condition. */
  private async putIf(key: string, body: Buffer, condition: Condition | null): Promise<boolean> {
    const s3 = await this.open();
    const object = { ...this.named(key), Body: body, ContentType: 'application/octet-stream' };
    try {
      await s3.putObject({ ...object, ...condition }, inTime());
      return true;
    } catch (error) {
      const refusal = refusalOf(error);
      if (condition && refusal?.status === 501) return this.putIf(key, body, null);
      if (condition && isUnmet(refusal)) return false;
      throw failureOf(key, error);
    }
  }

  /** Removes an object; none is no error. */
  async remove(key: string): Promise<void> {
    const s3 = await this.open();
    await s3.deleteObject(this.named(key), inTime()).catch((error) => {
      if (!isAbsence(refusalOf(error))) throw failureOf(key, error);
    });
  }

  /** All keys that begin so. */
  async list(prefix: string): Promise<readonly string[]> {
    const s3 = await this.open();
    const keys: string[] = [];
    try {
      const pages = s3.paginateListObjectsV2(
        { Bucket: this.place.bucket, Prefix: prefix },
        { stopOnSameToken: true },
      );
      for await (const { Contents = [] } of pages) keys.push(...Contents.map(keyOf));
    } catch (error) {
      throw failureOf(prefix, error);
    }
    return keys.filter((key) => key.startsWith(prefix));
  }

  private open(): Promise<S3> {
    this.client ??= openS3(this.place);
    return this.client;
  }

  private named(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.place.bucket, Key: key };
  }
}

function keyOf({ Key = '' }: { readonly Key?: string | undefined }): string {
  return Key;
}

function inTime(): { readonly abortSignal: AbortSignal } {
  return { abortSignal: AbortSignal.timeout(MOST_MS) };
}
