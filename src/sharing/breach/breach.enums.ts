import { registerWords } from '../../platform';
import { BREACH_KINDS, type BreachKind } from './breach';

/** Kinds of breaches for the schema. */
export const BreachKindEnum = registerWords<BreachKind>(
  'BreachKind',
  'What a use of data went beyond (SHR-6).',
  BREACH_KINDS,
  {
    beyondPurpose: 'The purpose (超目的).',
    beyondScope: 'The scope: items or rows (超范围).',
    beyondPeriod: 'The period (超期限).',
    passedOn: 'It was passed on without consent (擅自转供).',
  },
);
