import type { Language } from './say-rows';

/** Row conditions in Chinese; items are called by their names in the catalogue. */
export const CHINESE: Language = Object.freeze<Language>({
  all: '全部行',
  nameOf: ({ name }) => name,
  quote: (value) => `“${value}”`,
  and: (parts) => parts.join('，且'),
  or: (parts) => parts.join('，或'),
  not: (part) => `并非（${part}）`,
  grouped: (part) => `（${part}）`,
  isOneOf: ({ name }, values, count) =>
    `${name}为${values.join('或')}${count > values.length ? `等 ${count} 个值之一` : ''}`,
  isNot: ({ name }, value) => `${name}不为${value}`,
  from: ({ name, isTime }, value) => `${name}${isTime ? '不早于' : '不小于'} ${value}`,
  to: ({ name, isTime }, value) => `${name}${isTime ? '不晚于' : '不大于'} ${value}`,
  between: ({ name }, from, to) => `${name}在 ${from} 至 ${to} 之间（含两端）`,
  beginsWith: ({ name }, value) => `${name}以${value}开头`,
  isNull: ({ name }) => `${name}为空`,
  isPresent: ({ name }) => `${name}不为空`,
  isUnder: ({ name }, code, division) =>
    division ? `${name}在${division}(${code})之内` : `${name}在 ${code} 之内`,
  isApplicant: ({ name }) => `${name}为申请人本人的号码`,
});
