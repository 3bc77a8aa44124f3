import { Field, ID, InputType } from 'type-graphql';
import { type SharingMode, SharingModeEnum } from '../catalog';
import type { NewReturn } from './procedure/apply-for-return';
import type { NewApplication } from './procedure/check-application';
import type { EditedApplication } from './procedure/edit-application';
import type { NewServiceItem } from './purposes/register-service-item';
import { QuotaLimitInput } from './quotas/quota.types';
import type { CellRule } from './row-condition/cell-rule';
import type { RowCondition } from './row-condition/row-condition';
import { CellRuleInput, RowConditionInput } from './row-condition/row-condition.inputs';

/** See NewServiceItem. */
@InputType('NewServiceItem', { description: "An item for the city's list of services (GDE-1)." })
export class NewServiceItemInput implements NewServiceItem {
  @Field(() => String, { description: 'Code: 1 to 60 letters, digits, dots and hyphens.' })
  readonly code!: string;

  @Field(() => String, { description: 'Name.' })
  readonly name!: string;

  @Field(() => [ID], { description: 'Ids of the departments that handle it.' })
  readonly departments!: string[];

  @Field(() => Date, { nullable: true, description: 'From when on; now when absent.' })
  readonly startsAt?: Date | null;
}

/** All that an application states, but for what it is about. */
@InputType({ description: 'What an application asks for.' })
abstract class AskedInput implements EditedApplication {
  @Field(() => [String], { description: 'API names of the items (范围).' })
  readonly items!: string[];

  @Field(() => [ID], { description: 'Codes of the service items that you handle (场景).' })
  readonly serviceItems!: string[];

  @Field(() => String, { description: 'Legal basis (依据).' })
  readonly basis!: string;

  @Field(() => RowConditionInput, {
    nullable: true,
    description: 'The rows (范围); absent for all.',
  })
  readonly rowScope?: RowCondition | null;

  @Field(() => [CellRuleInput], {
    nullable: true,
    description: 'Items that you need on some of the rows only, at most 20 rules.',
  })
  readonly cells?: CellRule[] | null;

  @Field(() => SharingModeEnum, { description: 'How the data changes hands (方式).' })
  readonly mode!: SharingMode;

  @Field(() => Date, { nullable: true, description: 'From when on (时限); now when absent.' })
  readonly startsAt?: Date | null;

  @Field(() => Date, { description: 'Until when (时限).' })
  readonly expiresAt!: Date;

  @Field(() => [QuotaLimitInput], {
    nullable: true,
    description: 'What you ask to use it for at most; absent for no limit of your own.',
  })
  readonly quota?: QuotaLimitInput[] | null;
}

/** See NewApplication. */
@InputType('NewApplication', { description: 'What your department asks to read (SHR-1).' })
export class NewApplicationInput extends AskedInput implements NewApplication {
  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;
}

/** See EditedApplication. */
@InputType('EditedApplication', {
  description: 'What an application asks for from now on, whole; the resource stays.',
})
export class EditedApplicationInput extends AskedInput {}

/** See NewReturn. */
@InputType('NewReturn', {
  description:
    "Data on your own area that your department has returned by a higher level's (SHR-13).",
})
export class NewReturnInput implements NewReturn {
  @Field(() => String, { description: 'API name of the resource.' })
  readonly resource!: string;

  @Field(() => [String], { description: 'API names of the items (范围).' })
  readonly items!: string[];

  @Field(() => [ID], { description: 'Codes of the service items that you handle (场景).' })
  readonly serviceItems!: string[];

  @Field(() => String, { description: 'Legal basis (依据).' })
  readonly basis!: string;

  @Field(() => Date, { nullable: true, description: 'From when on (时限); now when absent.' })
  readonly startsAt?: Date | null;

  @Field(() => Date, { description: 'Until when (时限).' })
  readonly expiresAt!: Date;
}
