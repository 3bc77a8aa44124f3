import type { DocumentNode, FieldNode } from 'graphql';
import type { ItemModel } from '../../catalog';
import type { LinkPlan, ResourcePlan } from '../schema/resource-plan';
import type { ReadKind } from '../schema/shared-type';

/** A field of an object that is known as a whole, such as provenance. */
export interface FlatCell {
  readonly key: string;
  readonly name: string;
  /** What is asked of the objects in it; empty for a plain value. */
  readonly inner: FlatSelection;
}

/** What is asked of a flat object. */
export type FlatSelection = readonly FlatCell[];

/** A field of a row. `key` is the name it is answered under. */
export type RowCell =
  | { readonly kind: 'item'; readonly key: string; readonly item: ItemModel }
  | { readonly kind: 'link'; readonly key: string; readonly position: LinkPosition }
  | { readonly kind: 'provenance'; readonly key: string; readonly selection: FlatSelection }
  | { readonly kind: 'typename'; readonly key: string };

/** What is asked of a row, and where in the answer rows so asked stand (without indexes). */
export interface RowSelection {
  readonly path: readonly string[];
  readonly cells: readonly RowCell[];
}

/** A field of an edge. */
export type EdgeCell =
  | { readonly kind: 'node'; readonly key: string; readonly row: RowSelection }
  | { readonly kind: 'cursor' | 'typename'; readonly key: string };

/** A figure of an item that can be asked of a group. */
export type FigureName = 'countDistinct' | 'min' | 'max' | 'sum' | 'avg';

/** A field of a group of rows. Which item a figure is of is told by its node and the variables. */
export type GroupCell =
  | { readonly kind: 'key' | 'suppressed' | 'typename'; readonly key: string }
  | { readonly kind: 'count'; readonly key: string; readonly selection: FlatSelection }
  | {
      readonly kind: 'figure';
      readonly key: string;
      readonly of: FigureName;
      readonly node: FieldNode;
      readonly selection: FlatSelection;
    };

/** The number of rows. */
export interface TotalCell {
  readonly kind: 'totalCount';
  readonly key: string;
  readonly selection: FlatSelection;
}

/** Figures, whole or by groups. */
export interface AggregateCell {
  readonly kind: 'aggregate';
  readonly key: string;
  readonly node: FieldNode;
  readonly cells: readonly GroupCell[];
}

/** A field of a connection. */
export type ConnectionCell =
  | { readonly kind: 'edges'; readonly key: string; readonly cells: readonly EdgeCell[] }
  | {
      readonly kind: 'pageInfo' | 'provenance';
      readonly key: string;
      readonly selection: FlatSelection;
    }
  | TotalCell
  | AggregateCell
  | { readonly kind: 'typename'; readonly key: string };

/** A place in the operation where a resource is read. Each has one decision and one audit record. */
interface Position {
  readonly path: readonly string[];
  readonly nodes: readonly FieldNode[];
  readonly resource: ResourcePlan;
  /** All that is asked of its rows: one selection, but as many as there are `node`s in a page. */
  readonly rows: readonly RowSelection[];
  /** Items asked for, each once, with the path of the first place. */
  readonly items: ReadonlyMap<ItemModel, readonly string[]>;
  /** Links to follow from its rows. */
  readonly links: readonly LinkPosition[];
}

/** A field of `Shared`. */
export interface FieldPosition extends Position {
  readonly kind: ReadKind;
  /** The lookup item behind each argument that takes keys. */
  readonly keys: ReadonlyMap<string, ItemModel>;
  readonly cells: readonly ConnectionCell[];
  /** Whether a total or figures are asked for, and whether rows are. */
  readonly isCounted: boolean;
  readonly hasRows: boolean;
}

/** A link on a row. */
export interface LinkPosition extends Position {
  readonly kind: 'link';
  readonly link: LinkPlan;
}

/** Any of them. */
export type ReadPosition = FieldPosition | LinkPosition;

/** A field inside `shared`. */
export type BlockCell =
  | { readonly kind: 'read'; readonly key: string; readonly position: FieldPosition }
  | { readonly kind: 'provenance'; readonly key: string; readonly selection: FlatSelection }
  | { readonly kind: 'typename'; readonly key: string };

/** One `shared` field of the operation. */
export interface CompiledBlock {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly cells: readonly BlockCell[];
  readonly positions: readonly FieldPosition[];
}

/** An operation taken apart: what is ours, what is the office's, and the order of the answer. */
export interface CompiledOperation {
  /** Response keys of the root fields, in order. */
  readonly keys: readonly string[];
  readonly blocks: readonly CompiledBlock[];
  /** The same operation with only the other root fields; null when there are none. */
  readonly office: DocumentNode | null;
}
