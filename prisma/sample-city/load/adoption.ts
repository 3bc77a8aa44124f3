import { type CatalogueEntry, type City, catalogueEntry, defineDataset, item } from '../generate';

/** One row of 收养登记信息: one an adopted child. */
type AdoptionRow = Readonly<{ citizenNumber: string; name: string; registeredOn: string }>;

/** Of so many people one was adopted; the first of them lives in a city of any size. */
const ONE_IN = 1_000;

/** 民政局: a register that the law keeps closed, so that a refusal of that kind can be seen. */
export const adoption = defineDataset<AdoptionRow>({
  apiName: 'adoption',
  name: '收养登记信息',
  abstract: '收养登记机关登记的收养关系，一人一行；依法保密，不予共享。',
  provider: 'civil-affairs',
  classification: { category: '1', section: '01', subject: '003', detail: '01' },
  sharingType: 'notShared',
  dataClass: '人口信息',
  updateFrequency: 'monthly',
  delivery: { kind: 'hosted' },
  uniqueKey: 'citizenNumber',
  items: {
    citizenNumber: item('公民身份号码', 'C', 4, {
      mask: 'citizenNumber',
      lookup: 'citizenNumber',
    }),
    name: item('姓名', 'C', 4, { mask: 'name' }),
    registeredOn: item('收养登记日期', 'D', 3),
  },
  *rows({ people }: City): Generator<AdoptionRow> {
    for (let index = 7; index < people.length; index += ONE_IN) {
      const person = people[index];
      if (!person) continue;
      const { citizenNumber, name } = person;
      yield { citizenNumber, name, registeredOn: '2021-03-01' };
    }
  },
});

/** The law that closes it (CAT-4). */
export const ADOPTION_RULE = Object.freeze({
  law: '《中华人民共和国民法典》',
  article: '第一千一百一十条',
});

/** The entry with which it is registered: nobody may use it, and the law says so. */
export function adoptionEntry(): Omit<CatalogueEntry, 'sharingRule'> & {
  readonly sharingRule: typeof ADOPTION_RULE;
} {
  return { ...catalogueEntry(adoption), sharingRule: ADOPTION_RULE };
}
