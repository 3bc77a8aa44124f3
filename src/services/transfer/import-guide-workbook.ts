import {
  checkCount,
  Faults,
  ImportRefused,
  NOTHING,
  OTHER,
  Problems,
  readForm,
} from '../../catalog';
import { forbidden, holds, recordOffice, refusalDraft, requireActor } from '../../identity';
import { listServiceItems, type SharingContext } from '../../sharing';
import type { ByteStream } from '../../sources';
import { readContent } from '../guide/check-content';
import { isActive } from '../guide/is-active';
import type { WrittenGuide } from '../guide/write-guide';
import { MAX_GUIDES } from './export-guides';
import { GUIDE_FORM } from './guide-form';
import { importGuides } from './import-guides';
import { placedGuide } from './placed-guide';
import { selectWaiting } from './transfer.store';

/** A guide of a file, and the draft that it became. */
export interface ImportedGuide {
  readonly serviceItem: string;
  /** Id of the version, which `checkGuide` and `submitGuide` ask for. */
  readonly versionId: string;
}

const EVENT = 'guide.imported';
const REFUSED = 'GUIDE_IMPORT_REFUSED';

/**
 * Takes a workbook of guides as drafts of the caller's department, all or none; nothing is ever
 * published by it. Everything wrong is told at once, by sheet, row and column. GDE-1 GDE-2 GDE-4
 * GDE-9 GDE-10
 *
 * It records itself, in the transaction that writes the drafts, so it is called outside any.
 * Errors: FORBIDDEN; GUIDE_IMPORT_REFUSED (`ImportRefused`, with a report of every fault);
 * LOAD_TOO_LARGE; those of `writeGuide` when somebody else was quicker.
 */
export async function importGuideWorkbook(
  ctx: SharingContext,
  stream: ByteStream,
): Promise<readonly ImportedGuide[]> {
  if (ctx.db.inTransaction())
    throw new Error('expected importGuideWorkbook outside any transaction');
  const guides = await planned(ctx, stream).catch(async (error: unknown) => {
    await ctx.audit.append([refusalDraft(ctx, EVENT, error)]);
    throw error;
  });
  const versions = await recordOffice(ctx, EVENT, () => importGuides(ctx, guides));
  return versions.map(({ id: versionId }, index) => ({
    serviceItem: guides[index]?.serviceItem ?? '',
    versionId,
  }));
}

/** The guides of a file, or the report of all that is wrong. */
async function planned(ctx: SharingContext, stream: ByteStream): Promise<readonly WrittenGuide[]> {
  if (!holds(requireActor(ctx), 'steward', 'sharingOfficer')) throw forbidden('importGuides');
  const file = await readForm(ctx, GUIDE_FORM, stream);
  checkCount(REFUSED, file, MAX_GUIDES);
  const faults = new Faults(file.bad);
  const list = await itemsOfCaller(ctx);
  const guides: WrittenGuide[] = [];
  for (const { guide, problems, place } of file.entries.map(placedGuide)) {
    noteServiceItem(problems, guide, list);
    faults.add(place, [...problems.all, ...readContent(guide.content).problems.all]);
    guides.push(guide);
  }
  if (faults.all.length === 0) return guides;
  throw new ImportRefused(REFUSED, guides.length, faults.all);
}

/** Service items by what the caller's department may write of them now. */
interface ItemsOfCaller {
  readonly handled: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
  /** Those that the file has had already. */
  readonly seen: Set<string>;
}

async function itemsOfCaller(ctx: SharingContext): Promise<ItemsOfCaller> {
  const { id } = requireActor(ctx).department;
  const now = ctx.clock.now();
  const handled = (await listServiceItems(ctx)).filter(
    (item) => isActive(item, now) && item.departments.includes(id),
  );
  return {
    handled: new Set(handled.map(({ code }) => code)),
    waiting: new Set(await selectWaiting(ctx.db, id)),
    seen: new Set(),
  };
}

/** Notes an item that the department cannot write a guide of now, or that comes twice. GDE-1 */
function noteServiceItem(
  problems: Problems,
  { serviceItem }: WrittenGuide,
  { handled, waiting, seen }: ItemsOfCaller,
): void {
  if (!handled.has(serviceItem)) {
    const expected = {
      zh: '本部门办理且在用的事项编码',
      en: 'the code of an item in force that your department handles',
    };
    problems.add('serviceItem', expected, serviceItem === '' ? NOTHING : OTHER);
  } else if (seen.has(serviceItem)) {
    const expected = {
      zh: '本文件中不重复的事项编码',
      en: 'an item that no other row of the sheet has',
    };
    problems.add('serviceItem', expected, { zh: '重复', en: 'one that has' });
  } else if (waiting.has(serviceItem)) {
    const expected = {
      zh: '没有版本待发布的事项',
      en: 'an item of which no version waits to be published',
    };
    problems.add('serviceItem', expected, { zh: '有版本待发布的', en: 'one of which one does' });
  }
  seen.add(serviceItem);
}
