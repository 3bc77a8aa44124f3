import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { MaskNameEnum } from '../../catalog';
import { PolicyEffect } from '../policies/policies.types';
import { AccessLimitType } from '../quotas/quota.types';
import type { DecidingPolicy, Explanation, ItemAccess } from './explanation';

/** Whether there is anything to read. */
export const AccessEffect = Object.freeze({ allow: 'allow', deny: 'deny' } as const);
registerEnumType(AccessEffect, {
  name: 'AccessEffect',
  description: 'Whether there is anything to read.',
  valuesConfig: {
    allow: { description: 'Some items of some rows may be read.' },
    deny: { description: 'Nothing may be read.' },
  },
});

/** How an item may be read. */
export const ItemAccessKind = Object.freeze({
  clear: 'clear',
  masked: 'masked',
  someRows: 'someRows',
  withheld: 'withheld',
} as const);
registerEnumType(ItemAccessKind, {
  name: 'ItemAccessKind',
  description: 'How an item may be read.',
  valuesConfig: {
    clear: { description: 'As it is.' },
    masked: {
      description:
        'Masked, and not to be filtered, ordered or linked by, but on rows on which another grant gives it in clear.',
    },
    someRows: {
      description:
        'On some rows only; of no use to find others by: reads that filter, order or link by it leave those out, or are refused where a cell closes it.',
    },
    withheld: { description: 'Not at all.' },
  },
});

/** Which rows may be read. */
export const RowAccess = Object.freeze({ all: 'all', some: 'some', none: 'none' } as const);
registerEnumType(RowAccess, {
  name: 'RowAccess',
  description: 'Which rows may be read.',
  valuesConfig: {
    all: { description: 'All of them.' },
    some: { description: 'Those that the grant covers and no rule withholds.' },
    none: { description: 'None.' },
  },
});

/** See ItemAccess. */
@ObjectType('ItemAccess', { description: 'How one item may be read.' })
export class ItemAccessType implements ItemAccess {
  @Field(() => String, { description: 'Its API name.' })
  readonly apiName!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => ItemAccessKind, { description: 'How it may be read.' })
  readonly access!: ItemAccess['access'];

  @Field(() => MaskNameEnum, { nullable: true, description: 'Its mask, where it is masked.' })
  readonly mask!: ItemAccess['mask'];

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the policy that withholds it, where it would be given otherwise.',
  })
  readonly guard!: string | null;
}

/** See DecidingPolicy. */
@ObjectType('DecidingPolicy', { description: 'A policy that decided.' })
export class DecidingPolicyType implements DecidingPolicy {
  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => PolicyEffect, { description: 'What it does.' })
  readonly effect!: DecidingPolicy['effect'];

  @Field(() => String, { description: 'What it says, in your language.' })
  readonly sentence!: string;
}

/** Why not. */
@ObjectType('AccessRefusal', { description: 'Why nothing may be read.' })
export class AccessRefusalType {
  @Field(() => String, { description: 'The code that a read would get.' })
  readonly code!: string;

  @Field(() => String, { description: 'The same in your language.' })
  readonly message!: string;
}

/** See Explanation. */
@ObjectType('AccessExplanation', { description: 'What may be read and why, or why not.' })
export class AccessExplanationType implements Explanation {
  @Field(() => AccessEffect, { description: 'Whether there is anything to read.' })
  readonly effect!: Explanation['effect'];

  @Field(() => ID, { description: 'Version of the policies that decided.' })
  readonly policyVersion!: string;

  @Field(() => String, { nullable: true, description: 'Number of the grant that gives most.' })
  readonly grant!: string | null;

  @Field(() => [String], { description: 'Numbers of all grants that were added up.' })
  readonly grants!: readonly string[];

  @Field(() => [AccessLimitType], {
    description:
      'Limits of these grants, and what is used of them now: a read beyond one is refused. None in a replay.',
  })
  readonly limits!: Explanation['limits'];

  @Field(() => [ItemAccessType], { description: 'Every item of the resource.' })
  readonly items!: readonly ItemAccess[];

  @Field(() => RowAccess, { description: 'Which rows.' })
  readonly rows!: Explanation['rows'];

  @Field(() => [DecidingPolicyType], { description: 'The policies that decided.' })
  readonly policies!: readonly DecidingPolicy[];

  @Field(() => AccessRefusalType, { nullable: true, description: 'Why nothing may be read.' })
  readonly refusal!: Explanation['refusal'];

  @Field(() => String, {
    nullable: true,
    description: 'The shortest lawful way to what is missing.',
  })
  readonly lawfulWay!: string | null;
}

/** See Replay. */
@ObjectType('ReplayedRead', { description: 'A recorded read, decided once more.' })
export class ReplayedReadType {
  @Field(() => Boolean, { description: 'Whether it comes out as it was recorded.' })
  readonly agrees!: boolean;

  @Field(() => AccessExplanationType, { description: 'The decision under what held then.' })
  readonly explanation!: Explanation;
}
