import type { ExchangeContext } from '../exchange';

/** A context that cases can be handled in: materials of a case are read by the exchange. */
export type CasesContext = ExchangeContext;
