import { GatewayError } from '../../platform';

/** The error of a policy set with everything that is wrong with it. */
export function policyInvalid(problems: readonly string[], cause?: unknown): GatewayError {
  return new GatewayError('POLICY_INVALID', { problems }, { cause });
}
