import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DetailedError,
  policySetTextToParts,
  policyToJson,
  preparsePolicySet,
  preparseSchema,
  statefulIsAuthorized,
  validate,
} from '@cedar-policy/cedar-wasm/nodejs';
import { GatewayError, projectRoot } from '../platform';
import {
  type MaskedLevels,
  readMasking,
  readPolicyFile,
  readTerms,
  type Terms,
} from './read-policy-file';

/** What the policies are asked. All of it comes from what the gateway has checked itself. */
export interface PolicyQuestion {
  /** Id of the department that asks. */
  readonly department: string;
  readonly resource: {
    readonly id: string;
    readonly sharingType: string;
    readonly version: number;
    readonly provider: string;
  };
  /** Epoch milliseconds. */
  readonly now: number;
  readonly purpose: {
    readonly serviceItem: string;
    readonly active: boolean;
    readonly handled: boolean;
  };
  /** The grant under which it asks; null without one. */
  readonly grant: PolicyGrant | null;
}

/** A grant as the policies see it; times in epoch milliseconds. */
export interface PolicyGrant {
  readonly consumer: string;
  readonly resource: string;
  readonly versionFrom: number;
  readonly versionTo: number | null;
  readonly serviceItems: readonly string[];
  readonly startsAt: number;
  readonly expiresAt: number;
  readonly revoked: boolean;
}

/** What the policies answered, with the ids of those that decided. */
export interface PolicyAnswer {
  readonly effect: 'allow' | 'deny';
  readonly reasons: readonly string[];
}

/** The sharing policies, loaded and checked. */
export interface SharingPolicies {
  /** Short hash of all policy files. */
  readonly version: string;
  readonly masked: MaskedLevels;
  readonly terms: Terms;
  /** Asks all policies: default deny, one forbid prevails, an error denies. About 0.7 ms. */
  ask(question: PolicyQuestion): PolicyAnswer;
}

/** What stands in the reasons when a policy could not be evaluated. */
export const POLICY_ERROR = 'policy-error';

const SCHEMA_FILE = 'sharing.cedarschema';

const failure = (problems: readonly string[]): GatewayError =>
  new GatewayError('POLICY_INVALID', { problems });

const messages = (errors: readonly DetailedError[]): string[] =>
  errors.map(({ message }) => message);

/** The policies of one file, each with the id that its annotation gives it. */
function policiesOf(folder: string, name: string): [string, string][] {
  const parts = policySetTextToParts(readPolicyFile(folder, name));
  if (parts.type === 'failure') throw failure(messages(parts.errors).map((m) => `${name}: ${m}`));
  return parts.policies.map((text) => {
    const parsed = policyToJson(text);
    const id = parsed.type === 'success' ? parsed.json.annotations?.id : undefined;
    if (!id) throw failure([`${name}: a policy has no @id`]);
    return [id, text];
  });
}

/** All policies by id. Two of one id would hide each other. */
function readPolicies(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.cedar'));
  const policies = names.sort().flatMap((name) => policiesOf(folder, name));
  const byId = Object.fromEntries(policies);
  if (policies.length === 0) throw failure(['there are no policies']);
  if (Object.keys(byId).length < policies.length) throw failure(['two policies have the same @id']);
  return byId;
}

/** Refuses policies that do not fit the schema: a warning too, for it says a policy never holds. */
function checkTypes(schema: string, staticPolicies: Record<string, string>): void {
  const answer = validate({ schema, policies: { staticPolicies } });
  if (answer.type === 'failure') throw failure(messages(answer.errors));
  const found = [...answer.validationErrors, ...answer.validationWarnings];
  if (found.length === 0) return;
  throw failure(found.map(({ policyId, error }) => `${policyId}: ${error.message}`));
}

/** A department or resource as Cedar names it. */
const uid = (type: 'Department' | 'Resource', id: string) => ({ type, id });
const reference = (type: 'Department' | 'Resource', id: string) => ({ __entity: uid(type, id) });

/** The grant as it stands in the context; an open range has no end. */
function grantContext({ consumer, resource, versionTo, serviceItems, ...rest }: PolicyGrant) {
  return {
    ...rest,
    consumer: reference('Department', consumer),
    resource: reference('Resource', resource),
    serviceItems: [...serviceItems],
    ...(versionTo === null ? {} : { versionTo }),
  };
}

/** The question as Cedar takes it. */
function callOf({ department, resource, now, purpose, grant }: PolicyQuestion) {
  const { id, sharingType, version, provider } = resource;
  const attrs = { sharingType, version, provider: reference('Department', provider) };
  return {
    principal: uid('Department', department),
    action: { type: 'Action', id: 'read' },
    resource: uid('Resource', id),
    context: { now, purpose: { ...purpose }, ...(grant ? { grant: grantContext(grant) } : {}) },
    entities: [{ uid: uid('Resource', id), attrs, parents: [] }],
  };
}

/** Asks Cedar. It skips a policy that fails, which may have been a forbid: so any error denies. */
function ask(version: string, question: PolicyQuestion): PolicyAnswer {
  const answer = statefulIsAuthorized({
    ...callOf(question),
    preparsedPolicySetId: version,
    preparsedSchemaName: version,
    validateRequest: true,
  });
  if (answer.type === 'failure') return { effect: 'deny', reasons: [POLICY_ERROR] };
  const { decision, diagnostics } = answer.response;
  const failed = diagnostics.errors.map(({ policyId }) => policyId);
  if (failed.length > 0) return { effect: 'deny', reasons: [POLICY_ERROR, ...failed] };
  return { effect: decision, reasons: [...diagnostics.reason].sort() };
}

/** A short name for what the files say together. */
function versionOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 12);
}

/**
 * Loads the policies of a folder and checks them against their schema.
 * Errors: POLICY_INVALID with everything that is wrong.
 */
export function loadPolicies(folder = join(projectRoot, 'policies/sharing')): SharingPolicies {
  const schema = readPolicyFile(folder, SCHEMA_FILE);
  const staticPolicies = readPolicies(folder);
  checkTypes(schema, staticPolicies);
  const masked = readMasking(folder);
  const terms = readTerms(folder);
  const texts = Object.entries(staticPolicies).flat();
  const version = versionOf([schema, ...texts, JSON.stringify([...masked])]);
  preparseSchema(version, schema);
  preparsePolicySet(version, { staticPolicies });
  return Object.freeze({
    version,
    masked,
    terms,
    ask: (question: PolicyQuestion) => ask(version, question),
  });
}
