import { countReadsByPurpose, type PurposeReads } from '../../../audit';
import { addDays, chinaDayStart } from '../../../platform';
import { anomalyRule } from '../anomaly-rule';
import { DAYS_BEFORE, sumOf } from '../weeks-before';

const SAYS = {
  zh: '{day}，{department}读取{resource} {total} 次，其中 {reads} 次用于{serviceItem}；此前四周 {totalBefore} 次中仅 {before} 次用于该事项',
  en: 'On {day} {department} read {resource} {total} times, {reads} of them for {serviceItem}; of {totalBefore} in the four weeks before only {before} were for it',
};

const ofResource = ({ departmentId, resource }: PurposeReads): string =>
  `${departmentId} ${resource}`;
const ofPurpose = (one: PurposeReads): string => `${ofResource(one)} ${one.serviceItem}`;

/** A resource that a department suddenly reads for another purpose than in the weeks before. SHR-6 */
export const purposeDrift = anomalyRule('purposeDrift', SAYS, async (look, limits) => {
  const { ctx, day, from, names } = look;
  const today = await countReadsByPurpose(ctx.db, look, null);
  const total = sumOf(today, ofResource);
  const totalOf = (one: PurposeReads): number => total.get(ofResource(one)) ?? 0;
  const leading = today.filter((one) => {
    return totalOf(one) >= limits.least && one.reads >= limits.share * totalOf(one);
  });
  if (leading.length === 0) return [];
  const weeks = { from: chinaDayStart(addDays(day, -DAYS_BEFORE)), to: from };
  const departments = leading.map(({ departmentId }) => departmentId);
  const before = await countReadsByPurpose(ctx.db, weeks, departments);
  const [allBefore, itsBefore] = [sumOf(before, ofResource), sumOf(before, ofPurpose)];
  return leading.flatMap((one) => {
    const totalBefore = allBefore.get(ofResource(one)) ?? 0;
    const its = itsBefore.get(ofPurpose(one)) ?? 0;
    if (totalBefore < limits.leastBefore || its > limits.shareBefore * totalBefore) return [];
    const { departmentId, resource, serviceItem, reads } = one;
    const figures = {
      ...{ day, department: names.department(departmentId), resource: names.resource(resource) },
      ...{ serviceItem: names.serviceItem(serviceItem), reads, total: totalOf(one) },
      ...{ before: its, totalBefore },
    };
    return [{ day, departmentId, subject: ofPurpose(one), figures }];
  });
});
