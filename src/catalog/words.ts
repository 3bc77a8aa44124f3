import type { ItemType } from '../sources';
import type { ResourceFormat, SharingMode, UpdateFrequency } from './enums';
import type { LookupKind, MaskName, SharingType } from './model';

/** The Chinese word of each value, as departments write it in forms and read it in lists. */
type ChineseWords<Name extends string> = Readonly<Record<Name, string>>;

/** Of CAT-3. */
export const SHARING_TYPE_WORDS: ChineseWords<SharingType> = Object.freeze({
  unconditional: '无条件共享',
  conditional: '有条件共享',
  notShared: '不予共享',
});

/** Of CAT-10. */
export const FORMAT_WORDS: ChineseWords<ResourceFormat> = Object.freeze({
  file: '电子文件',
  spreadsheet: '电子表格',
  database: '数据库',
  image: '图形图像',
  streamingMedia: '流媒体',
  selfDescribed: '自描述格式',
  serviceInterface: '服务接口',
});

/** Of CAT-10. */
export const FREQUENCY_WORDS: ChineseWords<UpdateFrequency> = Object.freeze({
  realTime: '实时',
  daily: '每日',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  halfYearly: '每半年',
  yearly: '每年',
  irregular: '不定期',
});

/** 共享方式. */
export const MODE_WORDS: ChineseWords<SharingMode> = Object.freeze({
  serviceInterface: '服务接口',
  databaseExchange: '库表交换',
  fileExchange: '文件交换',
});

/** Of CAT-10. */
export const ITEM_TYPE_WORDS: ChineseWords<ItemType> = Object.freeze({
  C: '字符型 C',
  N: '数值型 N',
  Y: '货币型 Y',
  D: '日期型 D',
  T: '日期时间型 T',
  L: '逻辑型 L',
  M: '备注型 M',
  G: '通用型 G',
  B: '双精度型 B',
  I: '整型 I',
  F: '浮点型 F',
});

/** What a row can be looked up by. */
export const LOOKUP_WORDS: ChineseWords<LookupKind> = Object.freeze({
  citizenNumber: '公民身份号码',
  creditCode: '统一社会信用代码',
  divisionCode: '行政区划代码',
  text: '其他文本',
});

/** Ways of masking. */
export const MASK_WORDS: ChineseWords<MaskName> = Object.freeze({
  citizenNumber: '公民身份号码',
  phone: '电话',
  name: '姓名',
  address: '地址',
  bankCard: '银行卡号',
  full: '全部隐去',
});

/** 类 of CAT-2. */
export const CATEGORY_WORDS: ChineseWords<'1' | '2' | '3'> = Object.freeze({
  1: '基础信息资源',
  2: '主题信息资源',
  3: '部门信息资源',
});
