import { refusalOf, shouldBe } from '../as-it-should-be';
import {
  ItemNotGrantedDocument,
  OneMaterialDocument,
  RealEstateDocument,
} from '../operations/generated';
import { ABOUT, purposeOf, SERVICE, type Step } from '../tour';

/** An item beyond the grant is empty; the others still come. */
export const itemNotGranted: Step = {
  zh: '查询授权之外的信息项（缴费基数）：该项为空并说明原因，其余照常',
  en: 'An item that was not granted is empty, with the reason; the others still come',
  run: async ({ instance }) => {
    const housing = await instance.clientOf('housing');
    const variables = { purpose: purposeOf(SERVICE.rental), person: ABOUT.person };
    const answer = await housing.ask(ItemNotGrantedDocument, variables);
    const refusal = refusalOf(answer, 'ITEM_NOT_GRANTED');
    const row = answer.data?.shared.socialInsurance;
    shouldBe(row?.baseAmount === null && row.monthsInARow === '66', 'all but baseAmount', row);
    return [`${refusal.extensions.code}: ${refusal.message}`, JSON.stringify(row)];
  },
};

/** A grant holds for the services it names, and a department only for services it handles. */
export const purposeNotGranted: Step = {
  zh: '换一个目的：授权只对所列服务事项有效，部门只能以自己办理的事项为目的',
  en: 'Another purpose: a grant holds for the services it names, and only services of one’s own count',
  run: async ({ instance }) => {
    const purpose = purposeOf(SERVICE.food);
    const chaoyang = await instance.clientOf('chaoyang-services');
    const owner = ABOUT.person;
    const other = await chaoyang.ask(RealEstateDocument, { purpose, owner });
    const housing = await instance.clientOf('housing');
    const foreign = await housing.ask(OneMaterialDocument, { purpose, person: ABOUT.person });
    return [
      [other, 'PURPOSE_NOT_GRANTED', '朝阳区政务服务局'] as const,
      [foreign, 'PURPOSE_NOT_YOURS', '住房和城乡建设委员会'] as const,
    ].map(
      ([answer, code, department]) => `${department}: ${code}, ${refusalOf(answer, code).message}`,
    );
  },
};
