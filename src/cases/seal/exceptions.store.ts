import type { Database, Page } from '../../platform';
import type { SealExceptionRecord } from './seal';

/** Files one; rejects with a unique problem where the department has one for the item. SEAL-3 */
export async function insertSealException(
  db: Database,
  exception: SealExceptionRecord,
): Promise<void> {
  await db.prisma.sealException.create({ data: exception });
}

/** What a department filed for an item, or null. SEAL-3 */
export function selectSealException(
  db: Database,
  { departmentId, serviceItem }: Pick<SealExceptionRecord, 'departmentId' | 'serviceItem'>,
): Promise<SealExceptionRecord | null> {
  return db.prisma.sealException.findFirst({ where: { departmentId, serviceItem } });
}

/** What a department filed, or all where none is named, newest first; one more than asked tells of more. */
export function selectSealExceptions(
  db: Database,
  departmentId: string | null,
  { first, after }: Page,
): Promise<SealExceptionRecord[]> {
  return db.prisma.sealException.findMany({
    where: { ...(departmentId && { departmentId }), ...(after && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: first + 1,
  });
}
