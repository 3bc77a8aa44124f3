import { registerEnumType } from 'type-graphql';
import { SEAL_OUTCOMES, SEAL_REQUEST_KINDS, SEAL_STATUSES } from './seal';

/** Names as an enumeration of GraphQL. */
function enumOf<Name extends string>(names: readonly Name[]): Record<Name, Name> {
  return Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;
}

export const SealStatusEnum = enumOf(SEAL_STATUSES);
export const SealRequestKindEnum = enumOf(SEAL_REQUEST_KINDS);
export const SealOutcomeEnum = enumOf(SEAL_OUTCOMES);

registerEnumType(SealStatusEnum, {
  name: 'SealStatus',
  description: 'Where a seal stands (SEAL-6).',
  valuesConfig: {
    applied: { description: 'Applied for; not yet used.' },
    active: { description: 'Opened and filed: it is used.' },
    refused: { description: 'The management refused to open it.' },
    cancelled: { description: 'Cancelled and filed: it is not used any more.' },
  },
});

registerEnumType(SealRequestKindEnum, {
  name: 'SealRequestKind',
  description: 'What was asked about a seal (SEAL-6).',
  valuesConfig: {
    opening: { description: 'To open it.' },
    change: { description: 'To give it another window or another leader.' },
    cancellation: { description: 'To cancel it.' },
  },
});

registerEnumType(SealOutcomeEnum, {
  name: 'SealOutcome',
  description: "What the centre's management answered (SEAL-6).",
  valuesConfig: {
    confirmed: { description: 'Confirmed, and filed under a number.' },
    refused: { description: 'Refused, with reasons.' },
  },
});
