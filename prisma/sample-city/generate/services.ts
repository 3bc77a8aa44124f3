import type { DepartmentId } from './departments';

/** An item of the city's list of services (GDE-1): the only purposes data may be read for. */
export interface SampleService {
  /** Twelve digits like a real base code, in the range 99 that no list uses. */
  readonly code: string;
  readonly name: string;
  readonly subject: 'person' | 'company';
  /** Who handles it, the lead first. */
  readonly handledBy: readonly DepartmentId[];
  /** 设定依据. */
  readonly basis: string;
  /** API names of the datasets that replace papers the applicant had to bring (GDE-9). */
  readonly materials: readonly string[];
}

/** Every service item of the sample city. */
export const SERVICES: readonly SampleService[] = Object.freeze([
  {
    code: '990117001000',
    name: '公共租赁住房资格确认',
    subject: 'person',
    handledBy: ['housing', 'chaoyang-services'],
    basis: '《公共租赁住房管理办法》（住房和城乡建设部令第11号）第七条',
    materials: ['household', 'marriage', 'socialInsurance', 'realEstateHolding', 'taxSummary'],
  },
  {
    code: '990131001000',
    name: '食品经营许可',
    subject: 'company',
    handledBy: ['market-regulation', 'chaoyang-services'],
    basis: '《食品经营许可和备案管理办法》（国家市场监督管理总局令第78号）第十三条',
    materials: ['company', 'household', 'taxSummary', 'realEstateUnit'],
  },
  {
    code: '990109001000',
    name: '新生儿落户（出生一件事）',
    subject: 'person',
    handledBy: ['public-security', 'chaoyang-services'],
    basis: '《中华人民共和国户口登记条例》第七条',
    materials: ['birthCertificate', 'marriage', 'household'],
  },
  {
    code: '990115001000',
    name: '不动产转移登记',
    subject: 'person',
    handledBy: ['natural-resources'],
    basis: '《不动产登记暂行条例》第十六条',
    materials: ['household', 'marriage', 'taxSummary', 'taxCertificate'],
  },
]);
