import { readFileSync } from 'node:fs';

// Adds up what the test runner itself reported, one file a run.
const runs = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (field) => runs.reduce((total, run) => total + run[field], 0);
const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites');
const passed = sum('numPassedTests');
console.log(`${passed} passed, ${failed} failed, ${sum('numPendingTests')} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
