import type { ItemModel, SharingType } from '../../../src/catalog';
import type { DepartmentId } from './departments';
import type { City } from './model';

/** A cell as a provider holds it: amounts and dates are text, so that nothing is rounded. */
export type Cell = string | number | boolean | null;

/** A row by API name. */
export type DatasetRow = Readonly<Record<string, Cell>>;

/** 类 项 目 细目 of a resource code; the system adds the sequence number (CAT-2). */
export interface Classification {
  /** 类: 1 basic, 2 by theme, 3 by department. */
  readonly category: string;
  /** 项, two digits. */
  readonly section: string;
  /** 目, three digits. */
  readonly subject: string;
  /** 细目. */
  readonly detail: string;
}

/** The provider pushes files into the gateway's database (前置库). */
export interface HostedDelivery {
  readonly kind: 'hosted';
}

/** A request for one or many keys, with a hole for them, as the gateway's http source has it. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** `{key}` stands for the key. */
  readonly url: string;
  /** `{key}` stands for the key, `{keys}` for the list of keys. */
  readonly body?: Readonly<Record<string, string | readonly string[]>>;
}

/** The provider answers from a server of its own; item fields are paths inside one row. */
export interface HttpDelivery {
  readonly kind: 'http';
  /** Which sample server, see `startProvider`. */
  readonly server: 'market' | 'tax';
  readonly byKey: HttpRequest;
  /** Where the row stands in the answer of `byKey`; nothing there, or a 404: no such row. */
  readonly row: string;
  /** Absent keys are left out of the answer; its rows stand at the path `rows`. */
  readonly batch: HttpRequest & { readonly rows: string };
  /** A key that is in every city. */
  readonly sampleKey?: string;
}

/** One information item; `field` is a column of the hosted dataset or the path in a row. */
export type DatasetItem = ItemModel;

/** Everything the catalogue needs to register a resource (CAT-1), and its rows. */
export interface Dataset {
  readonly apiName: string;
  readonly name: string;
  readonly abstract: string;
  readonly provider: DepartmentId;
  readonly classification: Classification;
  /** CAT-3; who may use a conditional one, and for what, follows from the services: `sharingRule`. */
  readonly sharingType: SharingType;
  /** 数据分类. */
  readonly dataClass: string;
  readonly updateFrequency: 'realTime' | 'daily' | 'monthly';
  /** 数据分级, 1 to 4: that of its most sensitive item. */
  readonly grade: number;
  readonly delivery: HostedDelivery | HttpDelivery;
  /** API name of the item that no two rows share. */
  readonly uniqueKey: string;
  /** API names of items that several rows may share and that rows are often searched by. */
  readonly searchedBy?: readonly string[];
  /** In the order of the CSV, whose header has their Chinese names. */
  readonly items: readonly DatasetItem[];
  /** Rows in a fixed order, made while they are read. */
  readonly rows: (city: City) => Iterable<DatasetRow>;
}

type ItemExtras = Partial<Pick<ItemModel, 'mask' | 'lookup' | 'link' | 'required' | 'field'>>;
type ItemDraft = Pick<ItemModel, 'name' | 'type' | 'sensitivity'> & ItemExtras;

/** A dataset as its file writes it: items keyed by the fields of its row type, none forgotten. */
export type DatasetDraft<Row extends DatasetRow> = Omit<Dataset, 'items' | 'grade' | 'rows'> & {
  readonly items: { readonly [Name in keyof Row]: ItemDraft };
  readonly rows: (city: City) => Iterable<Row>;
};

/** Describes an item: Chinese name, type letter (CAT-10), sensitivity 1 to 4. Required by default. */
export function item(
  name: string,
  type: ItemModel['type'],
  sensitivity: number,
  extras: ItemExtras = {},
): ItemDraft {
  return { name, type, sensitivity, ...extras };
}

/** Completes a dataset; a field that is not named is called by the API name. */
export function defineDataset<Row extends DatasetRow>(draft: DatasetDraft<Row>): Dataset {
  const items = Object.entries<ItemDraft>(draft.items).map(([apiName, entry]) => ({
    mask: null,
    lookup: null,
    link: null,
    required: true,
    field: apiName,
    ...entry,
    apiName,
  }));
  const grade = Math.max(...items.map(({ sensitivity }) => sensitivity));
  return Object.freeze({ ...draft, items: Object.freeze(items), grade });
}
