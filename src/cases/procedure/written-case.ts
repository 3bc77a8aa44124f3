import { readGuideVersion } from '../../services';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import type { Written } from './papers';

/** A case with the guide that it was opened under, through to its end. GDE-1 */
export async function writtenCase(ctx: CasesContext, file: CaseRecord): Promise<Written> {
  const { content } = await readGuideVersion(ctx, file.guideVersionId);
  return { file, content };
}

/** How an applicant knows their case: its item and number, and nothing of themselves. CASE-8 */
export function matterWords({ file, content }: Written): string {
  return `您申请办理的“${content.name ?? file.serviceItem}”（办件编号 ${file.number}）`;
}
