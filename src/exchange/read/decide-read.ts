import { GatewayError } from '../../platform';
import { type Decision, type DecisionRequest, decide, decideNow } from '../../sharing';
import type { ResourcePlan } from '../schema/resource-plan';
import type { BlockRun } from './read';

/** What is asked of the sharing room for a resource in this block. */
export function decisionRequest(run: BlockRun, resource: ResourcePlan): DecisionRequest {
  const { departmentId, reader, purpose } = run;
  return { departmentId, reader, serviceItem: purpose.serviceItem, resource: resource.model };
}

/** The decision of the sharing room; at once when it is known there. */
export function decideRead(run: BlockRun, resource: ResourcePlan): Decision | Promise<Decision> {
  const request = decisionRequest(run, resource);
  return decideNow(run.ctx, request) ?? decide(run.ctx, request);
}

/** The error of a decision that refuses. */
export function refusalOf(decision: Decision, resource: ResourcePlan): GatewayError {
  const { refusal } = decision;
  if (refusal) return new GatewayError(refusal.code, refusal.facts);
  return new GatewayError('NOT_GRANTED', { resource: resource.model.apiName });
}
