import { auditDraft } from '../../audit';
import { alsoRecord, requireActor } from '../../identity';
import { GatewayError, type Words } from '../../platform';
import type { SharingContext } from '../../sharing';
import { readContent } from '../guide/check-content';
import type { GuideVersionRecord } from '../guide/guide';
import { type WrittenGuide, writeGuide } from '../guide/write-guide';
import { MAX_GUIDES } from './export-guides';

/** What is wrong with each guide, by its place in the file. */
function problemsOf(guides: readonly WrittenGuide[]): readonly Words[] {
  return guides.flatMap(({ content }, index) =>
    readContent(content).problems.list.map(({ zh, en }) => ({
      zh: `guides[${index}].content.${zh}`,
      en: `guides[${index}].content.${en}`,
    })),
  );
}

/** Refuses a file without guides, with too many, or with two of one item. Errors: INPUT_INVALID. */
function checkFile(guides: readonly WrittenGuide[]): void {
  const items = new Set(guides.map(({ serviceItem }) => serviceItem));
  if (guides.length >= 1 && guides.length <= MAX_GUIDES && items.size === guides.length) return;
  const expected = {
    zh: `1 至 ${MAX_GUIDES} 份指南，每个事项一份`,
    en: `1 to ${MAX_GUIDES} guides, one of each item`,
  };
  const got = {
    zh: `${guides.length} 份，${items.size} 个事项`,
    en: `${guides.length} of ${items.size} items`,
  };
  throw new GatewayError('INPUT_INVALID', { field: 'guides', expected, got });
}

/**
 * Writes the guides of a file as drafts, all or none; never published by a file. Answers them in the
 * order of the file. GDE-2
 *
 * Errors: INPUT_INVALID; GUIDE_INVALID with everything that is wrong in all of them; those of
 * `writeGuide`.
 */
export async function importGuides(
  ctx: SharingContext,
  guides: readonly WrittenGuide[],
): Promise<readonly GuideVersionRecord[]> {
  checkFile(guides);
  const problems = problemsOf(guides);
  if (problems.length > 0) throw new GatewayError('GUIDE_INVALID', { problems });
  const versions = new Map<string, GuideVersionRecord>();
  // In one order whatever the file's, so that two imports at once wait for each other and never crosswise.
  const ordered = [...guides].sort((one, other) => (one.serviceItem < other.serviceItem ? -1 : 1));
  for (const guide of ordered) versions.set(guide.serviceItem, await writeGuide(ctx, guide));
  const written = guides.flatMap(({ serviceItem }) => versions.get(serviceItem) ?? []);
  return alsoRecord(
    written,
    written.map((version) => recordOf(ctx, version)),
  );
}

/** Each draft has its record, as if it had been written alone. */
function recordOf(ctx: SharingContext, { id }: GuideVersionRecord) {
  const { id: actorId, kind, department } = requireActor(ctx);
  return auditDraft({
    ...{ event: 'guide.written', requestId: ctx.requestId, facts: { id } },
    ...{ department: department.id, actor: { kind, id: actorId } },
  });
}
