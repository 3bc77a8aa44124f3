import { REPORT_KEYS, type ReportBy, type ReportLine } from './report-line';

/** A cell as the writer takes it: numbers as numbers, so that they can be added up. */
type Cell =
  | { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold' }
  | { readonly value: number; readonly type: NumberConstructor };

/** A column: its header, and what it says of a line. */
interface Column {
  readonly header: string;
  readonly value: (line: ReportLine) => string | number | null;
}

const SHEETS: Readonly<Record<ReportBy, string>> = Object.freeze({
  department: '部门',
  resource: '资源',
  serviceItem: '事项',
  month: '月份',
});

const PLACE: Column = { header: '名次', value: ({ rank }) => rank };

const COLUMNS: readonly Column[] = Object.freeze([
  { header: '名称', value: ({ name }) => name },
  { header: '编号', value: ({ key }) => key },
  { header: '按期率', value: ({ inTimeRate }) => inTimeRate },
  { header: '读取放行', value: ({ reads }) => reads },
  { header: '读取拒绝', value: ({ denials }) => denials },
  { header: '读取失败', value: ({ failures }) => failures },
  { header: '涉及主体', value: ({ subjects }) => subjects.value ?? '不足起报数' },
  { header: '免交材料', value: ({ materialsNotDemanded }) => materialsNotDemanded },
  { header: '按期办理', value: ({ inTime }) => inTime },
  { header: '逾期办理', value: ({ overdue }) => overdue },
  { header: '数据校核', value: ({ corrections }) => corrections },
]);

function cellOf(value: string | number | null): Cell | null {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

function sheetOf(by: ReportBy, lines: readonly ReportLine[]) {
  const columns = by === 'department' ? [PLACE, ...COLUMNS] : COLUMNS;
  const heads = columns.map(({ header }): Cell => {
    return { value: header, type: String, fontWeight: 'bold' };
  });
  const rows = lines.map((line) => columns.map(({ value }) => cellOf(value(line))));
  return { sheet: SHEETS[by], data: [heads, ...rows] };
}

/** All reports as one workbook, a sheet for each. SHR-12 */
export async function reportWorkbook(
  lines: Readonly<Record<ReportBy, readonly ReportLine[]>>,
): Promise<Buffer> {
  // Loaded only where a workbook is made, because few are.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(REPORT_KEYS.map((by) => sheetOf(by, lines[by]))).toBuffer();
}
