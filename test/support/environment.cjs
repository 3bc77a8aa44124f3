/**
 * Where each test file runs: Node as it is, with the embedded engine's program compiled quickly and
 * optimised late. A file opens it for a second or two, which optimising takes longer than it saves.
 */
const { setFlagsFromString } = require('node:v8');
const { TestEnvironment } = require('jest-environment-node');

setFlagsFromString('--wasm-tiering-budget=180000000');

module.exports = TestEnvironment;
