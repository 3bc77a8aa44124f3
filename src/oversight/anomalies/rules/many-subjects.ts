import { selectWideReaders } from '../../../audit';
import { anomalyRule } from '../anomaly-rule';

const SAYS = {
  zh: '{day}，{department}的 {actor} 读取 {reads} 次，涉及 {subjects} 个主体（{least} 个起报）',
  en: 'On {day} {actor} of {department} read {reads} times and was given rows of {subjects} subjects (told from {least} on)',
};

/** One person, or one system of a department, that was given rows of very many subjects in a day. SHR-6 */
export const manySubjects = anomalyRule('manySubjects', SAYS, async (look, limits) => {
  const { ctx, day, names } = look;
  const least = { person: limits.people, client: limits.systems };
  const found = await selectWideReaders(ctx.db, look, Math.min(limits.people, limits.systems));
  const unusual = found.filter(({ kind, subjects }) => subjects >= least[kind]);
  return unusual.map(({ kind, actorId, departmentId, reads, subjects }) => ({
    ...{ day, departmentId, subject: actorId },
    figures: {
      ...{ day, department: names.department(departmentId), actor: actorId },
      ...{ reads, subjects, least: least[kind] },
    },
  }));
});
