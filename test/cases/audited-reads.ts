import type { AuditRecord } from '../../src/audit';
import type { MaterialsWorld } from './materials-world';

export type { AuditRecord };

/** The records of reads that were made under a case. */
export async function auditedReads(
  { world }: MaterialsWorld,
  caseNumber: string,
): Promise<AuditRecord[]> {
  const records = await world.office.records();
  return records.filter(
    ({ event, purpose }) => event === 'data.read' && purpose?.caseNumber === caseNumber,
  );
}
