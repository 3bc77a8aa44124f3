import type { Timeliness } from '../../duties';
import type { DepartmentStatistics } from './statistics';

/** A cell as the writer takes it: numbers as numbers, so that they can be added up. */
type Cell =
  | { readonly value: string; readonly type: StringConstructor; readonly fontWeight?: 'bold' }
  | { readonly value: number; readonly type: NumberConstructor };

/** A column: its header, and what it says of a department. */
interface Column {
  readonly header: string;
  readonly value: (line: DepartmentStatistics) => string | number | null;
}

/** The columns of one kind of clock. */
function timely(name: string, of: (line: DepartmentStatistics) => Timeliness): readonly Column[] {
  return [
    { header: `${name}应办`, value: (line) => of(line).received },
    { header: `${name}按期`, value: (line) => of(line).inTime },
    { header: `${name}逾期`, value: (line) => of(line).overdue },
    { header: `${name}在办`, value: (line) => of(line).open },
    { header: `${name}平均工作日`, value: (line) => of(line).averageWorkingDays },
  ];
}

const COLUMNS: readonly Column[] = Object.freeze([
  { header: '名次', value: ({ rank }) => rank },
  { header: '部门', value: ({ department }) => department.name },
  { header: '按期率', value: ({ inTimeRate }) => inTimeRate },
  ...timely('申请答复', ({ answers }) => answers),
  ...timely('数据提供', ({ deliveries }) => deliveries),
  ...timely('校核答复', ({ corrections }) => corrections),
  ...timely('目录审核', ({ reviews }) => reviews),
  { header: '授出授权', value: ({ grantsGiven }) => grantsGiven },
  { header: '持有授权', value: ({ grantsHeld }) => grantsHeld },
  { header: '读取放行', value: ({ readsAllowed }) => readsAllowed },
  { header: '读取拒绝', value: ({ readsDenied }) => readsDenied },
  { header: '读取失败', value: ({ readsFailed }) => readsFailed },
  { header: '在册资源', value: ({ resourcesPublished }) => resourcesPublished },
  { header: '被使用资源', value: ({ resourcesUsed }) => resourcesUsed },
  { header: '未被使用资源', value: ({ resourcesUnused }) => resourcesUnused },
]);

function cellOf(value: string | number | null): Cell | null {
  if (value === null) return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String };
}

/** Statistics as a workbook of one sheet, a line a department. SHR-12 */
export async function statisticsWorkbook(lines: readonly DepartmentStatistics[]): Promise<Buffer> {
  const heads = COLUMNS.map(({ header }): Cell => {
    return { value: header, type: String, fontWeight: 'bold' };
  });
  const rows = lines.map((line) => COLUMNS.map(({ value }) => cellOf(value(line))));
  // Loaded only where a workbook is made, because few are.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile([{ sheet: '统计', data: [heads, ...rows] }]).toBuffer();
}
