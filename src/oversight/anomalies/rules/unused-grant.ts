import { findUsedGrants } from '../../../audit';
import { addDays, chinaDate, chinaDayStart } from '../../../platform';
import { selectStandingGrants } from '../../../sharing';
import { selectFoundSubjects } from '../../findings/findings.store';
import { anomalyRule } from '../anomaly-rule';

const SAYS = {
  zh: '{department}的授权 {grant}（{resource}）自 {since} 起可以使用，{days} 日内从未使用，是否仍有必要',
  en: 'The grant {grant} of {department} ({resource}) could be used since {since} and never was in {days} days: is it still needed?',
};

/**
 * Grants that nobody used: a right that nobody needs is only a danger. Each is told once, under the day on which it
 * had been unused for so long. SHR-6, SHR-8
 */
export const unusedGrant = anomalyRule('unusedGrant', SAYS, async (look, { days }) => {
  const { ctx, day, to, names } = look;
  const before = chinaDayStart(addDays(day, 1 - days));
  const known = await selectFoundSubjects(ctx.db, 'unusedGrant');
  const standing = await selectStandingGrants(ctx.db, { now: ctx.clock.now(), before });
  const grants = standing.filter(({ number }) => !known.has(number));
  const asked = grants.map(({ number, consumerId, resource }) => {
    return { grant: number, departmentId: consumerId, resource };
  });
  const used = new Set(await findUsedGrants(ctx.db, asked, { from: new Date(0), to }));
  const unused = grants.filter(({ number }) => !used.has(number));
  return unused.map(({ number, consumerId, resource, since }) => ({
    ...{ day: addDays(chinaDate(since), days), departmentId: consumerId, subject: number },
    figures: {
      ...{ department: names.department(consumerId), grant: number, days },
      ...{ resource: names.resource(resource), since: chinaDate(since) },
    },
  }));
});
