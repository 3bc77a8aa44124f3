import { registerWords } from '../platform';

/** 事项类型 (BJ-STD-4). */
export const SERVICE_TYPES = [
  'license',
  'payment',
  'confirmation',
  'reward',
  'ruling',
  'otherPower',
  'publicService',
] as const;

/** 服务对象. */
export const SERVED_PARTIES = ['naturalPerson', 'legalPerson', 'otherOrganisation'] as const;

/** 办理形式. */
export const HANDLING_FORMS = ['window', 'online', 'selfService', 'post'] as const;

/** 通办范围. */
export const COVERAGES = ['nation', 'city', 'district', 'none'] as const;

/** How somebody is reached. */
export const CONTACT_KINDS = ['window', 'phone', 'web', 'letter'] as const;

/** 材料类型 (GDE-4). */
export const MATERIAL_TYPES = ['certificate', 'proof', 'form', 'document', 'report'] as const;

/** 来源渠道 (GDE-4). */
export const MATERIAL_SOURCES = [
  'applicant',
  'government',
  'intermediary',
  'statutoryBody',
] as const;

/** How a material reaches the case (GDE-9). */
export const MATERIAL_WAYS = ['submit', 'fetch'] as const;

/** Where the key of a read comes from. */
export const KEY_ORIGINS = ['applicant', 'field', 'item'] as const;

/** Where a version of a guide stands. */
export const GUIDE_STATUSES = [
  'draft',
  'submitted',
  'published',
  'returned',
  'superseded',
] as const;

/** How much a finding weighs. */
export const SEVERITIES = ['error', 'warning'] as const;

/** What an applicant has to do about a material. */
export const CHECKLIST_WAYS = ['fetched', 'confirm', 'bring'] as const;

/** See SERVICE_TYPES. */
export type ServiceType = (typeof SERVICE_TYPES)[number];
/** See SERVED_PARTIES. */
export type ServedParty = (typeof SERVED_PARTIES)[number];
/** See HANDLING_FORMS. */
export type HandlingForm = (typeof HANDLING_FORMS)[number];
/** See COVERAGES. */
export type Coverage = (typeof COVERAGES)[number];
/** See CONTACT_KINDS. */
export type ContactKind = (typeof CONTACT_KINDS)[number];
/** See MATERIAL_TYPES. */
export type MaterialType = (typeof MATERIAL_TYPES)[number];
/** See MATERIAL_SOURCES. */
export type MaterialSource = (typeof MATERIAL_SOURCES)[number];
/** See MATERIAL_WAYS. */
export type MaterialWay = (typeof MATERIAL_WAYS)[number];
/** See KEY_ORIGINS. */
export type KeyOrigin = (typeof KEY_ORIGINS)[number];
/** See GUIDE_STATUSES. */
export type GuideStatus = (typeof GUIDE_STATUSES)[number];
/** See SEVERITIES. */
export type Severity = (typeof SEVERITIES)[number];
/** See CHECKLIST_WAYS. */
export type ChecklistWay = (typeof CHECKLIST_WAYS)[number];

/** Types of service items for the schema. */
export const ServiceTypeEnum = registerWords(
  'ServiceType',
  'What a service is (事项类型).',
  SERVICE_TYPES,
  {
    license: '行政许可.',
    payment: '行政给付.',
    confirmation: '行政确认.',
    reward: '行政奖励.',
    ruling: '行政裁决.',
    otherPower: '其他行政权力.',
    publicService: '公共服务.',
  },
);

/** Served parties for the schema. */
export const ServedPartyEnum = registerWords(
  'ServedParty',
  'Whom a service is for (服务对象).',
  SERVED_PARTIES,
  {
    naturalPerson: '自然人: known by a citizen number.',
    legalPerson: '企业法人: known by a unified social credit code.',
    otherOrganisation: '其他组织: known by a unified social credit code.',
  },
);

/** Handling forms for the schema. */
export const HandlingFormEnum = registerWords(
  'HandlingForm',
  'How a service can be applied for (办理形式).',
  HANDLING_FORMS,
  { window: '窗口办理.', online: '网上办理.', selfService: '自助办理.', post: '邮寄办理.' },
);

/** Coverages for the schema. */
export const CoverageEnum = registerWords(
  'Coverage',
  'Where else a service can be applied for (通办范围).',
  COVERAGES,
  {
    nation: '全国通办.',
    city: '全市通办.',
    district: '全区通办.',
    none: '不通办: where it is handled only.',
  },
);

/** Contact kinds for the schema. */
export const ContactKindEnum = registerWords(
  'ContactKind',
  'How a department is reached.',
  CONTACT_KINDS,
  { window: '窗口.', phone: '电话.', web: '网上.', letter: '信函.' },
);

/** Material types for the schema. */
export const MaterialTypeEnum = registerWords(
  'MaterialType',
  'What a material is (材料类型, GDE-4).',
  MATERIAL_TYPES,
  {
    certificate: '证照.',
    proof: '证明: must be in the list of retained proofs (GDE-6).',
    form: '表格: has an empty form and a sample (GDE-7).',
    document: '文书, such as a contract.',
    report: '报告, such as a test report.',
  },
);

/** Material sources for the schema. */
export const MaterialSourceEnum = registerWords(
  'MaterialSource',
  'Who makes a material (来源渠道, GDE-4).',
  MATERIAL_SOURCES,
  {
    applicant: '申请人自备.',
    government: '政府部门核发.',
    intermediary: '中介机构产生 (GDE-8).',
    statutoryBody: '法定机构产生 (GDE-8).',
  },
);

/** Ways of materials for the schema. */
export const MaterialWayEnum = registerWords(
  'MaterialWay',
  'How a material reaches the case (GDE-9).',
  MATERIAL_WAYS,
  {
    submit: '申请人提交: it is demanded from the applicant.',
    fetch: '共享获取: the department reads it through the gateway.',
  },
);

/** Key origins for the schema. */
export const KeyOriginEnum = registerWords(
  'KeyOrigin',
  'Where the key of a read comes from.',
  KEY_ORIGINS,
  {
    applicant: "The applicant's own citizen number or credit code.",
    field: 'A field of the case that the applicant fills in.',
    item: 'An item that another read of the guide fetches.',
  },
);

/** Guide statuses for the schema. */
export const GuideStatusEnum = registerWords(
  'GuideStatus',
  'Where a version of a guide stands.',
  GUIDE_STATUSES,
  {
    draft: 'Being written by the department.',
    submitted: 'Waiting to be published.',
    published: 'In force.',
    returned: 'Sent back with reasons.',
    superseded: 'Was in force until a later version was published.',
  },
);

/** Severities for the schema. */
export const SeverityEnum = registerWords(
  'GuideSeverity',
  'How much a finding weighs.',
  SEVERITIES,
  {
    error: 'The guide is not published with it.',
    warning: 'Worth a look.',
  },
);

/** Ways of the checklist for the schema. */
export const ChecklistWayEnum = registerWords(
  'ChecklistWay',
  'What an applicant has to do about a material.',
  CHECKLIST_WAYS,
  {
    fetched: 'Nothing: the department fetches it.',
    confirm: 'Only confirm it: the department fetches it.',
    bring: 'Bring it: it cannot be had by sharing.',
  },
);
