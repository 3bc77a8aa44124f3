import { Field, ID, ObjectType } from 'type-graphql';
import { GuidePageInfo } from '../page.types';
import type { OutsideGround } from './centre';
import { OutsideGroundEnum } from './centre.types';

/** An item outside as the API shows it. */
@ObjectType('ItemOutsideCentre', {
  description: 'An item that is handled outside of the centres, and why (CTR-2).',
})
export class OutsideType {
  @Field(() => ID, { description: 'Id of the department.' })
  readonly departmentId!: string;

  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => OutsideGroundEnum, { description: 'Why.' })
  readonly ground!: OutsideGround;

  @Field(() => String, { description: 'The reasons.' })
  readonly reasons!: string;

  @Field(() => Date, { description: 'When it was stated.' })
  readonly statedAt!: Date;
}

/** An item without a place. */
@ObjectType({
  description:
    'An item with a published guide that no window accepts and of which no ground says why (CTR-2).',
})
export class ItemWithoutPlace {
  @Field(() => ID, { description: 'Id of the department.' })
  readonly departmentId!: string;

  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;
}

/** A page of items outside. */
@ObjectType('ItemOutsideCentreConnection', {
  description: 'A page of items outside of the centres, newest first.',
})
export class OutsideConnection {
  @Field(() => [OutsideType], { description: 'The items.' })
  readonly nodes!: readonly OutsideType[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

/** A page of items without a place. */
@ObjectType({ description: 'A page of items without a place, the newest guide first.' })
export class ItemWithoutPlaceConnection {
  @Field(() => [ItemWithoutPlace], { description: 'The items.' })
  readonly nodes!: readonly ItemWithoutPlace[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}
