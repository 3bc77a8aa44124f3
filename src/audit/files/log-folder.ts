import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LogStore } from './log-store';
import { writeWhole } from './write-whole';

/** A log in a folder. Any web server can serve it, and any verifier of the layout read it. */
export class LogFolder extends LogStore {
  constructor(readonly path: string) {
    super();
  }

  override below(name: string): LogFolder {
    return new LogFolder(join(this.path, name));
  }

  protected override read(name: string): Promise<Buffer | null> {
    return readFile(join(this.path, name)).catch((error: NodeJS.ErrnoException) => {
      // Of a file at the top it says that there is no folder but something else.
      const isBelow = error.code === 'ENOTDIR' && name.includes('/');
      if (error.code === 'ENOENT' || isBelow) return null;
      throw error;
    });
  }

  protected override write(name: string, bytes: Buffer): Promise<void> {
    return writeWhole(join(this.path, name), bytes);
  }

  protected override removeAll(path: string): Promise<void> {
    return rm(join(this.path, path), { recursive: true, force: true });
  }
}
