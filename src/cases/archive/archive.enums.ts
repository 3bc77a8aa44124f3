import { registerWords } from '../../platform';
import {
  INSPECTION_PERIODS,
  type InspectionPeriod,
  RESTRICTED_GROUNDS,
  type RestrictedGround,
  SECTIONS,
  type Section,
  VOLUME_KINDS,
  VOLUME_PARTS,
  type VolumeKind,
  type VolumePart,
} from './volume';

/** Kinds of volumes for the schema. */
export const VolumeKindEnum = registerWords<VolumeKind>(
  'VolumeKind',
  'What a volume is made of.',
  VOLUME_KINDS,
  {
    single: 'One case (ARC-1).',
    shared: "Several thin cases, with the archive authority's consent (ARC-1).",
    inspection: 'Inspection records, which are filed apart (ARC-3).',
  },
);

/** Sub-volumes for the schema. */
export const VolumePartEnum = registerWords<VolumePart>(
  'VolumePart',
  'A sub-volume (ARC-2).',
  VOLUME_PARTS,
  { main: '正卷.', restricted: '副卷: business secrets and private papers.' },
);

/** Grounds of restriction for the schema. */
export const RestrictedGroundEnum = registerWords<RestrictedGround>(
  'RestrictedGround',
  'Why a paper stands in the restricted sub-volume (ARC-2). State secrets never enter the gateway (CAT-5).',
  RESTRICTED_GROUNDS,
  { businessSecret: '商业秘密.', privacy: '个人隐私.' },
);

/** Periods of inspection for the schema. */
export const InspectionPeriodEnum = registerWords<InspectionPeriod>(
  'InspectionPeriod',
  'How much inspection one volume holds (ARC-3).',
  INSPECTION_PERIODS,
  {
    once: 'One day.',
    week: 'From a Monday on.',
    month: 'From the first day of a month on.',
    quarter: 'From the first day of a quarter on.',
  },
);

/** Sections for the schema. */
export const SectionEnum = registerWords<Section>(
  'VolumeSection',
  'What a piece of a volume is, in the order of the volume (ARC-4).',
  SECTIONS,
  {
    result: 'Certificate, decision, receipt.',
    application: 'What was applied for, and the materials.',
    notice: 'Vouchers of acceptance and notices.',
    process: 'Opinions, and who took which step when.',
    inspection: 'Inspection records.',
  },
);
