import { isGatewayError } from '../../platform';
import { signsOf } from '../error-signs';
import { invalid, SourceProblem, timedOut, unavailable } from '../source-problem';

const TIMEOUTS = ['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT'];
const ABORTED = ['UND_ERR_ABORTED', 'ABORT_ERR'];
const MALFORMED = ['UND_ERR_RESPONSE', 'UND_ERR_HEADERS_OVERFLOW'];

/** What a failed request says about its source; a fault of the gateway is answered as it is. */
export function httpProblem(error: unknown): unknown {
  if (error instanceof SourceProblem || isGatewayError(error)) return error;
  const { code, name } = signsOf(error);
  if (TIMEOUTS.includes(code)) return timedOut(`it took too long (${code})`, error);
  if (ABORTED.includes(code) || name === 'AbortError' || name === 'TimeoutError') {
    return timedOut('it took too long', error);
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return invalid('its answer is too long', error);
  if (code.startsWith('HPE_') || MALFORMED.includes(code)) {
    return invalid('it does not speak HTTP', error);
  }
  if (code === '') return error;
  return unavailable(`it cannot be reached (${code})`, { cause: error, retry: true });
}
