import { CASE_PARTS } from '../case-parts';
import type { CasesContext } from '../context';
import type { DocumentPart, DocumentRecord } from '../document/document';
import { selectDocuments } from '../document/documents.store';
import type { CaseRecord } from '../file/case';
import type { CasePaper } from './case.types';
import { seesApplicant } from './sees-applicant';

/** The parts of one kind, in their order. */
function ofKind<Kind extends DocumentPart['kind']>(
  parts: readonly DocumentPart[],
  kind: Kind,
): readonly Extract<DocumentPart, { kind: Kind }>[] {
  return parts.filter((part): part is Extract<DocumentPart, { kind: Kind }> => part.kind === kind);
}

function shown({ content, ...paper }: DocumentRecord, isSealed: boolean): CasePaper {
  const { parts, issuer, date } = content;
  const { id, position, kind, title, createdAt } = paper;
  return {
    ...{ id, position, kind, title, issuer, date, createdAt, sealed: isSealed },
    facts: ofKind(parts, 'facts').flatMap(({ facts }) =>
      facts.map(([label, value]) => ({ label, value })),
    ),
    tables: ofKind(parts, 'table').map(({ head, rows }) => ({ head, rows })),
    paragraphs: ofKind(parts, 'paragraph').map(({ text }) => text),
  };
}

/** The papers of a case for those who may know who applies; null to all others. CASE-5 */
export async function papersOf(ctx: CasesContext, file: CaseRecord): Promise<CasePaper[] | null> {
  if (!(await seesApplicant(ctx, file))) return null;
  const papers = await selectDocuments(ctx.db, ctx.secrets, file.id);
  const sealed = await CASE_PARTS.sealedPapers(ctx, file);
  const open = papers.filter(({ restricted }) => !restricted);
  return open.map((paper) => shown(paper, sealed.has(paper.id)));
}
