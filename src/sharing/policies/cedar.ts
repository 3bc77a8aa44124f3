import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { compileFunction } from 'node:vm';
import * as loaded from '@cedar-policy/cedar-wasm/nodejs';
import { policyInvalid } from './policy-invalid';

/**
 * Cedar takes and gives references to JavaScript's objects. Where V8 of Node 20 and 22 makes such a call
 * a part of an optimised function and has to take that function back during the call, it ends the
 * process. So it must not.
 */
setFlagsFromString('--no-turbo-inline-js-wasm-calls');

/** Cedar's functions, over one instance of its WebAssembly program. */
export type Cedar = typeof loaded;

let serving: Cedar = loaded;

/**
 * Runs calls of Cedar, and nothing else. What an instance throws is a trap, such as a stack that ran
 * over: its memory can no longer be trusted, and it would fail every decision to come. So another
 * takes its place, which knows none of what was prepared in the one before.
 *
 * Errors: POLICY_INVALID after a trap.
 */
export function withCedar<T>(work: (cedar: Cedar) => T): T {
  try {
    return work(serving);
  } catch (cause) {
    serving = anew();
    throw policyInvalid(['the policy engine gave up on them'], cause);
  }
}

/** The package makes its only instance while its script runs: so the script runs once more. */
function anew(): Cedar {
  const script = require.resolve('@cedar-policy/cedar-wasm/nodejs');
  const run = compileFunction(readFileSync(script, 'utf8'), ['exports', 'require', '__dirname']);
  const exported = {} as Cedar;
  run(exported, require, dirname(script));
  return exported;
}
