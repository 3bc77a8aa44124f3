import { createHash } from 'node:crypto';
import type { SharingMode } from '../../catalog';
import { type Cedar, withCedar } from './cedar';
import { type Policy, readPolicies } from './policy';
import {
  fileOf,
  type PolicyFiles,
  readPolicyFolder,
  SCHEMA_FILE,
  SHIPPED_FOLDER,
} from './policy-files';
import { policyInvalid } from './policy-invalid';
import { type MaskedLevels, readMasking, readTerms, type Terms } from './policy-yaml';

/** What the policies are asked. All of it comes from what the gateway has checked itself. */
export interface PolicyQuestion {
  /** Id of the department that asks. */
  readonly department: string;
  readonly resource: {
    readonly id: string;
    readonly code: string;
    readonly apiName: string;
    readonly sharingType: string;
    readonly version: number;
    readonly provider: string;
    readonly secret: boolean;
    readonly aboutMinors: boolean;
  };
  /** Epoch milliseconds. */
  readonly now: number;
  readonly purpose: {
    readonly serviceItem: string;
    readonly active: boolean;
    readonly handled: boolean;
    /** The highest sensitivity that may be released for it. */
    readonly ceiling: number;
    /** Listed for resources about minors. */
    readonly forMinors: boolean;
  };
  readonly reader: {
    /** A NetworkZone. */
    readonly network: string;
    /** In a session as operator or as leadership. */
    readonly oversees: boolean;
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
  readonly mode: SharingMode;
  /** By the very person who reads. */
  readonly approvedByReader: boolean;
}

/** What the policies answered, with the ids of those that decided. */
export interface PolicyAnswer {
  readonly effect: 'allow' | 'deny';
  readonly reasons: readonly string[];
}

/** The sharing policies, loaded and checked. */
export interface SharingPolicies {
  /** Short hash of all that they say. */
  readonly version: string;
  /** What they were made of. */
  readonly files: PolicyFiles;
  readonly policies: readonly Policy[];
  readonly masked: MaskedLevels;
  readonly terms: Terms;
  /**
   * Asks all policies: default deny, one forbid prevails, an error denies. About 0.7 ms. Errors:
   * POLICY_INVALID when the engine gave up; it serves again with the next question.
   */
  ask(question: PolicyQuestion): PolicyAnswer;
  /**
   * Whether items of this sensitivity are released, of what may be read. A tenth of the time, for
   * nothing of the resource and of its grants is looked at.
   */
  askRelease(question: PolicyQuestion, sensitivity: number): PolicyAnswer;
}

/** What stands in the reasons when a policy could not be evaluated. */
export const POLICY_ERROR = 'policy-error';

/** Refuses policies that do not fit the schema: a warning too, for it says a policy never holds. */
function checkTypes(schema: string, staticPolicies: Record<string, string>): void {
  const answer = withCedar((cedar) => cedar.validate({ schema, policies: { staticPolicies } }));
  if (answer.type === 'failure') throw policyInvalid(answer.errors.map(({ message }) => message));
  const found = [...answer.validationErrors, ...answer.validationWarnings];
  if (found.length === 0) return;
  throw policyInvalid(found.map(({ policyId, error }) => `${policyId}: ${error.message}`));
}

/** What is not asked, but how: the policy set and its schema. */
type Call = Omit<
  Parameters<Cedar['statefulIsAuthorized']>[0],
  'preparsedPolicySetId' | 'preparsedSchemaName' | 'validateRequest'
>;

/** A department, a resource or items as Cedar names them. */
const uid = (type: 'Department' | 'Resource' | 'Items', id: string) => ({ type, id });
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
function readCall({ department, resource, now, purpose, reader, grant }: PolicyQuestion): Call {
  const { id, provider, ...said } = resource;
  const attrs = { ...said, provider: reference('Department', provider) };
  return {
    principal: uid('Department', department),
    action: { type: 'Action', id: 'read' },
    resource: uid('Resource', id),
    context: {
      ...{ now, purpose: { ...purpose }, reader: { ...reader } },
      ...(grant ? { grant: grantContext(grant) } : {}),
    },
    entities: [{ uid: uid('Resource', id), attrs, parents: [] }],
  };
}

/** The question about items as Cedar takes it. */
function releaseCall({ department, purpose, reader }: PolicyQuestion, sensitivity: number): Call {
  const items = uid('Items', String(sensitivity));
  return {
    principal: uid('Department', department),
    action: { type: 'Action', id: 'release' },
    resource: items,
    context: { purpose: { ...purpose }, reader: { ...reader } },
    entities: [{ uid: items, attrs: { sensitivity }, parents: [] }],
  };
}

/** What Cedar keeps parsed under a version. */
interface CedarSet {
  readonly version: string;
  readonly schema: string;
  readonly staticPolicies: Record<string, string>;
}

/** The versions that were prepared in each instance. */
const prepared = new WeakMap<Cedar, Set<string>>();

/** Cedar with a set in it; it is parsed once by each instance. */
function prepare(cedar: Cedar, { version, schema, staticPolicies }: CedarSet): void {
  const versions = prepared.get(cedar) ?? new Set();
  if (versions.has(version)) return;
  cedar.preparseSchema(version, schema);
  cedar.preparsePolicySet(version, { staticPolicies });
  prepared.set(cedar, versions.add(version));
}

function answerOf(set: CedarSet, call: Call) {
  return withCedar((cedar) => {
    prepare(cedar, set);
    return cedar.statefulIsAuthorized({
      ...call,
      preparsedPolicySetId: set.version,
      preparsedSchemaName: set.version,
      validateRequest: true,
    });
  });
}

/** Asks Cedar. It skips a policy that fails, which may have been a forbid: so any error denies. */
function ask(set: CedarSet, call: Call): PolicyAnswer {
  const answer = answerOf(set, call);
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
 * Makes a policy set of its files and checks it against its schema. Its cases are asked elsewhere.
 * Errors: POLICY_INVALID with everything that is wrong.
 */
export function compilePolicies(files: PolicyFiles): SharingPolicies {
  const [, schema] = fileOf(files, SCHEMA_FILE);
  const policies = readPolicies(files);
  const staticPolicies = Object.fromEntries(policies.map(({ id, text }) => [id, text]));
  checkTypes(schema, staticPolicies);
  const masked = readMasking(files);
  const terms = readTerms(files);
  const texts = Object.entries(staticPolicies).flat();
  const version = versionOf([schema, ...texts, JSON.stringify([[...masked], terms])]);
  const set = { version, schema, staticPolicies };
  withCedar((cedar) => prepare(cedar, set));
  return Object.freeze({
    ...{ version, files, policies, masked, terms },
    ask: (question: PolicyQuestion) => ask(set, readCall(question)),
    askRelease: (question: PolicyQuestion, sensitivity: number) =>
      ask(set, releaseCall(question, sensitivity)),
  });
}

/** The policies that come with the gateway, or those of another folder. Errors: POLICY_INVALID. */
export function loadPolicies(folder = SHIPPED_FOLDER): SharingPolicies {
  return compilePolicies(readPolicyFolder(folder));
}
