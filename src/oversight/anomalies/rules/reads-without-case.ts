import { countCaselessReads, selectNamedCases } from '../../../audit';
import { selectCaseSpans, selectHandledItems } from '../../../cases';
import { anomalyRule } from '../anomaly-rule';

const SAYS = {
  zh: '{day}，{department}为{serviceItem}读取 {reads} 次，其中 {caseless} 次没有对应的在办办件（{least} 次起报）',
  en: 'On {day} {department} read {reads} times for {serviceItem}, {caseless} of them without a case that was open (told from {least} on)',
};

/**
 * Reads without a case of the department that was open at that moment, for service items that it handles
 * by cases here; where it handles them elsewhere the gateway cannot know its cases. GDE-1, SHR-6
 */
export const readsWithoutCase = anomalyRule('readsWithoutCase', SAYS, async (look, { least }) => {
  const { ctx, day, names } = look;
  const handled = await selectHandledItems(ctx.db, look.to);
  const cases = await selectCaseSpans(ctx.db, await selectNamedCases(ctx.db, look));
  const found = await countCaselessReads(ctx.db, look, cases);
  const isHandled = ({ departmentId, serviceItem }: (typeof found)[number]): boolean =>
    handled.some((one) => one.departmentId === departmentId && one.serviceItem === serviceItem);
  const unusual = found.filter((one) => one.caseless >= least && isHandled(one));
  return unusual.map(({ departmentId, serviceItem, reads, caseless }) => ({
    ...{ day, departmentId, subject: `${departmentId} ${serviceItem}` },
    figures: {
      ...{ day, department: names.department(departmentId), reads, caseless, least },
      serviceItem: names.serviceItem(serviceItem),
    },
  }));
});
