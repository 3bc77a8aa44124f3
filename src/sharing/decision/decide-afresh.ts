import { createHash } from 'node:crypto';
import type { MaskName, ResourceModel } from '../../catalog';
import type { PolicyAnswer, PolicyQuestion, SharingPolicies } from '../policies';
import { isActive, type ServiceItemModel } from '../purposes/purposes';
import { cellFilters, itemsOf } from '../row-condition/cell-filters';
import { fitsVersion } from '../row-condition/check-row-condition';
import { compileRows } from '../row-condition/compile-rows';
import { needsSubject, type RowFilter } from '../row-condition/row-filter';
import type { Decision, DecisionRequest } from './decision';
import { type GrantModel, grantEnd, grantStatus, policyGrant } from './grant-model';
import { refusalFor } from './refusal';

/** All that a decision is made from. */
export interface Evidence {
  readonly request: DecisionRequest;
  readonly serviceItem: ServiceItemModel | undefined;
  /** All grants of the department for the resource, newest first. */
  readonly grants: readonly GrantModel[];
  /** Epoch milliseconds. */
  readonly now: number;
  /** The change number before anything of this was read. */
  readonly epoch: number;
}

/** What may be read, before it is put into a decision. */
interface Allowance {
  readonly items: ReadonlySet<string>;
  readonly condition: RowFilter | null;
  readonly cells: ReadonlyMap<string, RowFilter>;
  readonly grant: Decision['grant'];
  readonly reasons: readonly string[];
}

/** The question to the policies, without a grant. */
function questionOf({ request, serviceItem, now }: Evidence): PolicyQuestion {
  const { departmentId, resource } = request;
  const { id, code, apiName, sharingType, version, provider } = resource;
  return {
    department: departmentId,
    resource: { id, code, apiName, sharingType, version, provider: provider.id },
    now,
    purpose: {
      serviceItem: request.serviceItem,
      active: isActive(serviceItem, now),
      handled: serviceItem?.departments.has(departmentId) ?? false,
    },
    grant: null,
  };
}

/** Grants with the same rows, and what they give together. */
interface Bundle {
  readonly items: ReadonlySet<string>;
  /** Null for all rows. */
  readonly condition: RowFilter | null;
  readonly cells: ReadonlyMap<string, RowFilter>;
  /** The one that gives most items, the newest of those. */
  readonly main: GrantModel;
  readonly numbers: readonly string[];
}

/** What grants with the same rows give together. */
function bundleOf(grants: readonly [GrantModel, ...GrantModel[]], resource: ResourceModel): Bundle {
  const [first] = grants;
  const most = (one: GrantModel, other: GrantModel) =>
    itemsOf(other, resource).length > itemsOf(one, resource).length ? other : one;
  return {
    items: new Set(grants.flatMap((grant) => itemsOf(grant, resource))),
    condition: first.rowScope && compileRows(first.rowScope, resource),
    cells: cellFilters(grants, resource),
    main: grants.reduce(most),
    numbers: grants.map(({ number }) => number),
  };
}

/**
 * Grants by the rows they allow. Items of several grants are put together only where the rows are
 * the same: a grant of few items for all rows and one of many items for few rows must not become
 * one of many items for all rows.
 */
function bundlesOf(grants: readonly GrantModel[], resource: ResourceModel): Bundle[] {
  const byScope = new Map<string, [GrantModel, ...GrantModel[]]>();
  for (const grant of grants) {
    const scope = JSON.stringify(grant.rowScope && compileRows(grant.rowScope, resource));
    const same = byScope.get(scope);
    if (same) same.push(grant);
    else byScope.set(scope, [grant]);
  }
  return [...byScope.values()].map((same) => bundleOf(same, resource));
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

/** What a department may read under the grants that the policies allow, or null. */
function allowanceOf(
  grants: readonly GrantModel[],
  reasons: readonly string[],
  resource: ResourceModel,
): Allowance | null {
  const bundles = bundlesOf(grants, resource).filter(({ items }) => items.size > 0);
  if (bundles.length === 0) return null;
  const { items, condition, cells, main, numbers } = bundles.reduce(better);
  return {
    items,
    condition,
    cells,
    grant: { id: main.id, number: main.number },
    reasons: [...new Set([...reasons, ...numbers])],
  };
}

/** Asks the policies once without a grant, then under each grant that lives. */
function consult(evidence: Evidence, policies: SharingPolicies): Allowance | PolicyAnswer {
  const { request, grants, now } = evidence;
  const { resource } = request;
  const question = questionOf(evidence);
  const bare = policies.ask(question);
  if (bare.effect === 'allow') {
    const items = new Set(resource.items.map(({ apiName }) => apiName));
    return { items, condition: null, cells: new Map(), grant: null, reasons: bare.reasons };
  }
  const answers = grants
    .filter((grant) => grantStatus(grant, now) === 'live' && fitsVersion(grant.rowScope, resource))
    .map((grant) => ({ grant, ...policies.ask({ ...question, grant: policyGrant(grant) }) }));
  const allowed = answers.filter(({ effect }) => effect === 'allow');
  const reasons = allowed.flatMap((answer) => answer.reasons);
  const usable = allowed.map(({ grant }) => grant);
  const denials = [bare, ...answers].flatMap((answer) => answer.reasons);
  return (
    allowanceOf(usable, reasons, resource) ?? { effect: 'deny', reasons: [...new Set(denials)] }
  );
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
    .filter(({ revokedAt }) => revokedAt === null)
    .flatMap((grant) => [grant.startsAt.getTime(), grantEnd(grant)]);
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

/** Decides from the evidence alone. Default deny. SHR-1 SHR-6 CAT-3 */
export function decideAfresh(evidence: Evidence, policies: SharingPolicies): Decision {
  const { request, epoch, now, grants } = evidence;
  const { resource } = request;
  const came = consult(evidence, policies);
  const common = { policyVersion: policies.version, epoch, validUntil: nextBoundary(evidence) };
  if ('effect' in came) {
    const { purpose } = questionOf(evidence);
    const refusal = refusalFor({ request, purpose, grants, now, reasons: came.reasons });
    return Object.freeze({
      ...common,
      effect: 'deny',
      items: new Set<string>(),
      masks: new Map<string, MaskName>(),
      condition: null,
      cells: new Map<string, RowFilter>(),
      bySubject: 'nothing',
      grant: null,
      reasons: [...came.reasons, refusal.code],
      refusal,
      fingerprint: '',
    });
  }
  const masks = masksOf(came.items, resource, policies);
  const parts = [[...came.items].sort(), [...masks].sort(), came.condition, [...came.cells].sort()];
  return Object.freeze({
    ...common,
    ...came,
    effect: 'allow',
    masks,
    bySubject: subjectIn(came),
    refusal: null,
    fingerprint: fingerprintOf(resource, parts),
  });
}
