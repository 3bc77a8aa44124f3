import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';

type Glue = typeof import('@prisma/schema-engine-wasm/schema_engine_bg');

/** The little of WebAssembly that is needed here; the compiler's library for Node leaves it out. */
interface WebAssemblyApi {
  instantiate(code: Uint8Array, imports: object): Promise<{ instance: { exports: EngineExports } }>;
}

interface EngineExports {
  __wbindgen_start(): void;
}

/** One instance a process: the package's glue code keeps its instance in a variable of its own. */
let loaded: Promise<Glue> | null = null;

/** Prisma's schema engine as WebAssembly in this process, over the given adapter. */
export async function openSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  loaded ??= load();
  const { SchemaEngine } = await loaded;
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  return SchemaEngine.new({ datamodels: undefined }, () => undefined, bound);
}

/** By hand: the package imports its wasm file as a module, which Node does only behind a flag. */
async function load(): Promise<Glue> {
  const glue: Glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const folder = dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const wasm = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyApi };
  const imports = { './schema_engine_bg.js': withIdleTimers(glue) };
  const { instance } = await WebAssembly.instantiate(wasm, imports);
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue;
}

/** The engine leaves ten-second timers behind, which must not keep a finished command waiting. */
function withIdleTimers(glue: Glue): object {
  const idleTimeout = (callback: () => void, ms: number): object =>
    setTimeout(callback, ms).unref();
  const entries = Object.entries(glue).map(([name, value]) => [
    name,
    name.startsWith('__wbg_setTimeout_') ? idleTimeout : value,
  ]);
  return Object.fromEntries(entries);
}
