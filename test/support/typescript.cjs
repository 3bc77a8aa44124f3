/** Lets a plain node process run the sources as the tests do: `node -r test/support/typescript.cjs file.ts`. */
require('reflect-metadata');
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const [, options] = Object.values(require('../../jest.config.cjs').transform)[0];

// The embedded engine is optimised late, as in `environment.cjs`: no such process lives long.
setFlagsFromString('--wasm-tiering-budget=180000000');

const root = join(__dirname, '../..');
const cache = join(root, 'node_modules/.cache/once-gateway/typescript');
const made = createHash('sha256')
  .update(JSON.stringify(options))
  .update(readFileSync(join(root, 'node_modules/@swc/core/package.json')))
  .digest('hex');
mkdirSync(cache, { recursive: true });

require.extensions['.ts'] = (module, filename) => {
  module._compile(compiled(readFileSync(filename, 'utf8'), filename), filename);
};

/** Each process of a test loads hundreds of files, which the first has compiled for all. */
function compiled(source, filename) {
  const key = createHash('sha256').update(made).update(filename).update(source).digest('hex');
  const path = join(cache, `${key}.js`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const { transformSync } = require('@swc/core');
    const { code } = transformSync(source, { ...options, filename, swcrc: false });
    // Another process may read it at the same time: it must never see half of it.
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, path);
    return code;
  }
}
