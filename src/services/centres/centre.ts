/** Kinds of government-service centres (政务服务中心). CTR-1 */
export const CENTRE_KINDS = ['city', 'district', 'township', 'station', 'subCentre'] as const;

/** See CENTRE_KINDS. */
export type CentreKind = (typeof CENTRE_KINDS)[number];

/** What a sub-centre may be for: these eight and no other. CTR-1 */
export const SPECIALTIES = [
  'tax',
  'socialInsurance',
  'medicalInsurance',
  'realEstate',
  'housingFund',
  'exitAndEntry',
  'police',
  'marriage',
] as const;

/** See SPECIALTIES. */
export type Specialty = (typeof SPECIALTIES)[number];

/** What each is called in the name of a sub-centre. */
export const SPECIALTY_NAMES: Readonly<Record<Specialty, string>> = Object.freeze({
  tax: '税务',
  socialInsurance: '社保',
  medicalInsurance: '医保',
  realEstate: '不动产登记',
  housingFund: '公积金管理',
  exitAndEntry: '出入境管理',
  police: '公安',
  marriage: '婚姻登记',
});

/** Why a department has a window of its own: by rule all windows are for all items. CTR-2 */
export const WINDOW_GROUNDS = [
  'stateRule',
  'specialReason',
  'subCentre',
  'townshipMarketRegulation',
  'townshipPolice',
] as const;

/** See WINDOW_GROUNDS. */
export type WindowGround = (typeof WINDOW_GROUNDS)[number];

/** What a department lets a window do with an item. CTR-3 */
export const WINDOW_POWERS = ['advise', 'accept', 'makeCertificate', 'deliver', 'finish'] as const;

/** See WINDOW_POWERS. */
export type WindowPower = (typeof WINDOW_POWERS)[number];

/** Why an item is handled outside of the centres. CTR-2 */
export const OUTSIDE_GROUNDS = ['secrecy', 'site'] as const;

/** See OUTSIDE_GROUNDS. */
export type OutsideGround = (typeof OUTSIDE_GROUNDS)[number];

/** A centre as it is kept. */
export interface CentreRecord {
  readonly id: string;
  /** Made of the place and the kind; nobody chooses it. CTR-1 */
  readonly name: string;
  readonly kind: CentreKind;
  readonly divisionCode: string;
  /** Of a sub-centre. */
  readonly specialty: Specialty | null;
  readonly openedAt: Date;
  readonly openedBy: string;
  readonly closedAt: Date | null;
}

/** A window as it is kept. */
export interface WindowRecord {
  readonly id: string;
  readonly centreId: string;
  /** Such as `A12`. */
  readonly name: string;
  /** The department it is of; null for one that takes in items of all. CTR-2 */
  readonly departmentId: string | null;
  readonly ground: WindowGround | null;
  readonly reasons: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

/** What a department authorised a window for. CTR-3 */
export interface AuthorisationRecord {
  readonly id: string;
  readonly windowId: string;
  readonly departmentId: string;
  readonly serviceItem: string;
  readonly powers: readonly WindowPower[];
  readonly since: Date;
  readonly by: string;
  readonly endedAt: Date | null;
}

/** An item that is handled outside of the centres, and why. CTR-2 */
export interface OutsideRecord {
  readonly id: string;
  readonly departmentId: string;
  readonly serviceItem: string;
  readonly ground: OutsideGround;
  readonly reasons: string;
  readonly statedAt: Date;
  readonly statedBy: string;
  readonly endedAt: Date | null;
}
