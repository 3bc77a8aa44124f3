import { refusalOf, shouldBe } from '../as-it-should-be';
import { OneMaterialDocument } from '../operations/generated';
import { ABOUT, purposeOf, SERVICE, type Step } from '../tour';

/** Nobody reads without a grant. */
export const refused: Step = {
  zh: '住房和城乡建设委员会查询王芳的参保信息：尚未获得授权，被拒绝，并被告知如何申请',
  en: 'A consumer without a grant is refused, and told how to apply',
  run: async ({ instance }) => {
    const housing = await instance.clientOf('housing');
    const variables = { purpose: purposeOf(SERVICE.rental), person: ABOUT.person };
    const answer = await housing.ask(OneMaterialDocument, variables);
    const refusal = refusalOf(answer, 'NOT_GRANTED');
    shouldBe(answer.data?.shared.socialInsurance === null, 'no data', answer.data);
    return [`${refusal.extensions.code}: ${refusal.message}`];
  },
};
