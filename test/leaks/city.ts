import type { ItemModel, MaskName, ResourceModel, SharingType } from '../../src/catalog';
import type { GrantModel } from '../../src/sharing/decision/grant-model';
import { UNGUARDED } from '../../src/sharing/purposes/guard.store';
import type { ServiceItemModel } from '../../src/sharing/purposes/purposes';
import { plainRows } from '../../src/sharing/row-condition/plain-rows';
import type { ItemType, Row, Value } from '../../src/sources';
import { item, resource } from '../exchange/models';
import type { Choices } from './choices';
import { aRowScope, type FlatCell, type RowScope, someCells, type ValuesOf } from './grant-rows';
import { keysOf, poolOf } from './values';

/** When everything happens. */
export const NOW = Date.parse('2026-06-30T01:00:00Z');

/** The department that must not learn more than it was granted, and one that was granted all. */
export const CALLER = 'dep-1';
export const NEIGHBOUR = 'dep-2';

/** Service items that may be asked for, and those of them that give the caller something. */
export const PURPOSES = ['SI-1', 'SI-2', 'SI-ENDED', 'SI-OTHERS', 'SI-NONE'] as const;
export const OWN_PURPOSES = ['SI-1', 'SI-2'] as const;

/** Rows by the API name of their resource. */
export type Rows = ReadonlyMap<string, readonly Row[]>;

/** A grant, with its rows and cells as the reference judges them. */
export interface CityGrant extends GrantModel {
  readonly flat: RowScope | null;
  readonly flatCells: readonly FlatCell[];
}

/** What is withheld from the caller whatever was granted. */
export interface Rails {
  /** The highest sensitivity that is released, by service item. */
  readonly ceilings: Readonly<Record<string, number>>;
  /** Service items that resources, and rows, about minors are read for. */
  readonly forMinors: readonly string[];
  /** Whether the caller stands outside of the government network. */
  readonly isOutside: boolean;
}

/** Nothing is withheld, but for resources about minors. */
export const NO_RAILS: Rails = Object.freeze({ ceilings: {}, forMinors: [], isOutside: false });

/** A small city: what is registered, and what the caller was granted of it. */
export interface City {
  readonly resources: readonly ResourceModel[];
  /** Of the caller, newest first. */
  readonly grants: readonly CityGrant[];
  readonly rails: Rails;
  readonly rows: Rows;
}

const DAY = 86_400_000;

function service(code: string, departments: string[], endedAt: number | null): ServiceItemModel {
  const handled = { departments: new Set(departments), startsAt: 0, endedAt };
  return { code, name: code, ...handled, ...UNGUARDED };
}

/** The city's service items, by code. */
export const SERVICE_ITEMS: ReadonlyMap<string, ServiceItemModel> = new Map(
  [
    service('SI-1', [CALLER, NEIGHBOUR], null),
    service('SI-2', [CALLER, NEIGHBOUR], null),
    service('SI-ENDED', [CALLER], NOW - DAY),
    service('SI-OTHERS', ['dep-3'], null),
  ].map((one) => [one.code, one]),
);

const NAMES = ['alpha', 'beta', 'gamma'] as const;
const TYPES: readonly ItemType[] = [
  'C',
  'C',
  'C',
  'C',
  'C',
  'M',
  'N',
  'Y',
  'I',
  'F',
  'D',
  'T',
  'L',
  'G',
];
const SENSITIVITIES = [1, 2, 3, 2, 4];
const MASKS: readonly (MaskName | null)[] = [
  ...(['name', 'phone', 'address', 'bankCard', 'citizenNumber', 'full'] as const),
  null,
];

/** The first key: a person's number, or a text that needs a grant to be asked by. */
function firstKey(choices: Choices): ItemModel {
  const isNumber = choices.chance(40);
  const sensitivity = choices.chance(8) ? 4 : 2;
  return item('id', {
    ...{ lookup: isNumber ? 'citizenNumber' : 'text', required: true, sensitivity },
    mask: isNumber ? 'citizenNumber' : 'full',
  });
}

function plainItem(choices: Choices, at: number): ItemModel {
  const type = choices.pick(TYPES);
  const mask = type === 'C' ? choices.pick(MASKS) : null;
  const isMasked = type === 'C' && choices.chance(90);
  return item(`item${at}`, { type, mask, sensitivity: isMasked ? 4 : choices.pick(SENSITIVITIES) });
}

/** An item that holds keys of another resource, or of its own. */
function linkItem(choices: Choices, names: readonly string[], at: number): ItemModel {
  const target = choices.pick(names);
  const link = { name: `link${at}`, resource: target, key: choices.chance(25) ? 'card' : 'id' };
  return item(`other${at}`, { link, sensitivity: choices.chance(10) ? 4 : 2 });
}

function aResource(choices: Choices, name: string, names: readonly string[]): ResourceModel {
  const sharingType = choices.pick<SharingType>([
    ...Array.from({ length: 12 }, () => 'conditional' as const),
    ...(['unconditional', 'notShared'] as const),
  ]);
  const card = item('card', { lookup: 'text', sensitivity: choices.pick(SENSITIVITIES) });
  const items = [
    firstKey(choices),
    card,
    ...choices.times(2, 5, (at) => plainItem(choices, at)),
    ...choices.times(0, 2, (at) => linkItem(choices, names, at)),
  ];
  const aboutMinors = choices.chance(6);
  const version = 1 + choices.below(2);
  const tellAge = items.filter(({ type, lookup }) => type === 'D' || lookup === 'citizenNumber');
  const ageItem = tellAge.length > 0 && choices.chance(60) ? choices.pick(tellAge).apiName : null;
  return resource(name, items, { sharingType, aboutMinors, ageItem, version });
}

function someRails(choices: Choices): Rails {
  const ceiling = () => (choices.chance(90) ? 4 : choices.pick([3, 2, 1]));
  return {
    ceilings: { 'SI-1': ceiling(), 'SI-2': ceiling() },
    forMinors: choices.some(OWN_PURPOSES, 50),
    isOutside: choices.chance(5),
  };
}

/** What a link item holds are keys of where it leads. */
function linkedKeys(resources: readonly ResourceModel[], { link }: ItemModel): readonly string[] {
  const target = resources.find(({ apiName }) => apiName === link?.resource);
  const key = target?.items.find(({ apiName }) => apiName === link?.key);
  return key ? keysOf(key) : [];
}

/** Values that rows may have in an item of one of these resources. */
export function valuesIn(resources: readonly ResourceModel[], one: ItemModel): readonly Value[] {
  if (one.link !== null) return linkedKeys(resources, one);
  return one.lookup === null ? poolOf(one) : keysOf(one);
}

/** One row; keys come from the front of the list, so that no two rows have the same. */
function aRow(choices: Choices, all: readonly ResourceModel[], of: ResourceModel, at: number): Row {
  const cells = of.items.map((one): [string, Value] => {
    if (one.lookup !== null && one.required) return [one.field, keysOf(one)[at] ?? null];
    if (choices.chance(20)) return [one.field, null];
    if (one.lookup !== null) return [one.field, keysOf(one)[at] ?? null];
    return [one.field, choices.pick(valuesIn(all, one))];
  });
  return Object.fromEntries(cells);
}

function cellRule({ items, flat }: FlatCell): GrantModel['cells'] {
  const condition = plainRows(flat);
  return condition ? [{ items, condition }] : [];
}

function aGrant(choices: Choices, of: ResourceModel, at: number, valuesOf: ValuesOf): CityGrant {
  const others = of.items.filter(({ apiName }) => apiName !== 'id');
  const items = [
    ...(choices.chance(85) ? ['id'] : []),
    ...choices.some(others, 80).map(({ apiName }) => apiName),
  ];
  const [startsAt, expiresAt, revokedAt, status] = choices.pick([
    ...Array.from({ length: 9 }, () => [NOW - DAY, NOW + DAY, null, 'active']),
    ...[
      [NOW - DAY, NOW - 1, null, 'active'],
      [NOW + 1, NOW + DAY, null, 'active'],
      [NOW - DAY, NOW + DAY, NOW - 1, 'revoked'],
      [NOW - DAY, NOW + DAY, null, 'suspended'],
    ],
  ]) as [number, number, number | null, 'active' | 'suspended' | 'revoked'];
  const versionFrom = choices.chance(10) ? 2 : 1;
  const flat = aRowScope(choices, of, valuesOf);
  const flatCells = someCells(choices, of, items, valuesOf);
  return {
    id: `grant-${of.apiName}-${at}`,
    number: `G-2026-${of.apiName}-${at}`,
    consumerId: CALLER,
    resourceId: of.id,
    versionFrom,
    versionTo: choices.chance(10) ? versionFrom : null,
    items,
    serviceItems: choices.pick([OWN_PURPOSES, ['SI-1'], OWN_PURPOSES, OWN_PURPOSES, ['SI-2']]),
    ...{
      flat,
      rowScope: plainRows(flat),
      flatCells,
      cells: flatCells.flatMap(cellRule),
      quota: [],
    },
    startsAt: new Date(startsAt),
    expiresAt: new Date(expiresAt),
    endsAt: null,
    narrowings: [],
    createdAt: new Date(NOW - DAY),
    revokedAt: revokedAt === null ? null : new Date(revokedAt),
    ...{ status, ending: status === 'revoked' ? status : null, held: false },
    approvedBy: null,
    mode: 'serviceInterface',
    masked: choices.some(items, 15),
  };
}

/** Builds a city of one to three resources with up to six rows each. */
export function aCity(choices: Choices): City {
  const names = NAMES.slice(0, 1 + choices.below(NAMES.length));
  const resources = names.map((name) => aResource(choices, name, names));
  const valuesOf: ValuesOf = (one) => valuesIn(resources, one);
  const grants = resources.flatMap((one) =>
    choices.times(choices.chance(85) ? 1 : 0, 3, (at) => aGrant(choices, one, at, valuesOf)),
  );
  const rowsOf = (one: ResourceModel) =>
    choices.times(3, 6, (at) => aRow(choices, resources, one, at));
  return {
    resources,
    grants,
    rails: someRails(choices),
    rows: new Map(resources.map((one) => [one.apiName, rowsOf(one)])),
  };
}
