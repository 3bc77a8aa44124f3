import type { ResourceFormat, UpdateFrequency } from './enums';
import type { SharingType } from './model';

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

/** 类 of CAT-2. */
export const CATEGORY_WORDS: ChineseWords<'1' | '2' | '3'> = Object.freeze({
  1: '基础信息资源',
  2: '主题信息资源',
  3: '部门信息资源',
});
