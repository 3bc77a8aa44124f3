/** What is done with data once its grant has ended: 销毁, 返还, 封存归档. */
export const DISPOSAL_METHODS = ['destroy', 'return', 'archive'] as const;

/** See DISPOSAL_METHODS. */
export type DisposalMethod = (typeof DISPOSAL_METHODS)[number];

/** Why a consumer needs the data of a grant no longer: 已实现, 无法实现, 已消失. */
export const PURPOSE_ENDS = ['achieved', 'impossible', 'gone'] as const;

/** See PURPOSE_ENDS. */
export type PurposeEnd = (typeof PURPOSE_ENDS)[number];

/** A receipt of disposal (处置回执) as it is kept. */
export interface ReceiptRecord {
  readonly id: string;
  readonly grantId: string;
  readonly method: DisposalMethod;
  readonly disposedAt: Date;
  /** Who saw to it. */
  readonly responsible: string;
  /** How many copies there were. */
  readonly copies: number;
  readonly note: string | null;
  readonly filedAt: Date;
  /** Id of the officer. */
  readonly filedBy: string;
}
