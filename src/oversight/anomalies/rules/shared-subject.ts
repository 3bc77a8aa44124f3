import { selectSharedSubjects } from '../../../audit';
import { anomalyRule } from '../anomaly-rule';

const SAYS = {
  zh: '{day}，{departments} 个部门共读取同一主体（摘要 {digest}）{reads} 次（{least} 个部门起报）',
  en: 'On {day} {departments} departments read the same subject (digest {digest}) {reads} times in all (told from {least} departments on)',
};

/** A subject whose rows many departments were given in a day. SHR-6 */
export const sharedSubject = anomalyRule('sharedSubject', SAYS, async (look, limits) => {
  const { ctx, day } = look;
  const least = limits.departments;
  const found = await selectSharedSubjects(ctx.db, look, least);
  return found.map(({ digest, departments, reads }) => ({
    ...{ day, departmentId: null, subject: digest },
    figures: { day, digest, departments, reads, least },
  }));
});
