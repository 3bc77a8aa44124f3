import { GatewayError } from '../../platform';

/** The error of a place of the log that does not hold, and what is wrong with it, in both languages. */
export function broken(place: string, zh: string, en: string): GatewayError {
  return new GatewayError('AUDIT_LOG_BROKEN', { place, problem: { zh, en } });
}
