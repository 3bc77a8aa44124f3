import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { SharingModeEnum } from '../catalog';
import type { DisposalMethod, PurposeEnd } from './disposal/disposal';
import { DisposalMethodEnum, PurposeEndEnum } from './disposal/disposal.enums';
import type { ApplicationStatus } from './procedure/procedure';
import { ApplicationStatusEnum } from './procedure/procedure.enums';
import { AskedQuotaLimitType } from './quotas/quota.types';
import type { RowCondition } from './row-condition/row-condition';

/** A service item as the API shows it. */
@ObjectType('ServiceItem', { description: "An item of the city's list of services (服务事项)." })
export class ServiceItemType {
  @Field(() => ID, { description: 'Its code, as purposes name it.' })
  readonly code!: string;

  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => [ID], { description: 'Ids of the departments that handle it.' })
  readonly departments!: readonly string[];

  @Field(() => Date, { description: 'From when on it is handled.' })
  readonly startsAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it ended.' })
  readonly endedAt!: Date | null;

  @Field(() => Int, {
    description: 'The highest sensitivity of items that are released for it, 1 to 4.',
  })
  readonly ceiling!: number;

  @Field(() => Boolean, { description: 'Whether resources about minors are read for it.' })
  readonly forMinors!: boolean;
}

/** An application as the API shows it. */
@ObjectType('Application', { description: "A department's request to read a resource (SHR-1)." })
export class ApplicationType {
  @Field(() => ID, { description: 'Id of the application.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as A-2026-000001.' })
  readonly number!: string;

  @Field(() => ApplicationStatusEnum, { description: 'Where it stands.' })
  readonly status!: ApplicationStatus;

  @Field(() => Int, { description: 'Version of the resource when it was made.' })
  readonly version!: number;

  @Field(() => [String], { description: 'API names of the items (范围).' })
  readonly items!: readonly string[];

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The rows, in the form of the input RowCondition; absent for all.',
  })
  readonly rowScope!: RowCondition | null;

  @Field(() => [ID], { description: 'Codes of the service items (场景).' })
  readonly serviceItems!: readonly string[];

  @Field(() => String, { description: 'Legal basis (依据).' })
  readonly basis!: string;

  @Field(() => SharingModeEnum, { description: 'How the data changes hands (方式).' })
  readonly mode!: string;

  @Field(() => [AskedQuotaLimitType], {
    description: 'What it asks to be used for at most; none without a limit.',
  })
  readonly quota!: readonly AskedQuotaLimitType[];

  @Field(() => Date, { description: 'From when on (时限).' })
  readonly startsAt!: Date;

  @Field(() => Date, { description: 'Until when (时限).' })
  readonly expiresAt!: Date;

  @Field(() => Date, { description: 'When it was submitted; of a draft, when it was drafted.' })
  readonly appliedAt!: Date;

  @Field(() => ID, {
    description: "Id of the consumer's sharing officer who consented; before that, who drafted it.",
  })
  readonly appliedBy!: string;

  @Field(() => Date, {
    nullable: true,
    description: 'When it was submitted; before that, only your department knows of it.',
  })
  readonly submittedAt!: Date | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Further working days that the provider asked for, and was not refused (SHR-2).',
  })
  readonly extensionDays!: number | null;

  @Field(() => [String], {
    description: "Everything that the provider's one notice named as missing (SHR-3).",
  })
  readonly notice!: readonly string[];

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  readonly answeredAt!: Date | null;

  @Field(() => ID, { nullable: true, description: "Id of the provider's officer who answered." })
  readonly answeredBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Reasons of a refusal, or a note.' })
  readonly reasons!: string | null;
}

/** A grant as the API shows it. */
@ObjectType('Grant', { description: 'A right to read: what, for which services, how long.' })
export class GrantType {
  @Field(() => ID, { description: 'Id of the grant.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as G-2026-000001.' })
  readonly number!: string;

  @Field(() => ID, { description: 'Id of the application it answers.' })
  readonly applicationId!: string;

  @Field(() => Int, { description: 'First version of the resource that it covers.' })
  readonly versionFrom!: number;

  @Field(() => Int, { nullable: true, description: 'Last version; absent for all later ones.' })
  readonly versionTo!: number | null;

  @Field(() => [String], { description: 'API names of the items.' })
  readonly items!: readonly string[];

  @Field(() => [String], { description: 'Of these, items that are given masked only.' })
  readonly masked!: readonly string[];

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The rows, in the form of the input RowCondition; absent for all.',
  })
  readonly rowScope!: RowCondition | null;

  @Field(() => [ID], { description: 'Codes of the service items.' })
  readonly serviceItems!: readonly string[];

  @Field(() => Date, { description: 'From when on.' })
  readonly startsAt!: Date;

  @Field(() => Date, { description: 'Until when.' })
  readonly expiresAt!: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When it ends or ended before that, as was negotiated (SHR-7).',
  })
  readonly endsAt!: Date | null;

  @Field(() => Date, { description: 'When it was issued.' })
  readonly createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was revoked.' })
  readonly revokedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked.' })
  readonly revokeReason!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it ended, in whatever way.' })
  readonly endedAt!: Date | null;

  @Field(() => PurposeEndEnum, {
    nullable: true,
    description: 'Why its purpose is over, where the consumer declared so (SHR-8).',
  })
  readonly purposeEnd!: PurposeEnd | null;

  @Field(() => DisposalMethodEnum, {
    description: 'What is to be done with the data once it has ended (SHR-8).',
  })
  readonly disposal!: DisposalMethod;

  @Field(() => String, { nullable: true, description: 'What is to be heeded then.' })
  readonly disposalText!: string | null;
}

/** Where a page of a list ends. */
@ObjectType('SharingPageInfo', { description: 'Where a page ends.' })
export class SharingPageInfo {
  @Field(() => Boolean, { description: 'Whether older ones follow.' })
  readonly hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor for the next page.' })
  readonly endCursor!: string | null;
}

/** A page of applications. */
@ObjectType({ description: 'A page of applications, newest first.' })
export class ApplicationConnection {
  @Field(() => [ApplicationType], { description: 'The applications.' })
  readonly nodes!: readonly ApplicationType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}

/** A page of grants. */
@ObjectType({ description: 'A page of grants, newest first.' })
export class GrantConnection {
  @Field(() => [GrantType], { description: 'The grants.' })
  readonly nodes!: readonly GrantType[];

  @Field(() => SharingPageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: SharingPageInfo;
}
