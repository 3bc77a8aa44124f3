import { getDepartment } from '../../../identity';
import type { CasesContext } from '../../context';
import type { DocumentContent } from '../../document/document';
import type { InspectionRecord, VolumeRecord } from '../volume';
import { selectInspections } from '../volumes.store';
import type { Arranged, Piece } from './piece';

function paperOf(issuer: string, { content }: InspectionRecord): DocumentContent {
  const { title, inspectedOn, inspectors, findings, cases } = content;
  return {
    ...{ issuer, title, number: null, date: inspectedOn },
    parts: [
      {
        kind: 'facts',
        facts: [
          ['检查日期', inspectedOn],
          ['检查人员', inspectors.join('、')],
          ['所涉办件', cases.join('、') || '无'],
        ],
      },
      { kind: 'paragraph', text: findings },
    ],
  };
}

/** Puts the records of an inspection volume in order: by their days. ARC-2, ARC-3 */
export async function arrangeInspections(
  ctx: CasesContext,
  { id, departmentId }: VolumeRecord,
): Promise<Arranged> {
  const { name } = await getDepartment(ctx, departmentId);
  const records = await selectInspections(ctx.db, ctx.secrets, id);
  const piece = (record: InspectionRecord): Piece => ({
    ...{ section: 'inspection', title: record.content.title, case: null },
    ...{ date: record.content.inspectedOn, content: paperOf(name, record) },
  });
  return {
    pieces: {
      main: records.filter(({ restrictedFor }) => restrictedFor === null).map(piece),
      restricted: records.filter(({ restrictedFor }) => restrictedFor !== null).map(piece),
    },
    data: new Map(),
  };
}
