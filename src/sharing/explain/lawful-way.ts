import type { ResourceModel } from '../../catalog';
import { STATUTORY_DAYS } from '../../duties';
import type { Words } from '../../platform';
import type { Decision } from '../decision/decision';

/** What is asked about: the resource, and what for. */
interface Asked {
  readonly resource: ResourceModel;
  readonly serviceItem: string;
}

const { days: ANSWER_DAYS } = STATUTORY_DAYS['application.answer.conditional'];

/** To apply for items, from whom, and how long the answer may take. SHR-1 SHR-2 */
function apply({ resource, serviceItem }: Asked, items: readonly string[]): Words {
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

/** The shortest lawful way to what a decision withholds; null where nothing is withheld. SHR-1 */
export function lawfulWay(decision: Decision, asked: Asked): Words | null {
  const way = WAYS[decision.refusal?.code ?? ''];
  if (way) return way;
  const withheld = asked.resource.items
    .map(({ apiName }) => apiName)
    .filter((apiName) => !decision.items.has(apiName));
  return withheld.length === 0 ? null : apply(asked, withheld);
}
