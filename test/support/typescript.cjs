/** Lets a plain node process run the sources as the tests do: `node -r test/support/typescript.cjs file.ts`. */
require('reflect-metadata');
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const [, options] = Object.values(require('../../jest.config.cjs').transform)[0];

require.extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  module._compile(transformSync(source, { ...options, filename, swcrc: false }).code, filename);
};
