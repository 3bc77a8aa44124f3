import { type ErrorCode, GatewayError, isGatewayError } from '../../platform';
import { type BlockRun, dropRead, type Read } from './read';

const SOURCE_CODES: readonly ErrorCode[] = [
  'SOURCE_UNAVAILABLE',
  'SOURCE_TIMEOUT',
  'SOURCE_INVALID',
];

/** Refusals of what a decision that allows does not let through. */
const NOT_YOURS: readonly ErrorCode[] = [
  'ITEM_NOT_GRANTED',
  'ITEM_MASKED',
  'ITEM_CONDITIONAL',
  'SUBJECT_REQUIRED',
  'QUOTA_EXCEEDED',
];

/**
 * A source does not know what it is called in the catalogue, and the caller knows it by that alone:
 * one that is not there any more is to them one that does not answer.
 */
function named(read: Read, error: GatewayError): GatewayError {
  const { name, provider } = read.position.resource.model;
  const code = error.code === 'NOT_FOUND' ? 'SOURCE_UNAVAILABLE' : error.code;
  if (!SOURCE_CODES.includes(code)) return error;
  const facts = { provider: provider.name, resource: name };
  return new GatewayError<ErrorCode>(code, facts, { cause: error });
}

/** Ends a read with an error of its own; faults of ours are logged and told as INTERNAL. */
export function failRead(run: BlockRun, read: Read, error: unknown): void {
  if (isGatewayError(error)) {
    const denied = read.decision?.effect === 'deny' || NOT_YOURS.includes(error.code);
    dropRead(read, denied ? 'denied' : 'failed', named(read, error));
    return;
  }
  run.ctx.log.error({ err: error, requestId: run.ctx.requestId }, 'a read failed unexpectedly');
  dropRead(read, 'failed', new GatewayError('INTERNAL', {}, { cause: error }));
}
