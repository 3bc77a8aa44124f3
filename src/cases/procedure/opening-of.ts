import { GatewayError } from '../../platform';
import type { OpenCaseInput } from './case.inputs';
import type { Opening } from './check-opening';

/** Fields by name. Errors: INPUT_INVALID for a name that stands there twice. */
function byName(fields: OpenCaseInput['fields']): Opening['fields'] {
  const names = new Set(fields.map(({ name }) => name));
  if (names.size === fields.length) {
    return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
  }
  const expected = { zh: '每个字段一次', en: 'each field once' };
  const got = { zh: '重复的字段', en: 'a field twice' };
  throw new GatewayError('INPUT_INVALID', { field: 'fields', expected, got });
}

/** An opening with what its caller left out: it is handed over as it was applied for. CASE-9 */
export function openingOf({ applicant, fields, ...input }: OpenCaseInput): Opening {
  const { phone = null, email = null, address = null } = applicant;
  const { kind, name, code } = applicant;
  return {
    ...{ serviceItem: input.serviceItem, channel: input.channel, jointWith: input.jointWith },
    ...{ windowId: input.windowId ?? null, renewsUntil: input.renewsUntil ?? null },
    ...{ resultForm: input.resultForm, idempotencyKey: input.idempotencyKey },
    applicant: { kind, name, code, phone, email, address },
    deliveryWay: input.deliveryWay ?? input.channel,
    fields: byName(fields),
  };
}
