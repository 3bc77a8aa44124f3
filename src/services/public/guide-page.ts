import { getDepartment } from '../../identity';
import { divisionName } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { PublicMaterial } from '../guide/content.types';
import type { GuideVersionOf } from '../guide/guide';
import { selectOpenLawChanges } from '../laws/laws.store';
import { flowChart } from './flow-chart';
import type { GuidePage } from './public.types';
import { requirePublished } from './require-published';

/** A material without what is between departments: resources, items and statements. */
function publicMaterial({
  when,
  supplies,
  notSupplied,
  ...material
}: GuideVersionOf['version']['content']['materials'][number]): PublicMaterial {
  return material;
}

/** A published guide as every channel shows it. GDE-2, GDE-12 */
export async function pageOf(
  ctx: SharingContext,
  { guide, version }: GuideVersionOf,
): Promise<GuidePage> {
  const { materials, reads, ...elements } = version.content;
  const department = await getDepartment(ctx, guide.departmentId);
  const { divisionCode, level } = department;
  return {
    ...elements,
    ...{ id: guide.id, code: guide.serviceItem, version: version.number, level, divisionCode },
    department: department.name,
    division: divisionName(divisionCode),
    publishedAt: version.publishedAt ?? version.createdAt,
    materials: materials.map(publicMaterial),
    flowChart: flowChart(elements.steps),
    lawChanges: await selectOpenLawChanges(ctx.db, guide.id),
  };
}

/** One published guide, for everybody. GDE-12. Errors: NOT_FOUND. */
export async function guidePage(ctx: SharingContext, id: string): Promise<GuidePage> {
  return pageOf(ctx, await requirePublished(ctx, id));
}
