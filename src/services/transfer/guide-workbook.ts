import { type FormEntry, writeForm } from '../../catalog';
import { officeDraft, requireActor } from '../../identity';
import type { SharingContext } from '../../sharing';
import type { GuideMaterial } from '../guide/content.types';
import { exportGuides } from './export-guides';
import { GUIDE_FORM } from './guide-form';
import type { NewestGuide } from './transfer.store';

/** What a material takes from reads, a row each; an alternative of nothing is a row that says so. */
function usesOf({ key: material, supplies }: GuideMaterial): readonly object[] {
  return supplies.flatMap(({ uses }, index) => {
    const named = { material, alternative: index + 1 };
    return uses.length === 0 ? [named] : uses.map((use) => ({ ...use, ...named }));
  });
}

/** A guide as rows of the form. */
function rowsOf({ serviceItem, content }: NewestGuide, department: string): FormEntry {
  const { steps, materials, reads } = content;
  const head = { ...content, serviceItem, department };
  return { head, parts: [steps, materials, reads, materials.flatMap(usesOf)] };
}

/** Guides of a department as a workbook: the form, filled in. */
export function guideWorkbook(guides: readonly NewestGuide[], department: string): Promise<Buffer> {
  return writeForm(
    GUIDE_FORM,
    guides.map((guide) => rowsOf(guide, department)),
  );
}

/** The empty form, with how to fill it in. GDE-2 */
export function guideTemplate(): Promise<Buffer> {
  return guideWorkbook([], '');
}

/**
 * The guides of the caller's department as a workbook, which `importGuideWorkbook` takes back. That
 * somebody took it is recorded before it leaves. Errors: those of `exportGuides`.
 */
export async function exportGuideWorkbook(
  ctx: SharingContext,
  serviceItem: string | null,
): Promise<Buffer> {
  const guides = await exportGuides(ctx, serviceItem);
  const file = await guideWorkbook(guides, requireActor(ctx).department.name);
  const facts = { guides: guides.length, serviceItem };
  await ctx.audit.append([officeDraft(ctx, 'guide.exported', { facts })]);
  return file;
}
