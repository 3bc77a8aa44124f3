import { hash } from 'node:crypto';
import type { AuditDecision, AuditDraft } from './record';

/** Bytes of a shape's number. */
const BYTES = 8;

/** What very many records have in common, and are searched by together. */
export interface RecordShape {
  /** A number made of all the rest. */
  readonly shape: bigint;
  readonly event: string;
  readonly decision: AuditDecision;
  /** Resource code. */
  readonly resource: string | null;
  /** API names, in order. */
  readonly items: readonly string[];
  readonly reasons: readonly string[];
}

/** No text in SQL holds a NUL; a caller may once have sent one. */
function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\ufffd') : text;
}

/** The shape of a draft: items that were asked in another order are the same shape. */
export function shapeOf({ event, decision, resource, items, reasons }: AuditDraft): RecordShape {
  const code = resource === null ? null : storable(resource.code);
  const parts = {
    ...{ event: storable(event), decision, resource: code },
    ...{ items: items.map(storable).sort(), reasons: reasons.map(storable) },
  };
  return { shape: shapeNumber(parts), ...parts };
}

/** The number that is made of all that a shape has. */
export function shapeNumber(parts: Omit<RecordShape, 'shape'>): bigint {
  const { event, decision, resource, items, reasons } = parts;
  const digest = hash('sha256', JSON.stringify([event, decision, resource, items, reasons]), 'hex');
  return BigInt.asIntN(64, BigInt(`0x${digest.slice(0, BYTES * 2)}`));
}
