import { forbidden, holds, requireActor } from '../../identity';
import { addDays, chinaDate, GatewayError, isRealDate } from '../../platform';
import type { CasesContext } from '../context';
import { checkText } from '../file/check-text';
import { fileVolume } from './file-volume';
import type { Inspected, InspectionPeriod, RestrictedGround, VolumeRecord } from './volume';
import { insertInspections } from './volumes.store';

/** A record of an inspection, as it is handed in. */
export interface NewInspection extends Inspected {
  readonly restrictedFor: RestrictedGround | null;
}

/** What is filed together. */
export interface InspectionFiling {
  readonly period: InspectionPeriod;
  /** First day of the period, YYYY-MM-DD; for one inspection its day. */
  readonly from: string;
  readonly title: string;
  readonly records: readonly NewInspection[];
}

const MOST_RECORDS = 200;
const MOST_PEOPLE = 20;
const LONGEST_FINDINGS = 20_000;

const dayOfWeek = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const monthAfter = (date: string, months: number): string => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10);
};

/** A period of inspection: where it may begin, and the day after it. */
interface Period {
  readonly begins: (date: string) => boolean;
  readonly end: (date: string) => string;
  readonly zh: string;
  readonly en: string;
}

/** See INSPECTION_PERIODS. ARC-3 */
const PERIODS: Readonly<Record<InspectionPeriod, Period>> = Object.freeze({
  once: {
    begins: () => true,
    end: (date) => addDays(date, 1),
    ...{ zh: '检查当日', en: 'the day of the inspection' },
  },
  week: {
    begins: (date) => dayOfWeek(date) === 1,
    end: (date) => addDays(date, 7),
    ...{ zh: '星期一', en: 'a Monday' },
  },
  month: {
    begins: (date) => date.endsWith('-01'),
    end: (date) => monthAfter(date, 1),
    ...{ zh: '月的第一日', en: 'the first day of a month' },
  },
  quarter: {
    begins: (date) => /-(01|04|07|10)-01$/.test(date),
    end: (date) => monthAfter(date, 3),
    ...{ zh: '季度的第一日', en: 'the first day of a quarter' },
  },
});

function invalid(field: string, expected: { zh: string; en: string }): GatewayError {
  const got = { zh: '其他内容', en: 'something else' };
  return new GatewayError('INPUT_INVALID', { field, expected, got });
}

/** The day after the period. Errors: INPUT_INVALID for a day that begins none, or that is to come. */
function checkPeriod(ctx: CasesContext, { period, from }: InspectionFiling): string {
  const { begins, end, zh, en } = PERIODS[period];
  const isPast = isRealDate(from) && from <= chinaDate(ctx.clock.now());
  if (isPast && begins(from)) return end(from);
  throw invalid('from', { zh: `${zh}，不晚于今日`, en: `${en}, today at the latest` });
}

function checkRecord(
  record: NewInspection,
  { from, until, at }: { readonly from: string; readonly until: string; readonly at: number },
): NewInspection {
  const field = `records[${at}]`;
  const { inspectedOn, inspectors, cases, restrictedFor } = record;
  if (!isRealDate(inspectedOn) || inspectedOn < from || inspectedOn >= until) {
    throw invalid(`${field}.inspectedOn`, { zh: '期间内的日期', en: 'a day of the period' });
  }
  if (inspectors.length < 1 || inspectors.length > MOST_PEOPLE) {
    const most = { zh: `1 至 ${MOST_PEOPLE} 人`, en: `1 to ${MOST_PEOPLE} people` };
    throw invalid(`${field}.inspectors`, most);
  }
  // Cases were numbered C before they were B.
  if (!cases.every((number) => /^[BC]-\d{4}-\d{6,}$/.test(number))) {
    throw invalid(`${field}.cases`, { zh: '办件编号', en: 'numbers of cases' });
  }
  return {
    ...{ inspectedOn, cases: [...cases], restrictedFor },
    title: checkText(`${field}.title`, record.title, { most: 200, form: 'line' }),
    inspectors: inspectors.map((name) =>
      checkText(`${field}.inspectors`, name, { most: 100, form: 'line' }),
    ),
    findings: checkText(`${field}.findings`, record.findings, { most: LONGEST_FINDINGS }),
  };
}

/**
 * Files inspection records in a volume of their own: of one inspection, or of a week, a month or a
 * quarter together. ARC-3
 *
 * Errors: FORBIDDEN; INPUT_INVALID, with nothing filed.
 */
export async function fileInspectionRecords(
  ctx: CasesContext,
  filing: InspectionFiling,
): Promise<VolumeRecord> {
  const actor = requireActor(ctx);
  if (!holds(actor, 'clerk', 'sharingOfficer')) throw forbidden('fileInspectionRecords');
  const title = checkText('title', filing.title, { most: 200, form: 'line' });
  const until = checkPeriod(ctx, filing);
  const { records, from } = filing;
  if (records.length < 1 || records.length > MOST_RECORDS) {
    throw invalid('records', { zh: `1 至 ${MOST_RECORDS} 份`, en: `1 to ${MOST_RECORDS}` });
  }
  const checked = records
    .map((record, at) => checkRecord(record, { from, until, at }))
    .sort((one, other) => one.inspectedOn.localeCompare(other.inspectedOn));
  const { id: filedBy, department } = actor;
  const volume = await fileVolume(ctx, {
    ...{ departmentId: department.id, kind: 'inspection', title, filedBy },
  });
  const kept = checked.map(({ restrictedFor, ...content }, at) => ({
    ...{ volumeId: volume.id, position: at + 1, restrictedFor, content },
  }));
  await insertInspections(ctx.db, ctx.secrets, kept);
  return volume;
}
