/** Lets the processes that the sources fork in a test run TypeScript, as the test itself does. */
const { join } = require('node:path');

process.execArgv.push('-r', join(__dirname, 'typescript.cjs'));
