import { LogStore } from './log-store';
import type { Condition, S3Bucket } from './s3-bucket';

/** How many objects are removed at once. */
const AT_ONCE = 8;

/**
 * A log in a bucket of S3 or a store that speaks it. An object appears whole or not at all, so all
 * that a folder's renames give holds here too.
 *
 * A checkpoint is written only over the one that was read last: of two processes at once the later
 * leaves what it finds, which is a checkpoint as good as its own, and looks again the next time.
 */
export class S3Log extends LogStore {
  private readonly seen = new Map<string, Condition | null>();

  constructor(
    private readonly bucket: S3Bucket,
    /** Begins the key of each object; empty, or ends with a slash. */
    private readonly prefix: string,
  ) {
    super();
  }

  override below(name: string): S3Log {
    return new S3Log(this.bucket, `${this.prefix}${name}/`);
  }

  protected override async read(path: string): Promise<Buffer | null> {
    const object = await this.bucket.get(this.prefix + path);
    if (isNote(path)) this.seen.set(path, conditionOf(object));
    return object?.bytes ?? null;
  }

  protected override async write(path: string, bytes: Buffer): Promise<void> {
    const condition = this.seen.get(path) ?? null;
    this.seen.delete(path);
    await this.bucket.put(this.prefix + path, bytes, condition);
  }

  protected override async removeAll(path: string): Promise<void> {
    const own = `${this.prefix}${path}`;
    const keys = [own, ...(await this.bucket.list(`${own}/`))];
    while (keys.length > 0) {
      await Promise.all(keys.splice(0, AT_ONCE).map((key) => this.bucket.remove(key)));
    }
  }
}

/** Tiles are the same whoever writes them; only checkpoints take each other's place. */
function isNote(path: string): boolean {
  return !path.includes('/');
}

function conditionOf(object: { readonly etag: string | null } | null): Condition | null {
  if (object === null) return { IfNoneMatch: '*' };
  return object.etag === null ? null : { IfMatch: object.etag };
}
