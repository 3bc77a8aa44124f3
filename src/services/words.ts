import type {
  ContactKind,
  Coverage,
  HandlingForm,
  KeyOrigin,
  MaterialSource,
  MaterialType,
  MaterialWay,
  ServedParty,
  ServiceType,
} from './enums';
import { PARTY_WORDS } from './once/condition-words';

/** The Chinese word of each value, as departments write it in forms. */
type ChineseWords<Name extends string> = Readonly<Record<Name, string>>;

/** 事项类型. */
export const SERVICE_TYPE_WORDS: ChineseWords<ServiceType> = Object.freeze({
  license: '行政许可',
  payment: '行政给付',
  confirmation: '行政确认',
  reward: '行政奖励',
  ruling: '行政裁决',
  otherPower: '其他行政权力',
  publicService: '公共服务',
});

/** 服务对象. */
export const SERVED_WORDS: ChineseWords<ServedParty> = Object.freeze({
  naturalPerson: PARTY_WORDS.naturalPerson.zh,
  legalPerson: PARTY_WORDS.legalPerson.zh,
  otherOrganisation: PARTY_WORDS.otherOrganisation.zh,
});

/** 办理形式. */
export const FORM_WORDS: ChineseWords<HandlingForm> = Object.freeze({
  window: '窗口办理',
  online: '网上办理',
  selfService: '自助办理',
  post: '邮寄办理',
});

/** 通办范围. */
export const COVERAGE_WORDS: ChineseWords<Coverage> = Object.freeze({
  nation: '全国通办',
  city: '全市通办',
  district: '全区通办',
  none: '不通办',
});

/** How somebody is reached. */
export const CONTACT_WORDS: ChineseWords<ContactKind> = Object.freeze({
  window: '窗口',
  phone: '电话',
  web: '网上',
  letter: '信函',
});

/** 材料类型. */
export const MATERIAL_TYPE_WORDS: ChineseWords<MaterialType> = Object.freeze({
  certificate: '证照',
  proof: '证明',
  form: '表格',
  document: '文书',
  report: '报告',
});

/** 来源渠道. */
export const MATERIAL_SOURCE_WORDS: ChineseWords<MaterialSource> = Object.freeze({
  applicant: '申请人自备',
  government: '政府部门核发',
  intermediary: '中介机构产生',
  statutoryBody: '法定机构产生',
});

/** 提交方式. */
export const MATERIAL_WAY_WORDS: ChineseWords<MaterialWay> = Object.freeze({
  submit: '申请人提交',
  fetch: '共享获取',
});

/** Where the key of a read comes from. */
export const KEY_ORIGIN_WORDS: ChineseWords<KeyOrigin> = Object.freeze({
  applicant: '申请人证件号码',
  field: '办件填写项',
  item: '另一读取的信息项',
});
