import { registerWords } from '../platform';
import { ITEM_TYPES } from '../sources';
import { LOOKUP_KINDS, MASK_NAMES, SHARING_TYPES } from './model';
import { FRESHNESS_STATES } from './quality/freshness';

/** Formats of CAT-10. */
export const RESOURCE_FORMATS = [
  'file',
  'spreadsheet',
  'database',
  'image',
  'streamingMedia',
  'selfDescribed',
  'serviceInterface',
] as const;

/** Update frequencies of CAT-10. */
export const UPDATE_FREQUENCIES = [
  'realTime',
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'halfYearly',
  'yearly',
  'irregular',
] as const;

/** How shared data changes hands (共享方式). */
export const SHARING_MODES = ['serviceInterface', 'databaseExchange', 'fileExchange'] as const;

/** Where a version stands in the flow of CAT-7. */
export const VERSION_STATUSES = [
  'draft',
  'submitted',
  'published',
  'returned',
  'superseded',
  'withdrawn',
] as const;

/** What a review may come to (CAT-7). */
export const REVIEW_OUTCOMES = ['publish', 'return'] as const;

/** See RESOURCE_FORMATS. */
export type ResourceFormat = (typeof RESOURCE_FORMATS)[number];
/** See UPDATE_FREQUENCIES. */
export type UpdateFrequency = (typeof UPDATE_FREQUENCIES)[number];
/** See SHARING_MODES. */
export type SharingMode = (typeof SHARING_MODES)[number];
/** See VERSION_STATUSES. */
export type VersionStatus = (typeof VERSION_STATUSES)[number];
/** See REVIEW_OUTCOMES. */
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** Sharing types for the schema. */
export const SharingTypeEnum = registerWords(
  'SharingType',
  'Whether and how a resource is shared (CAT-3).',
  SHARING_TYPES,
  {
    unconditional: '无条件共享: for every department that states a purpose.',
    conditional: '有条件共享: for those that hold a grant.',
    notShared: '不予共享: a law, administrative regulation or State Council decision forbids it.',
  },
);

/** Lookup kinds for the schema. */
export const LookupKindEnum = registerWords(
  'LookupKind',
  'What a lookup key is, and so how it is checked.',
  LOOKUP_KINDS,
  {
    citizenNumber: '公民身份号码, GB 11643.',
    creditCode: '统一社会信用代码, GB 32100.',
    divisionCode: '行政区划代码, GB/T 2260.',
    text: 'Any other text, compared exactly.',
  },
);

/** Mask names for the schema. */
export const MaskNameEnum = registerWords(
  'MaskName',
  'A named way of masking a value.',
  MASK_NAMES,
  {
    citizenNumber: 'Keeps the first three and the last four characters of a citizen number.',
    phone: 'Keeps the first three and the last four digits of a telephone number.',
    name: 'Keeps the first character of a name.',
    address: 'Keeps an address down to its district.',
    bankCard: 'Keeps the last four digits of a card number.',
    full: 'Keeps nothing.',
  },
);

/** Formats for the schema. */
export const ResourceFormatEnum = registerWords(
  'ResourceFormat',
  'The format a resource is kept in (CAT-10).',
  RESOURCE_FORMATS,
  {
    file: '电子文件.',
    spreadsheet: '电子表格.',
    database: '数据库.',
    image: '图形图像.',
    streamingMedia: '流媒体.',
    selfDescribed: '自描述格式.',
    serviceInterface: '服务接口.',
  },
);

/** Update frequencies for the schema. */
export const UpdateFrequencyEnum = registerWords(
  'UpdateFrequency',
  'How often a resource is renewed (CAT-10).',
  UPDATE_FREQUENCIES,
  {
    realTime: '实时.',
    daily: '每日.',
    weekly: '每周.',
    monthly: '每月.',
    quarterly: '每季度.',
    halfYearly: '每半年.',
    yearly: '每年.',
    irregular: '不定期.',
  },
);

/** Sharing modes for the schema. */
export const SharingModeEnum = registerWords(
  'SharingMode',
  'How shared data changes hands (共享方式).',
  SHARING_MODES,
  {
    serviceInterface: '服务接口: read through the gateway when it is needed.',
    databaseExchange: '库表交换.',
    fileExchange: '文件交换.',
  },
);

/** Version statuses for the schema. */
export const VersionStatusEnum = registerWords(
  'VersionStatus',
  'Where a version of a catalogue entry stands (CAT-7).',
  VERSION_STATUSES,
  {
    draft: 'Being written by the provider.',
    submitted: 'Waiting for the review of the sharing authority.',
    published: 'In force.',
    returned: 'Sent back by the sharing authority with reasons.',
    superseded: 'Was in force until a later version was published or the resource was withdrawn.',
    withdrawn: 'Came to nothing because the resource was withdrawn.',
  },
);

/** Review outcomes for the schema. */
export const ReviewOutcomeEnum = registerWords(
  'ReviewOutcome',
  'What the review of a version comes to (CAT-7).',
  REVIEW_OUTCOMES,
  {
    publish: 'The version comes into force.',
    return: 'The version goes back to the provider with reasons.',
  },
);

/** Item types for the schema. */
export const ItemTypeEnum = registerWords(
  'ItemType',
  'The data type of an information item (CAT-10).',
  ITEM_TYPES,
  {
    C: '字符型: text.',
    N: '数值型: exact decimal.',
    Y: '货币型: exact decimal.',
    D: '日期型: calendar date.',
    T: '日期时间型: instant.',
    L: '逻辑型: true or false.',
    M: '备注型: long text.',
    G: '通用型: JSON.',
    B: '双精度型: floating-point number.',
    I: '整型: 64-bit integer.',
    F: '浮点型: floating-point number.',
  },
);

/** States of freshness for the schema. */
export const FreshnessStateEnum = registerWords(
  'FreshnessState',
  'How the age of a resource stands to the update frequency it promises (CAT-10).',
  FRESHNESS_STATES,
  {
    fresh: 'It was renewed in time.',
    late: 'It is older than it promises, or nothing was ever loaded.',
    unknown: 'Nobody knows how old it is, or it promises nothing (不定期).',
  },
);
