import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PGliteOptions } from '@electric-sql/pglite';

/** The little of WebAssembly that is needed here; the compiler's library for Node leaves it out. */
interface WebAssemblyApi {
  compile(code: Uint8Array): Promise<NonNullable<PGliteOptions['pgliteWasmModule']>>;
}

/** What PGlite would otherwise read for itself. */
type Program = Required<Pick<PGliteOptions, 'pgliteWasmModule' | 'fsBundle'>>;

let loaded: Promise<Program> | null = null;

/**
 * PGlite's program and its files, for every database of this process. PGlite reads them piece by
 * piece, which at start waits for the rooms that are loaded meanwhile; read at once, the program is
 * compiled by other threads in that time.
 */
export function embeddedProgram(): Promise<Program> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Program> {
  const folder = dirname(require.resolve('@electric-sql/pglite'));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const pgliteWasmModule = await WebAssembly.compile(readFileSync(join(folder, 'pglite.wasm')));
  const fsBundle = new Blob([readFileSync(join(folder, 'pglite.data'))]);
  return { pgliteWasmModule, fsBundle };
}
