import {
  CATEGORY_WORDS,
  FORMAT_WORDS,
  FREQUENCY_WORDS,
  ITEM_TYPE_WORDS,
  LOOKUP_WORDS,
  MASK_WORDS,
  MODE_WORDS,
  SHARING_TYPE_WORDS,
} from '../words';
import {
  choice,
  DATE,
  digits,
  OPTIONAL_TEXT,
  TEXT,
  WORD,
  wholeNumber,
  yesNo,
} from '../workbook/cell-kinds';
import type { Column, Form } from '../workbook/form';
import { LIST } from '../workbook/list-kinds';

/** A level, as of grades and of sensitivity. */
const LEVEL = { ...wholeNumber('1 至 4'), choices: ['1', '2', '3', '4'] };

/** Columns of the sheet of resources, in order (CAT-1). */
const RESOURCE_COLUMNS: readonly Column[] = Object.freeze([
  {
    header: '信息资源代码',
    path: 'code',
    kind: WORD,
    note: '新资源不填，由系统赋码；填写本部门已有代码则编制其下一版本',
  },
  { header: '类', path: 'classification.category', kind: choice(CATEGORY_WORDS), note: '' },
  { header: '项', path: 'classification.section', kind: digits(2), note: '' },
  { header: '目', path: 'classification.subject', kind: digits(3), note: '' },
  { header: '细目', path: 'classification.detail', kind: digits(0), note: '' },
  { header: '信息资源名称', path: 'name', kind: TEXT, note: '' },
  {
    header: '接口名',
    path: 'apiName',
    kind: WORD,
    note: '小写字母开头的字母和数字；不填则按拼音拟定，已有资源不得更改',
  },
  {
    header: '提供方',
    path: 'provider.name',
    kind: TEXT,
    note: '导出时注明，导入时不读',
    isTold: true,
  },
  {
    header: '提供方代码',
    path: 'provider.creditCode',
    kind: TEXT,
    note: '导出时注明，导入时不读',
    isTold: true,
  },
  { header: '摘要', path: 'abstract', kind: TEXT, note: '' },
  { header: '格式', path: 'format', kind: choice(FORMAT_WORDS), note: '' },
  { header: '共享类型', path: 'sharingType', kind: choice(SHARING_TYPE_WORDS), note: '' },
  { header: '可使用的部门', path: 'sharingRule.users', kind: LIST, note: '有条件共享必填' },
  { header: '可使用的用途', path: 'sharingRule.uses', kind: LIST, note: '有条件共享必填' },
  {
    header: '不予共享依据',
    path: 'sharingRule.law',
    kind: OPTIONAL_TEXT,
    note: '不予共享必填：法律、行政法规或国务院决定的名称',
  },
  {
    header: '不予共享条款',
    path: 'sharingRule.article',
    kind: OPTIONAL_TEXT,
    note: '不予共享必填',
  },
  { header: '共享方式', path: 'sharingMode', kind: choice(MODE_WORDS), note: '' },
  { header: '是否向社会开放', path: 'openness.open', kind: yesNo(), note: '' },
  { header: '开放条件', path: 'openness.condition', kind: OPTIONAL_TEXT, note: '' },
  { header: '更新周期', path: 'updateFrequency', kind: choice(FREQUENCY_WORDS), note: '' },
  {
    header: '发布日期',
    path: 'publishedAt',
    kind: TEXT,
    note: '导出时注明，导入时不读',
    isTold: true,
  },
  { header: '数据分类', path: 'dataClass', kind: TEXT, note: '' },
  { header: '数据分级', path: 'dataGrade', kind: LEVEL, note: '1 最低' },
  {
    header: '是否涉及未成年人',
    path: 'aboutMinors',
    kind: yesNo(false),
    note: '涉及不满十四周岁未成年人的填是；不填即否',
    isOptional: true,
  },
  {
    header: '年龄信息项',
    path: 'ageItem',
    kind: OPTIONAL_TEXT,
    note: '能判明人员年龄的信息项的 API 名称：出生日期，或者公民身份号码查询键；填写后，未成年人的行只供列明的服务事项读取',
    isOptional: true,
  },
  { header: '关联资源代码', path: 'relatedCodes', kind: LIST, note: '' },
  { header: '是否涉密', path: 'secret', kind: yesNo(), note: '涉密的不得编入目录' },
  { header: '保密审查结论', path: 'assessments.secrecyRisk', kind: TEXT, note: '' },
  {
    header: '个人信息影响评估结论',
    path: 'assessments.personalInformation',
    kind: TEXT,
    note: '',
  },
  { header: '同意的负责人', path: 'assessments.headConsent.name', kind: TEXT, note: '' },
  {
    header: '负责人同意日期',
    path: 'assessments.headConsent.date',
    kind: DATE,
    note: '不晚于今天',
  },
  { header: '数据源', path: 'source', kind: OPTIONAL_TEXT, note: '必填：本部门已登记的数据源名称' },
  {
    header: '数据集',
    path: 'dataset',
    kind: OPTIONAL_TEXT,
    note: '必填：数据源中的表、视图或路径',
  },
]);

/** Columns of the sheet of items, in order (CAT-1, CAT-10). */
const ITEM_COLUMNS: readonly Column[] = Object.freeze([
  { header: '信息项名称', path: 'name', kind: TEXT, note: '' },
  { header: '接口名', path: 'apiName', kind: WORD, note: '不填则按拼音拟定' },
  { header: '数据类型', path: 'type', kind: choice(ITEM_TYPE_WORDS), note: '' },
  { header: '敏感级别', path: 'sensitivity', kind: LEVEL, note: '1 最低' },
  { header: '脱敏方式', path: 'mask', kind: choice(MASK_WORDS, true), note: '不填即全部隐去' },
  {
    header: '查询键',
    path: 'lookup',
    kind: choice(LOOKUP_WORDS, true),
    note: '可按此项查询的填写，每个资源至少一项',
  },
  { header: '是否必有值', path: 'required', kind: yesNo(false), note: '' },
  { header: '数据源字段', path: 'field', kind: OPTIONAL_TEXT, note: '必填：数据集中的字段' },
  { header: '关联名', path: 'link.name', kind: WORD, note: '三个关联列同填或同不填' },
  { header: '关联资源接口名', path: 'link.resource', kind: WORD, note: '' },
  { header: '关联键', path: 'link.key', kind: WORD, note: '' },
  {
    header: '取自数源部门',
    path: 'takenOver',
    kind: yesNo(false),
    note: '已确定数源部门的数据，非数源部门填“是”；没有该列即为否',
    isOptional: true,
  },
]);

/** The form of the catalogue (目录编制表): resources, and their items. */
export const CATALOGUE_FORM: Form = Object.freeze({
  head: { name: '信息资源', columns: RESOURCE_COLUMNS },
  parts: [{ name: '信息项', columns: ITEM_COLUMNS }],
  numberNote: '信息项按序号归属于信息资源',
});
