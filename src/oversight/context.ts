import type { CasesContext } from '../cases';
import type { Oversight } from './oversight';

/** A context that the whole can be looked over in. */
export interface OversightContext extends CasesContext {
  readonly oversight: Oversight;
}
