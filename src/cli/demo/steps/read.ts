import { dataOf, shouldBe } from '../as-it-should-be';
import { MaterialsDocument } from '../operations/generated';
import { ABOUT, purposeOf, SERVICE, type Step } from '../tour';

/** One query, several departments, hosted data and departments' own servers alike. */
export const read: Step = {
  zh: '一次查询取得王芳及其单位的材料：来自五个部门，其中税务局、市场监督管理局由其自有系统经 HTTP 应答',
  en: 'One query for a person and a company: five departments, two of them over HTTP from their own servers',
  run: async ({ instance, grant }) => {
    const housing = await instance.clientOf('housing');
    const variables = { purpose: purposeOf(SERVICE.rental), ...ABOUT };
    const { shared } = dataOf(await housing.ask(MaterialsDocument, variables));
    const { household, marriage, socialInsurance, taxSummary, company, provenance } = shared;
    shouldBe(household?.name === '王芳', 'the household of 王芳', household);
    shouldBe(marriage?.spouse?.name === '李强', 'her husband 李强', marriage);
    shouldBe(socialInsurance?.monthsInARow === '66', '66 months in a row', socialInsurance);
    shouldBe(typeof taxSummary?.paidAmount === 'string', 'what tax she paid', taxSummary);
    shouldBe(company?.name === socialInsurance?.employerName, 'her employer', company);
    const grants = provenance.map((entry) => entry.grant);
    shouldBe(grants.includes(grant), `provenance that names ${grant}`, provenance);
    return [
      JSON.stringify({ household, marriage, socialInsurance }),
      JSON.stringify({ taxSummary, company }),
      `providers: ${[...new Set(provenance.map(({ provider }) => provider))].join('、')}`,
      `each read has its audit record, such as ${provenance[0]?.auditRecord}`,
    ];
  },
};
