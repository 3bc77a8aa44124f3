import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Does something with a folder that holds one policy file, and throws the folder away. */
export function withPolicy<T>(name: string, text: string, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'oversight-'));
  try {
    writeFileSync(join(folder, name), text);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
