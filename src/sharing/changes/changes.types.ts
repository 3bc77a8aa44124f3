import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CHANGE_KINDS, CHANGED_PARTS, type VersionChange } from '../../catalog';
import { DepartmentType } from '../../identity';
import { registerWords } from '../../platform';

type Kind = VersionChange['kind'];
type ChangedPart = VersionChange['part'];

/** What happened to a part, for the schema. */
const ChangeKindEnum = registerWords<Kind>(
  'ChangeKind',
  'What happened to a part of a catalogue entry.',
  CHANGE_KINDS,
  {
    added: 'The newer version has it, the older one has not.',
    removed: 'The older version has it, the newer one has not.',
    changed: 'Both have it, and say something else.',
  },
);

/** What may change, for the schema. */
const ChangedPartEnum = registerWords<ChangedPart>(
  'ChangedPart',
  'What of a catalogue entry or of one of its items changed.',
  CHANGED_PARTS,
  {
    item: 'A whole item.',
    name: 'The Chinese name.',
    abstract: 'What the resource holds (摘要).',
    format: 'The format it is kept in.',
    sharingType: 'Whether and how it is shared.',
    sharingRule: 'The ground of the sharing type.',
    sharingMode: 'How it changes hands.',
    openness: 'Whether it is open to the public.',
    opennessCondition: 'Under which condition it is open.',
    updateFrequency: 'How often it is renewed.',
    dataClass: 'Data classification (数据分类).',
    dataGrade: 'Data grade (数据分级).',
    aboutMinors: 'Whether it is about people under 14.',
    ageItem: 'The item that tells how old the person of a row is.',
    relatedCodes: 'Codes of related resources.',
    assessments: 'What was assessed; told to provider and authority only.',
    binding: 'Source and dataset; told to provider and authority only.',
    type: 'Data type of an item.',
    sensitivity: 'Sensitivity of an item.',
    mask: 'How an item is masked.',
    lookup: 'What a row can be looked up by.',
    required: 'Whether every row has a value.',
    link: 'The resource that an item leads to.',
    takenOver: 'Whether an item is taken over from its source department.',
    field: 'Field of the source; told to provider and authority only.',
  },
);

/** A difference as the API shows it, in the caller's language. */
@ObjectType('VersionChange', { description: 'One difference between two versions of an entry.' })
export class VersionChangeType {
  @Field(() => ChangeKindEnum, { description: 'What happened.' })
  readonly kind!: Kind;

  @Field(() => ChangedPartEnum, { description: 'To what.' })
  readonly part!: ChangedPart;

  @Field(() => String, {
    nullable: true,
    description: 'API name of the item; absent for what the entry says beside its items.',
  })
  readonly item!: string | null;

  @Field(() => String, { nullable: true, description: 'What the older version says.' })
  readonly before!: string | null;

  @Field(() => String, { nullable: true, description: 'What the newer version says.' })
  readonly after!: string | null;

  @Field(() => Boolean, {
    description:
      'True where it takes something from those who hold a grant, or may: an item goes away, is of another type or field, more sensitive, otherwise masked, linked or looked up; or the resource is shared less, or is about minors.',
  })
  readonly restricts!: boolean;

  @Field(() => String, { description: 'The difference as a sentence, in your language.' })
  readonly sentence!: string;
}

/** Whom a version affects, as the API shows it. */
@ObjectType({
  description: 'Whom a version affects: who holds a grant that names an item it restricts.',
})
export class AffectedDepartments {
  @Field(() => Boolean, { description: 'Whether your own department is affected.' })
  readonly yours!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are; told to the provider, the authority and the leadership office.',
  })
  readonly count!: number | null;

  @Field(() => [DepartmentType], {
    nullable: true,
    description: 'Who they are; told to the provider, the authority and the leadership office.',
  })
  readonly departments!: readonly DepartmentType[] | null;
}

/** A comparison as the API shows it. */
@ObjectType({ description: 'How two versions of a catalogue entry differ (CAT-7).' })
export class ResourceVersionChanges {
  @Field(() => ID, { description: 'Id of the resource.' })
  readonly resourceId!: string;

  @Field(() => String, { description: 'Code of the resource.' })
  readonly code!: string;

  @Field(() => Int, { description: 'Number of the older version.' })
  readonly from!: number;

  @Field(() => Int, { description: 'Number of the newer version.' })
  readonly to!: number;

  @Field(() => [VersionChangeType], {
    description: 'Every difference: what the entry says first, then its items.',
  })
  readonly changes!: readonly VersionChangeType[];

  @Field(() => AffectedDepartments, { description: 'Whom it affects.' })
  readonly affected!: AffectedDepartments;
}
