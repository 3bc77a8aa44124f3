import { chinaDate } from '../../../platform';
import type { DocumentContent } from '../../document/document';
import type { Content, VolumeKind, VolumePart, VolumeRecord } from '../volume';

/** What is said of a volume at its head. */
export interface Head {
  readonly volume: VolumeRecord;
  readonly part: VolumePart;
  /** Name of the department. */
  readonly department: string;
  /** Numbers of its cases. */
  readonly cases: readonly string[];
}

const KINDS: Readonly<Record<VolumeKind, string>> = Object.freeze({
  single: '行政许可案卷',
  shared: '行政许可案卷（合卷）',
  inspection: '监督检查案卷',
});

const PARTS: Readonly<Record<VolumePart, string>> = Object.freeze({
  main: '正卷',
  restricted: '副卷',
});

const titleOf = ({ volume, part }: Head): string => `${KINDS[volume.kind]}${PARTS[part]}`;

/** The cover. ARC-4 */
export function coverOf(head: Head, contents: readonly Content[]): DocumentContent {
  const { volume, department, cases } = head;
  const days = contents.map(({ date }) => date).sort();
  return {
    ...{ issuer: department, title: titleOf(head), number: volume.number },
    date: chinaDate(volume.filedAt),
    parts: [
      {
        kind: 'facts',
        facts: [
          ['案卷题名', volume.title],
          ['立卷单位', department],
          ['办件编号', cases.join('、') || '无'],
          ['起止日期', days.length === 0 ? '无' : `${days[0]} 至 ${days.at(-1)}`],
          ['卷内文件', `${contents.length} 件`],
        ],
      },
    ],
  };
}

/** The list of contents. ARC-4 */
export function listOf(head: Head, contents: readonly Content[]): DocumentContent {
  const { volume, department } = head;
  const rows = contents.map(({ position, title, date, ...content }) => [
    `${position}`,
    title,
    date,
    content.case ?? '—',
  ]);
  return {
    ...{ issuer: department, title: `${titleOf(head)}卷内文件目录`, number: volume.number },
    date: chinaDate(volume.filedAt),
    parts: [{ kind: 'table', head: ['序号', '文件题名', '日期', '办件编号'], rows }],
  };
}
