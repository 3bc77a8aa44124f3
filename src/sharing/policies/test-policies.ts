import type { SharingContext } from '../context';
import { type CaseResult, runCases } from './policy-cases';
import { type PolicyFiles, withCity } from './policy-files';
import { compilePolicies, loadPolicies } from './policy-set';
import { refusedIfInvalid } from './publish-policies';

/**
 * Asks a city's policies their cases, beside the gateway's, without publishing them. Errors:
 * POLICY_REFUSED for what does not even parse or type-check.
 */
export function testPolicies(ctx: SharingContext, files: PolicyFiles): readonly CaseResult[] {
  return refusedIfInvalid(() => runCases(ctx.sharing.policies.compiled(files)));
}

/** The same with nothing but the files: no gateway, no database. */
export function testCityPolicies(files: PolicyFiles): readonly CaseResult[] {
  const { files: shipped } = loadPolicies();
  return refusedIfInvalid(() => runCases(compilePolicies(withCity(shipped, files))));
}
