import { createHash } from 'node:crypto';
import type { MaskName, ResourceModel } from '../../catalog';
import { adultRows, MINOR_ROWS } from '../minors/minor-rows';
import type { PolicyAnswer, PolicyQuestion, SharingPolicies } from '../policies';
import { UNGUARDED } from '../purposes/guard.store';
import { isActive, type ServiceItemModel } from '../purposes/purposes';
import { quotaShares } from '../quotas/quota-share';
import { cellFilters, itemsOf } from '../row-condition/cell-filters';
import { fitsVersion } from '../row-condition/check-row-condition';
import { compileRows } from '../row-condition/compile-rows';
import { needsSubject, type RowFilter } from '../row-condition/row-filter';
import type { Decision, DecisionRequest, GuardRail } from './decision';
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
interface Allowance {
  readonly items: ReadonlySet<string>;
  readonly withheld: Decision['withheld'];
  readonly condition: RowFilter | null;
  readonly cells: ReadonlyMap<string, RowFilter>;
  readonly grant: Decision['grant'];
  readonly quotas: Decision['quotas'];
  readonly reasons: readonly string[];
}

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

/** Grants with the same rows, and what they give together. */
interface Bundle {
  readonly items: ReadonlySet<string>;
  readonly withheld: Rails;
  /** Null for all rows. */
  readonly condition: RowFilter | null;
  readonly cells: ReadonlyMap<string, RowFilter>;
  /** The one that gives most items, the newest of those. */
  readonly main: GrantModel;
  readonly numbers: readonly string[];
  readonly quotas: Decision['quotas'];
}

/** What grants with the same rows give together. */
function bundleOf(
  grants: readonly [GrantModel, ...GrantModel[]],
  resource: ResourceModel,
  rails: Rails,
): Bundle {
  const [first] = grants;
  const given = grants.flatMap((grant) => itemsOf(grant, resource));
  const released = sortedByRails(given, rails);
  const cells = [...cellFilters(grants, resource)];
  const most = (one: GrantModel, other: GrantModel) =>
    itemsOf(other, resource).length > itemsOf(one, resource).length ? other : one;
  return {
    ...released,
    condition: first.rowScope && compileRows(first.rowScope, resource),
    cells: new Map(cells.filter(([name]) => released.items.has(name))),
    main: grants.reduce(most),
    numbers: grants.map(({ number }) => number),
    quotas: quotaShares(grants, resource),
  };
}

/**
 * Grants by the rows they allow. Items of several grants are put together only where the rows are
 * the same: a grant of few items for all rows and one of many items for few rows must not become
 * one of many items for all rows.
 */
function bundlesOf(grants: readonly GrantModel[], resource: ResourceModel, rails: Rails): Bundle[] {
  const byScope = new Map<string, [GrantModel, ...GrantModel[]]>();
  for (const grant of grants) {
    const scope = JSON.stringify(grant.rowScope && compileRows(grant.rowScope, resource));
    const same = byScope.get(scope);
    if (same) same.push(grant);
    else byScope.set(scope, [grant]);
  }
  return [...byScope.values()].map((same) => bundleOf(same, resource, rails));
}

/** How narrow rows are: all of them, some, or only the applicant's own. */
function narrowness({ condition }: Bundle): number {
  return condition === null ? 0 : 1 + Number(needsSubject(condition));
}

/**
 * All rows go before some rows, and those before the applicant's own, so that a further grant never
 * takes away what could be read before; then more items before fewer, then the newest.
 */
function better(one: Bundle, other: Bundle): Bundle {
  const wider = narrowness(one) - narrowness(other);
  if (wider !== 0) return wider < 0 ? one : other;
  return other.items.size > one.items.size ? other : one;
}

/** What a department may read under the grants that the policies allow, or why it is nothing. */
function allowanceOf(
  { request }: Evidence,
  granted: { readonly grants: readonly GrantModel[]; readonly reasons: readonly string[] },
  rails: Rails,
): Allowance | PolicyAnswer {
  const bundles = bundlesOf(granted.grants, request.resource, rails);
  const [first, ...others] = bundles.filter(({ items }) => items.size > 0);
  if (!first) {
    const all = new Map(bundles.flatMap(({ withheld }) => [...withheld]));
    return { effect: 'deny', reasons: railIds(all) };
  }
  const { main, numbers, ...given } = others.reduce(better, first);
  const reasons = [...granted.reasons, ...numbers, ...railIds(given.withheld)];
  return {
    ...given,
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
    ...{ items, withheld, condition: null, cells: new Map(), grant: null, quotas: [] },
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
  const denials = [bare, ...answers].flatMap(({ reasons }) => reasons);
  return { effect: 'deny', reasons: [...new Set(denials)] };
}

/** Items that are released masked, by their sensitivity. */
function masksOf(
  items: ReadonlySet<string>,
  resource: ResourceModel,
  policies: SharingPolicies,
): ReadonlyMap<string, MaskName> {
  const masked = resource.items.filter(
    ({ apiName, sensitivity }) => items.has(apiName) && policies.masked.has(sensitivity),
  );
  return new Map(masked.map(({ apiName, mask }) => [apiName, mask ?? 'full']));
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

/** The same for two decisions that read the same rows and items the same way. */
function fingerprintOf(resource: ResourceModel, parts: readonly unknown[]): string {
  const text = JSON.stringify([resource.id, resource.version, ...parts]);
  return createHash('sha256').update(text).digest('base64url');
}

/** What of an allowance cannot be told without the subject of the purpose. */
function subjectIn({ condition, cells }: Allowance): Decision['bySubject'] {
  if (needsSubject(condition)) return 'rows';
  return [...cells.values()].some(needsSubject) ? 'cells' : 'nothing';
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
      bySubject: 'nothing',
      grant: null,
      quotas: [],
      reasons: [...came.reasons, refusal.code],
      refusal,
      fingerprint: '',
    });
  }
  const masks = masksOf(came.items, resource, policies);
  const allowed = withoutMinors(evidence, came);
  const { items, condition, cells } = allowed;
  const parts = [[...items].sort(), [...masks].sort(), condition, [...cells].sort()];
  return Object.freeze({
    ...common,
    ...allowed,
    effect: 'allow',
    masks,
    bySubject: subjectIn(came),
    refusal: null,
    fingerprint: fingerprintOf(resource, parts),
  });
}
