import type { Language } from './say-rows';

/** Row conditions in English; items are called by their API names, as names are Chinese. */
export const ENGLISH: Language = Object.freeze<Language>({
  all: 'all rows',
  nameOf: ({ apiName }) => apiName,
  quote: (value) => JSON.stringify(value),
  and: (parts) => parts.join(', and '),
  or: (parts) => parts.join(', or '),
  not: (part) => `not (${part})`,
  grouped: (part) => `(${part})`,
  isOneOf: ({ name }, values, count) =>
    `${name} is ${values.join(' or ')}${count > values.length ? ` or another of ${count} values` : ''}`,
  isNot: ({ name }, value) => `${name} is not ${value}`,
  from: ({ name, isTime }, value) => `${name} is ${isTime ? 'not before' : 'at least'} ${value}`,
  to: ({ name, isTime }, value) => `${name} is ${isTime ? 'not after' : 'at most'} ${value}`,
  between: ({ name }, from, to) => `${name} is from ${from} to ${to}, both included`,
  beginsWith: ({ name }, value) => `${name} begins with ${value}`,
  isNull: ({ name }) => `${name} has no value`,
  isPresent: ({ name }) => `${name} has a value`,
  isUnder: ({ name }, code, division) =>
    `${name} lies within ${division ? `${division} (${code})` : code}`,
  isApplicant: ({ name }) => `${name} is the applicant's own number`,
});
