/** Exit code where a log is shown to have lost or changed something: keep what shows it. */
export const EVIDENCE = 3;

/** Exit code where a log does not reach so far yet: try again later. */
export const NOT_YET = 4;
