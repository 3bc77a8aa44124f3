import { dataOf, refusalOf, shouldBe } from '../as-it-should-be';
import { caseOf } from '../case-file';
import {
  AcceptCaseDocument,
  BringMaterialDocument,
  ConfirmMaterialDocument,
  DecideCaseDocument,
  SubmitCaseDocument,
} from '../operations/generated';
import type { Step } from '../tour';

/** What is the restaurant's own to bring. */
const OWN = ['application', 'layout', 'rules'] as const;

/** One material is confirmed, one contested; the case is accepted with what sharing still owes. */
export const contest: Step = {
  zh: '申请人确认营业执照，指出法定代表人信息有误：以申请人材料为准并向公安局提出校核；办件照常受理，凭证载明税务材料不由申请人补正',
  en: 'The applicant confirms one material and contests another: theirs prevails, a correction goes to the provider, and the case is accepted',
  run: async (tour) => {
    const { id, clerk } = caseOf(tour);
    const confirmed = { caseId: id, material: 'licence', answer: 'confirmed' } as const;
    const yes = dataOf(await clerk.ask(ConfirmMaterialDocument, { input: confirmed }));
    shouldBe(yes.confirmMaterial.state === 'confirmed', 'a confirmed licence', yes);
    const wrong = { caseId: id, material: 'leader', answer: 'wrong', items: ['name'] } as const;
    const shown = { rightValue: '张玮', evidence: '居民身份证原件' };
    const no = dataOf(await clerk.ask(ConfirmMaterialDocument, { input: { ...wrong, ...shown } }));
    const { state, correction, correctionCode } = no.confirmMaterial;
    shouldBe(state === 'broughtInstead', 'the applicant’s own material', state);
    shouldBe(correction != null, 'a correction', correctionCode);
    for (const material of OWN)
      dataOf(await clerk.ask(BringMaterialDocument, { caseId: id, material }));
    dataOf(await clerk.ask(SubmitCaseDocument, { id }));
    const accepted = dataOf(await clerk.ask(AcceptCaseDocument, { id })).acceptCase;
    const voucher = accepted.papers?.at(-1);
    const owed = voucher?.paragraphs[0] ?? '';
    shouldBe(owed.includes('无需申请人提交'), 'a voucher that says that nothing is owed', voucher);
    const early = refusalOf(await clerk.ask(DecideCaseDocument, { id }), 'CASE_AWAITS_SHARING');
    return [
      'licence: confirmed',
      `leader: ${state}, correction ${correction?.number} to 公安局`,
      `${voucher?.title}: ${owed}`,
      `${early.extensions.code}: ${early.message}`,
    ];
  },
};
