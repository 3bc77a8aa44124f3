import type { QuotaLeft } from '../../sharing';
import type { Row } from '../../sources';
import type { FlatSelection } from '../operation/compiled';
import type { PagePlace, Read } from '../read/read';
import { type Answer, newAnswer } from './bag';

const PROVENANCE: Readonly<Record<string, (read: Read, inner: FlatSelection) => unknown>> = {
  __typename: () => 'Provenance',
  path: ({ position }) => position.path.join('.'),
  decision: ({ outcome }) => outcome,
  provider: ({ position }) => position.resource.model.provider.name,
  providerId: ({ position }) => position.resource.model.provider.id,
  resource: ({ position }) => position.resource.model.code,
  version: ({ position }) => position.resource.model.version,
  asOf: ({ asOf }) => asOf?.toISOString() ?? null,
  grant: ({ decision }) => decision?.grant?.number ?? null,
  maskedItems: (read) => maskedItems(read),
  conditionalItems: (read) => conditionalItems(read),
  itemsUnderCorrection: ({ corrections }) => [
    ...new Set(corrections.flatMap(({ items }) => items)),
  ],
  corrections: ({ corrections }) => corrections.map(({ number }) => number),
  quotaLeft: ({ quotaLeft }, inner) => quotaLeft.map((one) => quotaLeftOf(one, inner)),
  auditRecord: ({ auditRecord }) => auditRecord,
  receipt: ({ receipt }) => receipt,
};

const QUOTA_LEFT: Readonly<Record<string, (left: QuotaLeft) => unknown>> = {
  __typename: () => 'QuotaLeft',
  grant: ({ grant }) => grant,
  measure: ({ measure }) => measure,
  span: ({ span }) => span,
  most: ({ most }) => most,
  left: ({ left }) => left,
  resetsAt: ({ resetsAt }) => resetsAt?.toISOString() ?? null,
};

function quotaLeftOf(left: QuotaLeft, selection: FlatSelection): Answer {
  const answer = newAnswer();
  for (const { key, name } of selection) answer[key] = QUOTA_LEFT[name]?.(left) ?? null;
  return answer;
}

function maskedItems({ projection, outcome }: Read): string[] {
  if (outcome !== 'allowed' || !projection) return [];
  const masked = [...projection.released].filter(([, mask]) => mask !== null);
  return masked.map(([item]) => item.apiName);
}

function conditionalItems({ projection, outcome }: Read): readonly string[] {
  return outcome === 'allowed' && projection ? projection.conditional : [];
}

/** Answers `provenance` for a read. */
export function provenanceOf(read: Read, selection: FlatSelection): Answer {
  const answer = newAnswer();
  for (const { key, name, inner } of selection) {
    answer[key] = PROVENANCE[name]?.(read, inner) ?? null;
  }
  return answer;
}

type Page = { readonly place: PagePlace; readonly rows: readonly Row[] };

function cursorAt({ place, rows }: Page, at: number): string | null {
  const row = rows.at(at);
  return row ? place.cursorOf(row) : null;
}

const PAGE_INFO: Readonly<Record<string, (page: Page) => unknown>> = {
  __typename: () => 'PageInfo',
  hasNextPage: ({ place }) => place.hasNextPage,
  hasPreviousPage: ({ place }) => place.hasPreviousPage,
  startCursor: (page) => cursorAt(page, 0),
  endCursor: (page) => cursorAt(page, -1),
};

/** Answers `pageInfo` for a page. */
export function pageInfoOf(page: Page, selection: FlatSelection): Answer {
  const answer = newAnswer();
  for (const { key, name } of selection) answer[key] = PAGE_INFO[name]?.(page) ?? null;
  return answer;
}
