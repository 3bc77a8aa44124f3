import type { Words } from '../../platform';
import type { ResourceItem } from '../item.types';
import type { ResourceVersion, SharingRule } from '../resource.types';
import {
  FORMAT_WORDS,
  FREQUENCY_WORDS,
  ITEM_TYPE_WORDS,
  LOOKUP_WORDS,
  MASK_WORDS,
  MODE_WORDS,
  SHARING_TYPE_WORDS,
} from '../words';

/** A part of an entry or of an item, what it is called, and what it says. */
export interface Part<Of, Name extends string> {
  readonly name: Name;
  readonly words: Words;
  /** Null where nothing is said. */
  readonly value: (of: Of) => Words | null;
  /** True for long texts: a sentence says that they changed, not how. */
  readonly isLong?: boolean;
}

const same = (text: string): Words => ({ zh: text, en: text });
const maybe = (text: string | null | undefined) => (text ? same(text) : null);
const yesNo = (value: boolean): Words => (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' });
const list = (texts: readonly string[]): Words | null =>
  texts.length === 0 ? null : { zh: texts.join('、'), en: texts.join(', ') };

/** A word of a list: Chinese as departments write it, English as the API does. */
function wordOf<Name extends string>(
  words: Readonly<Record<Name, string>>,
  value: Name | null,
): Words | null {
  return value === null ? null : { zh: words[value], en: value };
}

function ruleWords({ users, uses, law, article }: SharingRule): Words | null {
  return list([...users, ...uses, ...(law ? [law] : []), ...(article ? [article] : [])]);
}

/** Parts of an item, in the order they are told. */
export const ITEM_PARTS = Object.freeze([
  { name: 'name', words: { zh: '名称', en: 'name' }, value: ({ name }) => same(name) },
  {
    name: 'type',
    words: { zh: '数据类型', en: 'type' },
    value: ({ type }) => wordOf(ITEM_TYPE_WORDS, type),
  },
  {
    name: 'sensitivity',
    words: { zh: '敏感级别', en: 'sensitivity' },
    value: ({ sensitivity }) => same(String(sensitivity)),
  },
  {
    name: 'mask',
    words: { zh: '脱敏方式', en: 'mask' },
    value: ({ mask }) => wordOf(MASK_WORDS, mask),
  },
  {
    name: 'lookup',
    words: { zh: '查询键', en: 'lookup key' },
    value: ({ lookup }) => wordOf(LOOKUP_WORDS, lookup),
  },
  {
    name: 'required',
    words: { zh: '是否必有值', en: 'whether every row has a value' },
    value: ({ required }) => yesNo(required),
  },
  {
    name: 'link',
    words: { zh: '关联', en: 'link' },
    value: ({ link }) => maybe(link && `${link.name} → ${link.resource}(${link.key})`),
  },
  {
    name: 'takenOver',
    words: { zh: '是否取自数源部门', en: 'whether it is taken over from its source department' },
    value: ({ takenOver }) => yesNo(takenOver),
  },
  {
    name: 'field',
    words: { zh: '数据源字段', en: 'source field' },
    value: ({ field }) => maybe(field),
  },
] as const satisfies readonly Part<ResourceItem, string>[]);

/** Parts of an entry beside its items, in the order they are told. */
export const ENTRY_PARTS = Object.freeze([
  { name: 'name', words: { zh: '信息资源名称', en: 'name' }, value: ({ name }) => same(name) },
  {
    name: 'abstract',
    words: { zh: '摘要', en: 'abstract' },
    value: ({ abstract }) => same(abstract),
    isLong: true,
  },
  {
    name: 'format',
    words: { zh: '格式', en: 'format' },
    value: ({ format }) => wordOf(FORMAT_WORDS, format),
  },
  {
    name: 'sharingType',
    words: { zh: '共享类型', en: 'sharing type' },
    value: ({ sharingType }) => wordOf(SHARING_TYPE_WORDS, sharingType),
  },
  {
    name: 'sharingRule',
    words: { zh: '共享条件', en: 'sharing condition' },
    value: ({ sharingRule }) => ruleWords(sharingRule),
    isLong: true,
  },
  {
    name: 'sharingMode',
    words: { zh: '共享方式', en: 'sharing mode' },
    value: ({ sharingMode }) => wordOf(MODE_WORDS, sharingMode),
  },
  {
    name: 'openness',
    words: { zh: '是否向社会开放', en: 'openness' },
    value: ({ openness }) => yesNo(openness.open),
  },
  {
    name: 'opennessCondition',
    words: { zh: '开放条件', en: 'condition of openness' },
    value: ({ openness }) => maybe(openness.condition),
    isLong: true,
  },
  {
    name: 'updateFrequency',
    words: { zh: '更新周期', en: 'update frequency' },
    value: ({ updateFrequency }) => wordOf(FREQUENCY_WORDS, updateFrequency),
  },
  {
    name: 'dataClass',
    words: { zh: '数据分类', en: 'data classification' },
    value: ({ dataClass }) => same(dataClass),
  },
  {
    name: 'dataGrade',
    words: { zh: '数据分级', en: 'data grade' },
    value: ({ dataGrade }) => same(String(dataGrade)),
  },
  {
    name: 'aboutMinors',
    words: { zh: '是否涉及未成年人', en: 'whether it is about people under 14' },
    value: ({ aboutMinors }) => yesNo(aboutMinors),
  },
  {
    name: 'ageItem',
    words: { zh: '年龄信息项', en: 'item that tells the age' },
    value: ({ ageItem }) => maybe(ageItem),
  },
  {
    name: 'relatedCodes',
    words: { zh: '关联资源代码', en: 'related resources' },
    value: ({ relatedCodes }) => list(relatedCodes),
  },
  {
    name: 'assessments',
    words: { zh: '评估与负责人同意', en: 'assessments and consent' },
    value: ({ assessments }) => maybe(assessments && JSON.stringify(assessments)),
    isLong: true,
  },
  {
    name: 'binding',
    words: { zh: '数据源和数据集', en: 'source and dataset' },
    value: ({ binding }) => maybe(binding && `${binding.sourceId} ${binding.dataset}`),
    isLong: true,
  },
] as const satisfies readonly Part<ResourceVersion, string>[]);

/** What may change: a whole item, or a part of an item or of the entry. */
export const CHANGED_PARTS = Object.freeze([
  'item',
  ...new Set([...ENTRY_PARTS, ...ITEM_PARTS].map(({ name }) => name)),
] as const);

/** See CHANGED_PARTS. */
export type ChangedPart = (typeof CHANGED_PARTS)[number];
