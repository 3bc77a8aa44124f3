import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole';

/** What a witness remembers of one log: the newest checkpoint it cosigned, and evidence. */
export class WitnessStore {
  private readonly path: string;

  /** A log's name may be an address, so its folder is called by a hash of it. */
  constructor(folder: string, origin: string) {
    this.path = join(folder, hash('sha256', origin, 'hex').slice(0, 16));
  }

  /** The newest checkpoint that was cosigned, as a note; null before the first. */
  async readLast(): Promise<string | null> {
    return readFile(join(this.path, 'checkpoint'), 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
  }

  /** Remembers a cosigned checkpoint; on disk before it resolves. */
  async writeLast(note: string): Promise<void> {
    await this.write('checkpoint', note);
  }

  /** Keeps two notes of the same log that contradict each other; answers the file they are in. */
  async keepEvidence(before: string, after: string): Promise<string> {
    const digest = hash('sha256', before + after, 'hex').slice(0, 16);
    return this.write(`evidence-${digest}`, `${before}\n${after}`);
  }

  private async write(name: string, text: string): Promise<string> {
    const path = join(this.path, name);
    await writeWhole(path, text);
    return path;
  }
}
