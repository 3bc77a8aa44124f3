import type { ItemModel, MaskName, ResourceModel } from '../../catalog';
import { adultRows, MINOR_ROWS } from '../minors/minor-rows';
import type { PolicyAnswer, PolicyQuestion, SharingPolicies } from '../policies';
import { UNGUARDED } from '../purposes/guard.store';
import { isActive, type ServiceItemModel } from '../purposes/purposes';
import { fitsVersion } from '../row-condition/check-row-condition';
import type { RowFilter } from '../row-condition/row-filter';
import { addUp } from './add-up';
import type { Decision, DecisionRequest, GuardRail, Opening } from './decision';
import { fingerprintOf } from './fingerprint';
import { bundlesOf, maskOf } from './grant-bundle';
import { type GrantModel, grantEnd, grantEnding, grantStatus, policyGrant } from './grant-model';
import { narrowedAt } from './grant-narrowing';
import { type Rails, railIds, railsOf, sortedByRails } from './rails';
import { refusalFor } from './refusal';

/** All that a decision is made from. */
export interface Evidence {
  readonly request: DecisionRequest;
  readonly serviceItem: ServiceItemModel | undefined;
  /** All grants of the department for the resource, newest first. */
  readonly grants: readonly GrantModel[];
  /** When the resource was found to hold secrets; null where it was not. CAT-5 */
  readonly secretSince: number | null;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The change number before anything of this was read. */
  readonly epoch: number;
}

/** What may be read, before it is put into a decision. */
type Allowance = Pick<
  Decision,
  | 'items'
  | 'withheld'
  | 'condition'
  | 'cells'
  | 'openings'
  | 'clearings'
  | 'masks'
  | 'bySubject'
  | 'grant'
  | 'quotas'
  | 'reasons'
>;

/** The question to the policies, without a grant. */
function questionOf({ request, serviceItem, secretSince, now }: Evidence): PolicyQuestion {
  const { departmentId, resource, reader } = request;
  const { id, code, apiName, sharingType, version, provider, aboutMinors } = resource;
  return {
    department: departmentId,
    resource: {
      ...{ id, code, apiName, sharingType, version, provider: provider.id, aboutMinors },
      secret: secretSince !== null && secretSince <= now,
    },
    now,
    purpose: {
      serviceItem: request.serviceItem,
      active: isActive(serviceItem, now),
      handled: serviceItem?.departments.has(departmentId) ?? false,
      ceiling: (serviceItem ?? UNGUARDED).ceiling,
      forMinors: (serviceItem ?? UNGUARDED).forMinors,
    },
    reader: { network: reader.network, oversees: reader.oversees },
    grant: null,
  };
}

/** What a department may read under the grants that the policies allow, or why it is nothing. */
function allowanceOf(
  { request }: Evidence,
  granted: { readonly grants: readonly GrantModel[]; readonly reasons: readonly string[] },
  rails: Rails,
): Allowance | PolicyAnswer {
  const bundles = bundlesOf(granted.grants, request.resource, rails);
  const withheld: Rails = new Map(bundles.flatMap((bundle) => [...bundle.withheld]));
  const [first, ...others] = bundles.filter(({ items }) => items.size > 0);
  if (!first) return { effect: 'deny', reasons: railIds(withheld) };
  const { main, numbers, ...given } = addUp([first, ...others]);
  const reasons = [...granted.reasons, ...numbers, ...railIds(withheld)];
  return {
    ...{ ...given, withheld },
    grant: { id: main.id, number: main.number },
    reasons: [...new Set(reasons)],
  };
}

/** What may be read without a grant: all items, on all rows. */
function allowanceWithout(
  { request }: Evidence,
  reasons: readonly string[],
  rails: Rails,
): Allowance | PolicyAnswer {
  const names = request.resource.items.map(({ apiName }) => apiName);
  const { items, withheld } = sortedByRails(names, rails);
  if (items.size === 0 && withheld.size > 0) return { effect: 'deny', reasons: railIds(withheld) };
  return {
    ...{ items, withheld, condition: null, cells: new Map(), openings: new Map() },
    ...{ masks: new Map(), clearings: new Map() },
    ...{ bySubject: 'nothing', grant: null, quotas: [] },
    reasons: [...reasons, ...railIds(withheld)],
  };
}

/** Asks the policies once without a grant, then under each grant that lives, then of the items. */
function consult(evidence: Evidence, policies: SharingPolicies): Allowance | PolicyAnswer {
  const { request, grants, now } = evidence;
  const { resource, reader } = request;
  const question = questionOf(evidence);
  const bare = policies.ask(question);
  const rails = () => railsOf(question, resource, policies);
  if (bare.effect === 'allow') return allowanceWithout(evidence, bare.reasons, rails());
  const answers = grants
    .filter((grant) => grantStatus(grant, now) === 'live' && fitsVersion(grant.rowScope, resource))
    .map((grant) => {
      const under = policyGrant(grant, reader.person);
      return { grant, ...policies.ask({ ...question, grant: under }) };
    });
  const allowed = answers.filter(({ effect }) => effect === 'allow');
  const granted = {
    grants: allowed.map(({ grant }) => grant),
    reasons: allowed.flatMap(({ reasons }) => reasons),
  };
  if (allowed.length > 0) {
    const came = allowanceOf(evidence, granted, rails());
    if (!('effect' in came) || came.reasons.length > 0) return came;
  }
  // Without a grant there is none to go by; with some, it is they that are denied.
  const denials = (answers.length > 0 ? answers : [bare]).flatMap(({ reasons }) => reasons);
  return { effect: 'deny', reasons: [...new Set(denials)] };
}

/** The allowance with its items masked that are so by their sensitivity, whatever was granted. */
function withMasks(
  allowance: Allowance,
  { items }: ResourceModel,
  { masked }: SharingPolicies,
): Allowance {
  const isMasked = ({ apiName, sensitivity }: ItemModel) =>
    allowance.items.has(apiName) && masked.has(sensitivity);
  const masks = items.filter(isMasked).map(({ apiName, mask }) => [apiName, maskOf(mask)] as const);
  const names = new Set(masks.map(([apiName]) => apiName));
  const others = <T>(of: ReadonlyMap<string, T>) =>
    new Map([...of].filter(([apiName]) => !names.has(apiName)));
  return {
    ...allowance,
    masks: new Map([...allowance.masks, ...masks]),
    openings: others(allowance.openings),
    clearings: others(allowance.clearings),
  };
}

/**
 * The next instant at which time alone could change the answer: a grant or the service item begins
 * or ends.
 */
function nextBoundary({ grants, serviceItem, now }: Evidence): number {
  const instants = grants
    .filter((grant) => grantEnding(grant, now) === null)
    .flatMap((grant) => [
      ...[grant.startsAt.getTime(), grantEnd(grant)],
      ...grant.narrowings.map(({ at }) => at.getTime()),
    ]);
  if (serviceItem) instants.push(serviceItem.startsAt);
  if (serviceItem?.endedAt) instants.push(serviceItem.endedAt);
  return Math.min(Number.MAX_SAFE_INTEGER, ...instants.filter((instant) => instant > now));
}

/** The rows of an allowance without those about minors, where the purpose is not listed for them. */
function withoutMinors(
  { request: { resource }, serviceItem }: Evidence,
  allowance: Allowance,
): Allowance & Pick<Decision, 'rowRail'> {
  const adults = (serviceItem ?? UNGUARDED).forMinors ? null : adultRows(resource);
  if (adults === null) return { ...allowance, rowRail: null };
  const { condition, reasons } = allowance;
  return {
    ...allowance,
    rowRail: MINOR_ROWS,
    condition: condition ? { op: 'and', of: [condition, adults] } : adults,
    reasons: [...reasons, MINOR_ROWS.id],
  };
}

/** Decides from the evidence alone. Default deny. SHR-1 SHR-6 CAT-3 */
export function decideAfresh(given: Evidence, policies: SharingPolicies): Decision {
  const { request, epoch, now } = given;
  const grants = given.grants.map((grant) => narrowedAt(grant, now));
  const evidence = { ...given, grants };
  const { resource } = request;
  const came = consult(evidence, policies);
  const common = {
    ...{ policyVersion: policies.version, epoch, validUntil: nextBoundary(evidence) },
    approvers: new Set(grants.flatMap(({ approvedBy }) => approvedBy ?? [])),
  };
  if ('effect' in came) {
    const { purpose } = questionOf(evidence);
    const { reasons } = came;
    const refusal = refusalFor({ request, purpose, grants, now, reasons, policies });
    return Object.freeze({
      ...common,
      effect: 'deny',
      items: new Set<string>(),
      withheld: new Map<string, GuardRail>(),
      masks: new Map<string, MaskName>(),
      condition: null,
      rowRail: null,
      cells: new Map<string, RowFilter>(),
      openings: new Map<string, Opening>(),
      clearings: new Map<string, RowFilter>(),
      bySubject: 'nothing',
      grant: null,
      quotas: [],
      reasons: [...came.reasons, refusal.code],
      refusal,
      fingerprint: '',
    });
  }
  const decision: Decision = {
    ...common,
    ...withoutMinors(evidence, withMasks(came, resource, policies)),
    effect: 'allow',
    refusal: null,
    fingerprint: '',
  };
  return Object.freeze({ ...decision, fingerprint: fingerprintOf(resource, decision) });
}
