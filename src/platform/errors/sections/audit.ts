import { entry } from '../section';

/** Errors of the audit room. */
export const AUDIT_ERRORS = Object.freeze({
  AUDIT_UNAVAILABLE: entry(
    503,
    '审计记录无法写入，因此未放出任何数据',
    'The audit record cannot be written, so no data was released',
  ),
});
