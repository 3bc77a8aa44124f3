import { dataOf, shouldBe } from '../as-it-should-be';
import { MaskedItemsDocument } from '../operations/generated';
import { ABOUT, purposeOf, SERVICE, type Step } from '../tour';

/** The most sensitive items are released masked. */
export const masked: Step = {
  zh: '最敏感的信息项（联系电话、银行账号）脱敏后给出，并如实说明',
  en: 'The most sensitive items are released masked, and the answer says so',
  run: async ({ instance }) => {
    const housing = await instance.clientOf('housing');
    const variables = { purpose: purposeOf(SERVICE.rental), person: ABOUT.person };
    const { shared } = dataOf(await housing.ask(MaskedItemsDocument, variables));
    const { household, socialInsurance, provenance } = shared;
    shouldBe(household?.phone?.includes('*') ?? false, 'a masked telephone number', household);
    const card = socialInsurance?.bankCard;
    shouldBe(card?.includes('*') ?? false, 'a masked card number', socialInsurance);
    const said = provenance.flatMap(({ maskedItems }) => maskedItems);
    shouldBe(said.join() === 'phone,bankCard', 'both named as masked', said);
    return [`phone ${household?.phone}, bankCard ${card}`, `maskedItems: ${said.join(', ')}`];
  },
};
