import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `package.json`, and with it `prisma/`, `policies/` and `schema/`, which are
 * read at run time. Found by walking up, for this file runs from `src/` in tests and from `dist/`.
 */
export const projectRoot: string = findProjectRoot(__dirname);

function findProjectRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
  return findProjectRoot(parent);
}
