/**
 * Where each bundle of test files runs: Node as it is, with the embedded engine's program optimised
 * late. A bundle keeps an engine for a minute: what is used little is not worth optimising.
 */
const { setFlagsFromString } = require('node:v8');
const { TestEnvironment } = require('jest-environment-node');

setFlagsFromString('--wasm-tiering-budget=18000000');

module.exports = TestEnvironment;
