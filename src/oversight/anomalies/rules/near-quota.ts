import { chinaDate } from '../../../platform';
import { selectUsedQuotas } from '../../../sharing';
import { anomalyRule } from '../anomaly-rule';

const SAYS = {
  zh: '{department}的授权 {grant} 的配额（{measure}，{span}）已用 {used}，上限 {most}（{share} 起报）',
  en: 'Of the quota of the grant {grant} of {department} ({measure}, {span}) {used} are used, of {most} at most (told from a share of {share} on)',
};

/** Grants of which nearly all is used that they may be used for. The day is that on which the window of the limit began. */
export const nearQuota = anomalyRule('nearQuota', SAYS, async (look, { share }) => {
  const { ctx, from, to, names } = look;
  const found = await selectUsedQuotas(ctx.db, { from, to, share });
  return found.map(({ number, consumerId, measure, span, since, used, most }) => ({
    ...{ day: chinaDate(since), departmentId: consumerId },
    subject: `${number} ${measure} ${span}`,
    figures: {
      ...{ department: names.department(consumerId), grant: number },
      ...{ measure, span, used, most, share },
    },
  }));
});
