import type { NonEmptyArray } from 'type-graphql';
import { SourceResolver } from './sources.resolver';

export { changeSource, type SourceChange } from './change-source';
export { orderValues } from './compare-values';
export { type Condition, conditionFields, toPredicate } from './condition';
export {
  type Aggregate,
  type AggregateAnswer,
  type AggregateGroup,
  type AggregateKind,
  type AggregateRead,
  type Capabilities,
  type DatasetDescription,
  type EmptyCount,
  type FieldBinding,
  type FieldDescription,
  type Health,
  ITEM_TYPES,
  type ItemType,
  type Json,
  type KeyAnswer,
  type KeyRead,
  type PageAnswer,
  type PageRead,
  type Row,
  SOURCE_KINDS,
  type Source,
  type SourceKind,
  type Value,
} from './connector';
export type { Secrets } from './connector-kind';
export type { SourcesContext } from './context';
export { describeSource } from './describe-source';
export { disableSource } from './disable-source';
export type {
  HostedColumn,
  HostedColumnInput,
  KeyKind,
} from './hosted/columns';
export { createHostedDataset, type NewHostedDataset } from './hosted/create-hosted-dataset';
export { type HostedDataset, hostedTimes } from './hosted/datasets.store';
export { listSources } from './list-sources';
export { type ByteStream, ENCODINGS, type Encoding } from './loading/decode';
export { type DatasetFile, type DatasetLoad, loadDataset } from './loading/load-dataset';
export { type BadCell, LoadRefused, type LoadReport } from './loading/load-report';
export type { LoadProgress } from './loading/stage-rows';
export { UnreadableFile } from './loading/unreadable-file';
export { type WorkbookSheet, xlsxSheets } from './loading/xlsx-rows';
export type { Resolve } from './net/guarded-connect';
export { OUTBOUND_PROBLEMS, type OutboundProblem } from './net/outbound';
export { findSource } from './own-source';
export { type NewSource, registerSource } from './register-source';
export {
  createSources,
  type SourceHealth,
  type SourceRegistry,
  type SourcesRuntime,
} from './registry';
export type { SourceRecord } from './sources.store';
export { SourceHealthType } from './sources.types';
export { isValueOf } from './value-forms';

/** The sources half of the office API. */
export const sourcesResolvers: NonEmptyArray<typeof SourceResolver> = [SourceResolver];
