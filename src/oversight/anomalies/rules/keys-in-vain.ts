import { selectTriedKeys } from '../../../audit';
import { anomalyRule } from '../anomaly-rule';

const SAYS = {
  zh: '{day}，{department}的 {actor} 尝试了 {tried} 个不同的查询键，其中 {inVain} 个没有数据（{least} 个且占 {share} 起报），疑似逐个试探',
  en: 'On {day} {actor} of {department} tried {tried} different keys, {inVain} of them in vain (told from {least} and a share of {share} on): they may be enumerated',
};

/** A caller that tries very many keys that nobody has, as one does who guesses them. SHR-6 */
export const keysInVain = anomalyRule('keysInVain', SAYS, async (look, { least, share }) => {
  const { ctx, day, names } = look;
  const found = await selectTriedKeys(ctx.db, look, least);
  const unusual = found.filter(({ tried, inVain }) => inVain >= share * tried);
  return unusual.map(({ actorId, departmentId, tried, inVain }) => ({
    ...{ day, departmentId, subject: actorId },
    figures: {
      ...{ day, department: names.department(departmentId), actor: actorId },
      ...{ tried, inVain, least, share },
    },
  }));
});
