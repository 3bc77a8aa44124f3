import { readFile } from 'node:fs/promises';
import { verifyVolume } from '../../cases';
import { say, UsageError } from '../print';

/** Verifies a sub-volume by its file alone; with the restricted one also that the two belong together. ARC-4 */
export async function verifyVolumes(path: string, restricted?: string): Promise<void> {
  const main = await verified(path);
  if (restricted === undefined) return;
  const other = await verified(restricted);
  if (main.restricted !== other.manifestSha256) {
    throw new UsageError(`${restricted} is not the restricted sub-volume that ${path} names`);
  }
  say('the two belong together');
}

async function verified(path: string) {
  const one = verifyVolume(await readFile(path));
  say(`${one.volume} ${one.part}: ${one.files} files hold; ${one.title}`);
  say(`  manifest ${one.manifestSha256}, as the audit record volume.packed must say`);
  return one;
}
