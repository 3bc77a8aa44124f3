import type { ResourceModel } from '../../catalog';
import { STATUTORY_DAYS } from '../../duties';
import type { Words } from '../../platform';
import type { Decision } from '../decision/decision';
import { MINOR_ROWS } from '../minors/minor-rows';
import { POLICY_ERROR } from '../policies';

/** A grant that is suspended, and what to do about it. */
export interface SuspendedGrant {
  readonly number: string;
  readonly items: readonly string[];
  readonly wayOut: Words;
}

/** What is asked about: the resource, what for, and what is held for it that gives nothing for now. */
interface Asked {
  readonly resource: ResourceModel;
  readonly serviceItem: string;
  readonly suspended: readonly SuspendedGrant[];
}

const { days: ANSWER_DAYS } = STATUTORY_DAYS['application.answer.conditional'];

/** To apply for items, from whom, and how long the answer may take. SHR-1 SHR-2 */
function apply(
  { resource, serviceItem }: Pick<Asked, 'resource' | 'serviceItem'>,
  items: readonly string[],
): Words {
  const { apiName, provider } = resource;
  const list = items.join(', ');
  return {
    zh:
      `由读取部门的共享工作机构负责人就服务事项 ${serviceItem} 向${provider.name}申请 ${apiName} 的 ${list}` +
      `（applyForSharing）；提供部门应在 ${ANSWER_DAYS} 个工作日内答复。`,
    en:
      `The reading department's sharing officer applies to ${provider.name} for ${list} of ${apiName}, for the service ` +
      `item ${serviceItem} (applyForSharing); it has ${ANSWER_DAYS} working days to answer.`,
  };
}

const WAYS: Readonly<Record<string, Words>> = Object.freeze({
  NOT_SHARED: {
    zh: '法律、行政法规或者国务院决定规定不予共享，没有合法途径经本网关读取。',
    en: 'A law, an administrative regulation or a decision of the State Council keeps it from being shared: there is no lawful way through this gateway.',
  },
  PURPOSE_UNKNOWN: {
    zh: '由政务数据共享主管部门将该服务事项列入清单（registerServiceItem）。',
    en: "The sharing authority enters the service item in the city's list (registerServiceItem).",
  },
  PURPOSE_NOT_YOURS: {
    zh: '以读取部门办理的服务事项为用途读取，或者由主管部门将其列为办理部门。',
    en: 'Read it for a service item that the reading department handles, or have the authority enter that department as one that handles this.',
  },
});

/** The way out of a suspension, where the refusal names one. SHR-6 SHR-8 */
function wayOut({ refusal }: Decision): Words | null {
  const way = refusal?.facts.wayOut;
  return typeof way === 'object' ? way : null;
}

/** What to do about the guard rails that the gateway brings. */
const RAIL_WAYS: Readonly<Record<string, Words>> = Object.freeze({
  secret: {
    zh: '国家秘密、工作秘密不属于共享范围，没有合法途径经本网关读取。',
    en: 'State and work secrets are outside of sharing: there is no lawful way through this gateway.',
  },
  minors: {
    zh: '由政务数据共享主管部门将该服务事项列为可以使用未成年人数据的事项（guardServiceItem）。',
    en: 'The sharing authority lists the service item for data about minors (guardServiceItem).',
  },
  [MINOR_ROWS.id]: {
    zh: '需要未成年人的行的，由政务数据共享主管部门将该服务事项列为可以使用未成年人数据的事项（guardServiceItem）。',
    en: 'To read rows about minors, the sharing authority lists the service item for data about minors (guardServiceItem).',
  },
  overseer: {
    zh: '以窗口人员身份登录，或者由本部门的系统读取。',
    en: "Read it in a clerk's session, or by a system of your department.",
  },
  'own-approval': {
    zh: '由未参与批准该授权的窗口人员读取，或者由本部门的系统读取。',
    en: 'Let a clerk read it who had no part in the grant, or a system of your department.',
  },
  'outside-network': {
    zh: '在政务外网内读取。',
    en: 'Read it from within the government network.',
  },
  'above-ceiling': {
    zh: '由政务数据共享主管部门调高该服务事项可以使用的敏感级别（guardServiceItem）。',
    en: 'The sharing authority raises what may be released for the service item (guardServiceItem).',
  },
});

/** Nobody is helped by an application where the policies fail. */
const POLICIES_FAIL: Words = Object.freeze({
  zh: '共享策略出错：由政务数据共享主管部门修正并重新发布（publishPolicies）。',
  en: 'The sharing policies fail: the sharing authority mends and publishes them (publishPolicies).',
});

/** What to do about a policy of the city's own. */
const CITY_RAIL: Words = Object.freeze({
  zh: '该规则由本市发布（sharingPolicies），请向政务数据共享主管部门提出。',
  en: 'The city has published this rule (sharingPolicies): take it up with the sharing authority.',
});

/** Ids of the rails that withhold everything, some items, or some rows. */
function railsIn({ refusal, withheld, rowRail }: Decision): readonly string[] {
  const { guard } = refusal?.facts ?? {};
  if (typeof guard === 'string') return [guard];
  const rails = [...withheld.values(), ...(rowRail ? [rowRail] : [])];
  return [...new Set(rails.map(({ id }) => id))];
}

/** What a suspended grant gives again is not applied for; the rest is. */
function waysTo(asked: Asked, missing: readonly string[]): Words[] {
  const given = (item: string) => asked.suspended.some(({ items }) => items.includes(item));
  const held = asked.suspended.filter(({ items }) => items.some((item) => missing.includes(item)));
  const others = missing.filter((item) => !given(item));
  const mended = held.map(({ number, wayOut: { zh, en } }) => ({
    zh: `授权 ${number} 已暂停：${zh}`,
    en: `Grant ${number} is suspended: ${en}`,
  }));
  return others.length > 0 ? [...mended, apply(asked, others)] : mended;
}

/** The shortest lawful way to what a decision withholds; null where nothing is withheld. SHR-1 */
export function lawfulWay(decision: Decision, asked: Asked): Words | null {
  const way = WAYS[decision.refusal?.code ?? ''] ?? wayOut(decision);
  if (way) return way;
  if (decision.reasons.includes(POLICY_ERROR)) return POLICIES_FAIL;
  const ways = railsIn(decision).map((id) => RAIL_WAYS[id] ?? CITY_RAIL);
  const missing = asked.resource.items
    .map(({ apiName }) => apiName)
    .filter((apiName) => !decision.items.has(apiName) && !decision.withheld.has(apiName));
  if (missing.length > 0 && decision.refusal?.code !== 'GUARD_RAIL') {
    ways.push(...waysTo(asked, missing));
  }
  if (ways.length === 0) return null;
  return { zh: ways.map(({ zh }) => zh).join(''), en: ways.map(({ en }) => en).join(' ') };
}
