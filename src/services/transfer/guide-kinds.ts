import {
  type CellKind,
  choice,
  LIST,
  linesOf,
  NAME,
  NAMES,
  OPTIONAL_TEXT,
  TEXT,
  wholeNumber,
} from '../../catalog';
import { CONTACT_WORDS } from '../words';

/** Said in place of materials where none may follow, which is more than to say nothing. */
const NONE = '无';

function orNull(kind: CellKind, text: string): ReturnType<CellKind['read']> {
  return text.trim() === '' ? { value: null } : kind.read(text);
}

/** So many, such as days or copies. */
export const COUNT = wholeNumber('整数，可不填', { mayBeEmpty: true });

/** Texts of which there is at least one where any are said. */
export const SOME: CellKind = { ...LIST, read: (text) => orNull(LIST, text), instead: null };

/** Keys of the materials that may follow. */
export const MAY_FOLLOW: CellKind = {
  write: (value) => (Array.isArray(value) && value.length === 0 ? NONE : NAMES.write(value)),
  read: (text) => (text.trim() === NONE ? { value: [] } : orNull(NAMES, text)),
  instead: null,
  allowed: `材料标识，每行一项；都不可容缺的填“${NONE}”`,
};

/** 依据. */
export const BASIS = linesOf([
  { name: '名称', path: 'law', kind: TEXT },
  { name: '条款', path: 'article', kind: OPTIONAL_TEXT, isOptional: true },
]);

/** 收费标准. */
export const FEES = linesOf([
  { name: '收费项目', path: 'name', kind: TEXT },
  { name: '金额（元）', path: 'amount', kind: TEXT },
  { name: '单位', path: 'unit', kind: TEXT },
]);

/** 办理地点. */
export const PLACES = linesOf([
  { name: '名称', path: 'name', kind: TEXT },
  { name: '地址', path: 'address', kind: TEXT },
  { name: '窗口', path: 'window', kind: OPTIONAL_TEXT, isOptional: true },
]);

/** 办理时间. */
export const HOURS = linesOf([
  { name: '日期', path: 'days', kind: TEXT },
  { name: '起', path: 'from', kind: TEXT },
  { name: '止', path: 'to', kind: TEXT },
]);

/** 咨询方式 and 监督投诉方式. */
export const CONTACTS = linesOf([
  { name: Object.values(CONTACT_WORDS).join('/'), path: 'kind', kind: choice(CONTACT_WORDS) },
  { name: '号码或地址', path: 'value', kind: TEXT },
]);

/** Resources that do not supply a material, and why. GDE-9 */
export const NOT_SUPPLIED = linesOf([
  { name: '资源接口名', path: 'resource', kind: NAME },
  { name: '理由', path: 'reasons', kind: TEXT },
]);
