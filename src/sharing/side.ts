/** Whose rows to list: those of one department on either side, or everybody's. */
export interface Side {
  /** Null for everybody's. */
  readonly departmentId: string | null;
}
