import type { Words } from '../../platform';
import type { GuideContent, GuideElements } from './content.types';

/** An element of a guide. GDE-2 */
export interface GuideElement {
  /** Where it stands in the content; null where it follows from the guide's own key. */
  readonly field: keyof GuideContent | null;
  readonly name: Words;
  /** True where it must be the same at all levels and in all districts. GDE-3 */
  readonly isBase: boolean;
}

type Row = readonly [field: keyof GuideContent | null, zh: string, en: string, base?: 'base'];

const ROWS: readonly Row[] = [
  ['name', '事项名称', 'name', 'base'],
  [null, '事项编码', 'code', 'base'],
  ['type', '事项类型', 'type', 'base'],
  ['basis', '设定依据', 'legal basis', 'base'],
  [null, '实施主体', 'department'],
  ['conditions', '受理条件', 'conditions of acceptance', 'base'],
  ['served', '服务对象', 'served parties', 'base'],
  ['statutoryDays', '法定办结时限', 'statutory time limit', 'base'],
  ['promisedDays', '承诺办结时限', 'promised time limit', 'base'],
  ['resultName', '结果名称', 'name of the result', 'base'],
  ['resultSample', '结果样本', 'sample of the result', 'base'],
  ['fees', '收费标准', 'fees'],
  ['feeBasis', '收费依据', 'legal basis of the fees', 'base'],
  ['materials', '所需材料', 'materials', 'base'],
  ['defects', '容缺受理', 'acceptance with defects'],
  ['steps', '办理流程', 'process', 'base'],
  ['forms', '办理形式', 'forms of handling'],
  ['standards', '审查标准', 'review standards'],
  ['coverage', '通办范围', 'coverage'],
  ['appointment', '预约办理', 'appointments'],
  ['onlinePayment', '网上支付', 'payment online'],
  ['delivery', '物流快递', 'delivery'],
  ['places', '办理地点', 'places'],
  ['hours', '办理时间', 'hours'],
  ['consultation', '咨询方式', 'consultation'],
  ['complaints', '监督投诉方式', 'complaints'],
];

/** The 26 elements of a guide, in the order of the law. GDE-2 */
export const GUIDE_ELEMENTS: readonly GuideElement[] = Object.freeze(
  ROWS.map(([field, zh, en, base]) => ({ field, name: { zh, en }, isBase: base === 'base' })),
);

/** Elements that say nothing where nothing is charged. */
const WHEN_CHARGED: readonly (keyof GuideElements)[] = ['fees', 'feeBasis'];

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

/** The elements that a guide has yet to say. No fee at all is said by `charged`. GDE-2 */
export function missingElements(content: GuideContent): readonly GuideElement[] {
  return GUIDE_ELEMENTS.filter(({ field }) => {
    if (field === null) return false;
    const isFee = WHEN_CHARGED.some((name) => name === field);
    return isFee && content.charged === false ? false : !isFilled(content[field]);
  });
}
