import { type Figure, type GroupFigures, SUPPRESSED } from '../figures/figures';
import type { AggregateCell, FlatSelection, GroupCell, TotalCell } from '../operation/compiled';
import type { Read } from '../read/read';
import { FigureType } from '../schema/common-types';
import { type Answer, newAnswer } from './bag';

const FIGURE: Readonly<Record<string, (figure: Figure) => unknown>> = {
  __typename: () => FigureType.name,
  value: ({ value }) => value,
  suppressed: ({ suppressed }) => suppressed,
};

function figureOf(figure: Figure, selection: FlatSelection): Answer {
  const answer = newAnswer();
  for (const { key, name } of selection) answer[key] = FIGURE[name]?.(figure) ?? null;
  return answer;
}

function groupCell(typeName: string, group: GroupFigures, cell: GroupCell): unknown {
  switch (cell.kind) {
    case 'typename':
      return typeName;
    case 'key':
      return group.key;
    case 'suppressed':
      return group.suppressed;
    case 'count':
      return figureOf(group.count, cell.selection);
    case 'figure':
      return figureOf(group.figures.get(cell) ?? SUPPRESSED, cell.selection);
  }
}

/** Answers `totalCount` of a page. */
export function totalOf({ figures }: Read, { selection }: TotalCell): Answer {
  return figureOf(figures?.total ?? SUPPRESSED, selection);
}

/** Answers one `aggregate` of a page, group by group. */
export function groupsOf({ figures, position }: Read, aggregate: AggregateCell): Answer[] {
  const typeName = position.resource.names.group;
  return (figures?.groups.get(aggregate) ?? []).map((group) => {
    const answer = newAnswer();
    for (const cell of aggregate.cells) answer[cell.key] = groupCell(typeName, group, cell);
    return answer;
  });
}
