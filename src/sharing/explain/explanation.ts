import type { MaskName, ResourceModel } from '../../catalog';
import { GatewayError, type Locale, renderError } from '../../platform';
import type { Decision } from '../decision/decision';
import type { SharingPolicies } from '../policies';
import type { QuotaState } from '../quotas/tell-quota';
import { lawfulWay, type SuspendedGrant } from './lawful-way';

/** How one item may be read. */
export interface ItemAccess {
  readonly apiName: string;
  readonly name: string;
  /** `someRows`: on the rows that its condition or some grant names, and null elsewhere. */
  readonly access: 'clear' | 'masked' | 'someRows' | 'withheld';
  readonly mask: MaskName | null;
  /** Id of the policy that withholds it, where it would be given otherwise. */
  readonly guard: string | null;
}

/** A policy that decided. */
export interface DecidingPolicy {
  readonly id: string;
  readonly effect: 'permit' | 'forbid';
  readonly sentence: string;
}

/** A decision in words: what may be read and why, or why not and what to do about it. */
export interface Explanation {
  readonly effect: 'allow' | 'deny';
  readonly policyVersion: string;
  /** Number of the grant that gives most. */
  readonly grant: string | null;
  /** Numbers of all grants that were added up, that one among them. */
  readonly grants: readonly string[];
  /** What reads count against, and what is used of it now; a read beyond it is refused. */
  readonly limits: readonly (QuotaState & { readonly grant: string })[];
  readonly items: readonly ItemAccess[];
  /** Whether all rows may be read, some, or none. */
  readonly rows: 'all' | 'some' | 'none';
  readonly policies: readonly DecidingPolicy[];
  readonly refusal: { readonly code: string; readonly message: string } | null;
  /** The shortest lawful way to what is missing; null where nothing is. */
  readonly lawfulWay: string | null;
}

/** What an explanation is made from, beside the decision. */
export interface Explained {
  readonly resource: ResourceModel;
  readonly serviceItem: string;
  readonly policies: SharingPolicies;
  /** Grants of the department for it and this purpose that are suspended. */
  readonly suspended: readonly SuspendedGrant[];
  /** Grants of the department for the resource, whatever became of them. */
  readonly grants: readonly { readonly number: string }[];
  /** None where what was used then is not kept. */
  readonly limits: Explanation['limits'];
  readonly locale: Locale;
}

function accessTo({ items, masks, cells }: Decision, apiName: string): ItemAccess['access'] {
  if (!items.has(apiName)) return 'withheld';
  if (cells.has(apiName)) return 'someRows';
  return masks.has(apiName) ? 'masked' : 'clear';
}

function itemsOf(decision: Decision, resource: ResourceModel): ItemAccess[] {
  return resource.items.map(({ apiName, name }) => {
    const access = accessTo(decision, apiName);
    const mask = decision.masks.get(apiName) ?? null;
    return { apiName, name, access, mask, guard: decision.withheld.get(apiName)?.id ?? null };
  });
}

function decidingPolicies({ reasons, rowRail }: Decision, { policies, locale }: Explained) {
  const asked = policies.policies.filter(({ id }) => reasons.includes(id));
  // The rule about rows is the gateway's own and stands beside the policies: it is a row condition.
  const forRows = rowRail ? [{ ...rowRail, effect: 'forbid' as const }] : [];
  return [...asked, ...forRows].map(({ id, effect, sentence }) => ({
    id,
    effect,
    sentence: locale === 'en' ? sentence.en : sentence.zh,
  }));
}

function refusalIn({ refusal }: Decision, locale: Locale): Explanation['refusal'] {
  if (!refusal) return null;
  const { message } = renderError(new GatewayError(refusal.code, refusal.facts), locale);
  return { code: refusal.code, message };
}

/** Puts a decision into words. */
export function explanationOf(decision: Decision, explained: Explained): Explanation {
  const { effect, policyVersion, grant, condition, reasons } = decision;
  const some = condition === null ? 'all' : 'some';
  const way = lawfulWay(decision, explained);
  return {
    effect,
    policyVersion,
    grant: grant?.number ?? null,
    grants: explained.grants.map(({ number }) => number).filter((one) => reasons.includes(one)),
    limits: explained.limits,
    items: itemsOf(decision, explained.resource),
    rows: effect === 'deny' ? 'none' : some,
    policies: decidingPolicies(decision, explained),
    refusal: refusalIn(decision, explained.locale),
    lawfulWay: way && (explained.locale === 'en' ? way.en : way.zh),
  };
}
