import {
  type Column,
  choice,
  NAME,
  NAMES,
  OPTIONAL_TEXT,
  TEXT,
  WORD,
  wholeNumber,
  yesNo,
} from '../../catalog';
import {
  KEY_ORIGIN_WORDS,
  MATERIAL_SOURCE_WORDS,
  MATERIAL_TYPE_WORDS,
  MATERIAL_WAY_WORDS,
  SERVED_WORDS,
} from '../words';
import { BASIS, COUNT, NOT_SUPPLIED, SOME } from './guide-kinds';

/** When something is needed: for one kind of applicant, or where an item that is read says so. */
const WHEN: readonly Column[] = [
  {
    header: '适用申请人',
    path: 'when.applicant',
    kind: choice(SERVED_WORDS, true),
    note: '只有此类申请人需要的填写',
  },
  { header: '条件读取', path: 'when.read', kind: WORD, note: '视读取结果而定的填写：读取标识' },
  {
    header: '条件信息项',
    path: 'when.item',
    kind: WORD,
    note: '视读取结果而定的填写：信息项接口名',
  },
  { header: '条件取值', path: 'when.equals', kind: SOME, note: '该信息项为其中之一时需要' },
];

/** Columns of the sheet of steps (办理流程). GDE-10 */
export const STEP_COLUMNS: readonly Column[] = Object.freeze([
  { header: '环节名称', path: 'name', kind: TEXT, note: '如受理、审查、决定；按行的顺序' },
  { header: '办理时限', path: 'days', kind: COUNT, note: '工作日，当场办结填 0' },
  { header: '审查标准', path: 'standard', kind: OPTIONAL_TEXT, note: '' },
  { header: '办理结果', path: 'result', kind: OPTIONAL_TEXT, note: '' },
]);

/** Columns of the sheet of materials (所需材料). GDE-4 to GDE-9 */
export const MATERIAL_COLUMNS: readonly Column[] = Object.freeze([
  { header: '材料标识', path: 'key', kind: NAME, note: '本事项内不重复的字母、数字，字母开头' },
  { header: '材料名称', path: 'name', kind: TEXT, note: '' },
  { header: '材料类型', path: 'type', kind: choice(MATERIAL_TYPE_WORDS, true), note: '' },
  { header: '来源渠道', path: 'source', kind: choice(MATERIAL_SOURCE_WORDS, true), note: '' },
  { header: '材料样本', path: 'sample', kind: OPTIONAL_TEXT, note: '内容或者所在地址' },
  { header: '空表', path: 'emptyForm', kind: OPTIONAL_TEXT, note: '表格类必填：内容或者所在地址' },
  { header: '电子表单', path: 'electronicForm', kind: OPTIONAL_TEXT, note: '所在地址' },
  { header: '份数', path: 'copies', kind: COUNT, note: '' },
  { header: '规格', path: 'size', kind: OPTIONAL_TEXT, note: '' },
  { header: '受理标准', path: 'acceptance', kind: OPTIONAL_TEXT, note: '' },
  { header: '是否需要电子材料', path: 'electronic', kind: yesNo(null), note: '' },
  { header: '法定依据', path: 'basis', kind: BASIS, note: '' },
  {
    header: '机构类别或资质',
    path: 'producer',
    kind: OPTIONAL_TEXT,
    note: '中介机构、法定机构产生的材料填写',
  },
  {
    header: '提交方式',
    path: 'way',
    kind: choice(MATERIAL_WAY_WORDS),
    note: '能够共享获取的，不得要求申请人提交',
  },
  { header: '由申请人确认', path: 'confirm', kind: yesNo(false), note: '不填即否' },
  {
    header: '不由共享提供的说明',
    path: 'notSupplied',
    kind: NOT_SUPPLIED,
    note: '目录中看似可提供、实不可提供的资源及理由',
  },
  ...WHEN,
]);

/** Columns of the sheet of reads: a row of a resource each, which a case reads once. GDE-9 */
export const READ_COLUMNS: readonly Column[] = Object.freeze([
  { header: '读取标识', path: 'alias', kind: NAME, note: '本事项内不重复的字母、数字，字母开头' },
  { header: '资源接口名', path: 'resource', kind: NAME, note: '目录中的接口名' },
  { header: '查询项', path: 'keyItem', kind: NAME, note: '按哪一信息项查询：其接口名' },
  {
    header: '键的来源',
    path: 'key.from',
    kind: choice(KEY_ORIGIN_WORDS),
    note: '查询项的值从哪里来',
  },
  { header: '填写项名称', path: 'key.field', kind: OPTIONAL_TEXT, note: '键来自办件填写项的填写' },
  { header: '来源读取', path: 'key.read', kind: WORD, note: '键来自另一读取的填写：其读取标识' },
  {
    header: '来源信息项',
    path: 'key.item',
    kind: WORD,
    note: '键来自另一读取的填写：其信息项接口名',
  },
]);

/** Columns of the sheet that says what a material takes from which read. GDE-9 */
export const USE_COLUMNS: readonly Column[] = Object.freeze([
  { header: '材料标识', path: 'material', kind: NAME, note: '“材料”表中的材料标识' },
  {
    header: '方案',
    path: 'alternative',
    kind: wholeNumber('整数'),
    note: '同一方案的各行都要取得；有几个方案的，取得其一即可，从小到大',
  },
  { header: '读取标识', path: 'read', kind: NAME, note: '“共享读取”表中的读取标识' },
  { header: '信息项', path: 'items', kind: NAMES, note: '作为材料内容的信息项接口名' },
  { header: '最长天数', path: 'maxAgeDays', kind: COUNT, note: '数据时间距今至多几天' },
  ...WHEN,
]);
