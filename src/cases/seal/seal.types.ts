import { Field, ID, ObjectType } from 'type-graphql';
import { CasePageInfo } from '../procedure/case.types';
import type { SealOutcome, SealRequestKind, SealStatus } from './seal';
import { SealOutcomeEnum, SealRequestKindEnum, SealStatusEnum } from './seal.enums';

/** A special seal as the API shows it. */
@ObjectType('Seal', {
  description:
    'A special seal for approvals (行政审批专用章) of a department at a window (SEAL-1).',
})
export class SealType {
  @Field(() => ID, { description: 'Id of the seal.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its number, such as S-2026-000001.' })
  readonly number!: string;

  @Field(() => String, { description: 'Place, department and 行政审批专用章 (SEAL-7).' })
  readonly name!: string;

  @Field(() => ID, { description: 'The window where it is used.' })
  readonly windowId!: string;

  @Field(() => ID, { description: 'The window leader who is responsible for it (SEAL-5).' })
  readonly leaderId!: string;

  @Field(() => SealStatusEnum, { description: 'Where it stands.' })
  readonly status!: SealStatus;

  @Field(() => Date, { description: 'When it was applied for.' })
  readonly appliedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When its opening was filed.' })
  readonly openedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'When its cancellation was filed, or its opening refused.',
  })
  readonly endedAt!: Date | null;
}

/** A request about a seal. */
@ObjectType('SealRequest', {
  description: "What was asked about a seal, and the management's answer (SEAL-6).",
})
export class SealRequestType {
  @Field(() => SealRequestKindEnum, { description: 'What was asked.' })
  readonly kind!: SealRequestKind;

  @Field(() => ID, { description: 'The window that it is to have.' })
  readonly windowId!: string;

  @Field(() => ID, { description: 'The leader who is to be responsible.' })
  readonly leaderId!: string;

  @Field(() => String, { description: 'Why it was asked.' })
  readonly reasons!: string;

  @Field(() => Date, { description: 'When it was asked.' })
  readonly askedAt!: Date;

  @Field(() => SealOutcomeEnum, {
    nullable: true,
    description: 'The answer; null while it waits.',
  })
  readonly outcome!: SealOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number under which it is filed (备案号), such as SF-2026-000001.',
  })
  readonly filingNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  readonly why!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered.' })
  readonly decidedAt!: Date | null;
}

/** A line of the register of uses. */
@ObjectType('SealUse', { description: 'A paper that was sealed (SEAL-5).' })
export class SealUseType {
  @Field(() => ID, { description: 'Id of the use.' })
  readonly id!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The special seal; null where the department's own was used (SEAL-3).",
  })
  readonly sealId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Number of the department's own seal in its register (SEAL-3).",
  })
  readonly ownSealNumber!: string | null;

  @Field(() => ID, { description: 'The case.' })
  readonly caseId!: string;

  @Field(() => ID, { description: 'The paper.' })
  readonly documentId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the signed PDF, in hexadecimal; null where it was sealed by hand.',
  })
  readonly sha256!: string | null;

  @Field(() => Date, { description: 'When it was sealed.' })
  readonly at!: Date;

  @Field(() => ID, { description: 'Who sealed it.' })
  readonly by!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The window leader who was responsible for the seal then.',
  })
  readonly leaderId!: string | null;
}

/** Work under a department's own seal. */
@ObjectType('SealException', {
  description: "Work that the law wants under the department's own seal, as it was filed (SEAL-3).",
})
export class SealExceptionType {
  @Field(() => ID, { description: 'Id of it.' })
  readonly id!: string;

  @Field(() => ID, { description: 'The department that filed it.' })
  readonly departmentId!: string;

  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => String, { description: 'Name of the seal that the law means.' })
  readonly sealName!: string;

  @Field(() => String, { description: 'The law that says so.' })
  readonly law!: string;

  @Field(() => String, { description: 'Its article.' })
  readonly article!: string;

  @Field(() => Date, { description: 'When it was filed.' })
  readonly filedAt!: Date;
}

/** A page of seals. */
@ObjectType({ description: 'A page of seals, newest first.' })
export class SealConnection {
  @Field(() => [SealType], { description: 'The seals.' })
  readonly nodes!: readonly SealType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

/** A page of the register of uses. */
@ObjectType({ description: 'A page of uses of a seal, newest first.' })
export class SealUseConnection {
  @Field(() => [SealUseType], { description: 'The uses.' })
  readonly nodes!: readonly SealUseType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}

/** A page of work under departments' own seals. */
@ObjectType({ description: "A page of work under departments' own seals, newest first." })
export class SealExceptionConnection {
  @Field(() => [SealExceptionType], { description: 'The work.' })
  readonly nodes!: readonly SealExceptionType[];

  @Field(() => CasePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: CasePageInfo;
}
