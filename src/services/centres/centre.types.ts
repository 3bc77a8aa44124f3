import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { registerWords } from '../../platform';
import { GuidePageInfo } from '../page.types';
import type { Authorising, Stating } from './authorise-window';
import {
  CENTRE_KINDS,
  type CentreKind,
  OUTSIDE_GROUNDS,
  type OutsideGround,
  SPECIALTIES,
  type Specialty,
  WINDOW_GROUNDS,
  WINDOW_POWERS,
  type WindowGround,
  type WindowPower,
} from './centre';

/** Kinds of centres for the schema. */
export const CentreKindEnum = registerWords<CentreKind>(
  'CentreKind',
  'Kind of a government-service centre (CTR-1).',
  CENTRE_KINDS,
  {
    city: 'The comprehensive one of the city.',
    district: 'The comprehensive one of a district; it has one.',
    township: 'Of a township or subdistrict.',
    station: 'A station of a village, park, business quarter or building.',
    subCentre: 'A sub-centre for one of eight matters.',
  },
);

/** Specialties for the schema. */
export const SpecialtyEnum = registerWords<Specialty>(
  'CentreSpecialty',
  'What a sub-centre is for: these eight and no other (CTR-1).',
  SPECIALTIES,
  {
    tax: '税务.',
    socialInsurance: '社保.',
    medicalInsurance: '医保.',
    realEstate: '不动产登记.',
    housingFund: '公积金管理.',
    exitAndEntry: '出入境管理.',
    police: '公安.',
    marriage: '婚姻登记.',
  },
);

/** Grounds of windows for the schema. */
export const WindowGroundEnum = registerWords<WindowGround>(
  'WindowGround',
  'Why a department has a window of its own (CTR-2).',
  WINDOW_GROUNDS,
  {
    stateRule: 'A rule of the state wants it.',
    specialReason: 'A special reason, which is stated.',
    subCentre: 'It is a window of a sub-centre.',
    townshipMarketRegulation: '市场监管 in a township.',
    townshipPolice: '公安 in a township.',
  },
);

/** Powers for the schema. */
export const WindowPowerEnum = registerWords<WindowPower>(
  'WindowPower',
  'What a department lets a window do with an item (CTR-3).',
  WINDOW_POWERS,
  {
    advise: 'Advise on it.',
    accept: 'Take it in.',
    makeCertificate: 'Make and seal its papers.',
    deliver: 'Hand its result over.',
    finish: 'Decide it at once: only without site check, hearing, expert review and the like.',
  },
);

/** Grounds of items outside for the schema. */
export const OutsideGroundEnum = registerWords<OutsideGround>(
  'OutsideGround',
  'Why an item is handled outside of the centres (CTR-2).',
  OUTSIDE_GROUNDS,
  { secrecy: 'It concerns secrets.', site: 'It needs a site.' },
);

/** A centre to be opened. */
@InputType({ description: 'A centre to be opened; its name follows from these (CTR-1).' })
export class NewCentreInput {
  @Field(() => CentreKindEnum, { description: 'What kind.' })
  readonly kind!: CentreKind;

  @Field(() => String, { description: 'Code of the city, or of the district it lies in.' })
  readonly divisionCode!: string;

  @Field(() => String, {
    nullable: true,
    description: "Of a township's centre and a station: such as 麦子店街道.",
  })
  readonly township?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a station: such as 枣营北里社区.' })
  readonly place?: string | null;

  @Field(() => SpecialtyEnum, { nullable: true, description: 'Of a sub-centre.' })
  readonly specialty?: Specialty | null;
}

/** A window to be opened. */
@InputType({ description: 'A window to be opened (CTR-2).' })
export class NewWindowInput {
  @Field(() => ID, { description: 'The centre.' })
  readonly centreId!: string;

  @Field(() => String, { description: 'Its name, such as A12.' })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The department it is of; absent for one that takes in items of all.',
  })
  readonly departmentId?: string | null;

  @Field(() => WindowGroundEnum, {
    nullable: true,
    description: "Why it is one department's; needed then.",
  })
  readonly ground?: WindowGround | null;

  @Field(() => String, { nullable: true, description: 'The reasons; needed then.' })
  readonly reasons?: string | null;
}

/** What a window is to be authorised for. */
@InputType({ description: 'What a window is to be authorised for (CTR-3).' })
export class AuthoriseWindowInput implements Authorising {
  @Field(() => ID, { description: 'The window.' })
  readonly windowId!: string;

  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => [WindowPowerEnum], { description: 'What it may do.' })
  readonly powers!: readonly WindowPower[];
}

/** Why an item is handled outside. */
@InputType({ description: 'Why an item is handled outside of the centres (CTR-2).' })
export class OutsideCentreInput implements Stating {
  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => OutsideGroundEnum, { description: 'Why.' })
  readonly ground!: OutsideGround;

  @Field(() => String, { description: 'The reasons.' })
  readonly reasons!: string;
}

/** A centre as the API shows it. */
@ObjectType('ServiceCentre', { description: 'A government-service centre (政务服务中心, CTR-1).' })
export class CentreType {
  @Field(() => ID, { description: 'Id of the centre.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, made of place and kind.' })
  readonly name!: string;

  @Field(() => CentreKindEnum, { description: 'What kind.' })
  readonly kind!: CentreKind;

  @Field(() => String, { description: 'Code of the city, or of the district it lies in.' })
  readonly divisionCode!: string;

  @Field(() => SpecialtyEnum, { nullable: true, description: 'What a sub-centre is for.' })
  readonly specialty!: Specialty | null;

  @Field(() => Date, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  readonly closedAt!: Date | null;
}

/** A page of centres. */
@ObjectType({ description: 'A page of centres, newest first.' })
export class CentreConnection {
  @Field(() => [CentreType], { description: 'The centres.' })
  readonly nodes!: readonly CentreType[];

  @Field(() => GuidePageInfo, { description: 'Where the page ends.' })
  readonly pageInfo!: GuidePageInfo;
}

/** A window as the API shows it. */
@ObjectType('ServiceWindow', { description: 'A window of a centre (CTR-2).' })
export class WindowType {
  @Field(() => ID, { description: 'Id of the window.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, such as A12.' })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The department it is of; absent for one that takes in items of all.',
  })
  readonly departmentId!: string | null;

  @Field(() => WindowGroundEnum, { nullable: true, description: "Why it is one department's." })
  readonly ground!: WindowGround | null;

  @Field(() => String, { nullable: true, description: 'The reasons.' })
  readonly reasons!: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was closed.' })
  readonly closedAt!: Date | null;
}

/** An authorisation as the API shows it. */
@ObjectType('WindowAuthorisation', {
  description: 'What a department authorised a window for (CTR-3).',
})
export class AuthorisationType {
  @Field(() => ID, { description: 'Id of the department.' })
  readonly departmentId!: string;

  @Field(() => String, { description: 'Code of the service item.' })
  readonly serviceItem!: string;

  @Field(() => [WindowPowerEnum], { description: 'What the window may do with it.' })
  readonly powers!: readonly WindowPower[];

  @Field(() => Date, { description: 'Since when.' })
  readonly since!: Date;
}
