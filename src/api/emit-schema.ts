import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../platform';
import { officeSdl } from './office-schema';

/** Where the emitted schema of the office half stands. */
export const OFFICE_SDL_FILE = join(projectRoot, 'schema/office.graphql');

/** Writes `schema/office.graphql` anew and answers whether it changed. */
export async function emitOfficeSchema(): Promise<boolean> {
  const sdl = await officeSdl();
  const before = await readFile(OFFICE_SDL_FILE, 'utf8').catch(() => '');
  if (before === sdl) return false;
  await mkdir(dirname(OFFICE_SDL_FILE), { recursive: true });
  await writeFile(OFFICE_SDL_FILE, sdl);
  return true;
}
