import type { Words } from '../../platform';
import type { Severity } from '../enums';

/** An application that would let the department fetch what it demands. GDE-9 */
export interface NeededApplication {
  /** Key of the material. */
  readonly material: string;
  /** API name of the resource. */
  readonly resource: string;
  /** Name of the department that provides it. */
  readonly provider: string;
  /** API names of the items that no grant gives yet. */
  readonly items: readonly string[];
}

/** What a rule found. */
export interface Finding {
  /** Id of the rule, such as GDE-9. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where in the content, such as `materials[2].basis`. */
  readonly place: string;
  /** What is wrong. */
  readonly sentence: Words;
  /** How to mend it. */
  readonly mend: Words;
  /** What to apply for, where that is the way. */
  readonly applications: readonly NeededApplication[];
}

/** What is said of a finding; the rule and how much it weighs are told by `error` and `warning`. */
interface Said {
  readonly place: string;
  readonly sentence: Words;
  readonly mend: Words;
  readonly applications?: readonly NeededApplication[];
}

/** A finding that keeps a guide from being published. */
export function error(rule: string, said: Said): Finding {
  return { rule, severity: 'error', applications: [], ...said };
}

/** A finding that is worth a look. */
export function warning(rule: string, said: Said): Finding {
  return { rule, severity: 'warning', applications: [], ...said };
}
