/**
 * Where each bundle of test files runs: Node as it is, with the embedded engine's program optimised
 * late. A bundle keeps an engine for a minute: what is used little is not worth optimising.
 */
const { setFlagsFromString } = require('node:v8');
const { SourceTextModule } = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

setFlagsFromString('--wasm-tiering-budget=18000000');

// Node says once of a process that these are experimental: here, and not in what a command says.
if (SourceTextModule) new SourceTextModule('');

// The client of S3 tells from when on its next versions need a later Node: to operators, not in each test.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

module.exports = TestEnvironment;
