import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { Row, Value } from '../../src/sources';
import { type City, NOW, SERVICE_ITEMS } from './city';
import { inOrder } from './grant-rows';
import type { Query } from './query';
import { canBeAdded, groupsOf, totalOf } from './reference-counts';
import {
  isAllWithheld,
  isForbidden,
  isFoundBy,
  isOwnPurpose,
  isRuledBySome,
  maySee,
  type Rights,
  rightsOf,
  sightIn,
  useOf,
} from './rights';
import { keysOf } from './values';

/** What a query must be answered with, less what tells of the answer itself. */
export interface Expected {
  readonly data: unknown;
  /** Code and place of each error. */
  readonly errors: readonly string[];
}

type Sets = readonly SelectionSetNode[];
type Args = Readonly<Record<string, unknown>>;
/** What may be done with a resource: rights, or the code of the refusal. */
type Right = Rights | string;

const OF_THE_ANSWER = ['provenance', 'cursor', 'startCursor', 'endCursor'];
const MOST_KEYS = 6;
const MOST_ROWS = 8;

/** Ends the read of one field with a code. */
class Refused extends Error {}

const ends = (text: string, head: number, tail: number) =>
  text.length < 8
    ? '***'
    : text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);

const upTo = (text: string, ...signs: readonly string[]) => {
  const sign = signs.find((one) => text.includes(one));
  return sign === undefined ? '' : text.slice(0, text.indexOf(sign) + 1);
};

/** A value under its mask, by the words of the rules. */
function masked({ type, mask }: ItemModel, value: Value): Value {
  if (typeof value !== 'string' || (type !== 'C' && type !== 'M')) return null;
  if (mask === 'name') return `${value.slice(0, 1)}*`;
  if (mask === 'phone' || mask === 'citizenNumber') return ends(value, 3, 4);
  if (mask === 'bankCard') return ends(value, 0, 4);
  return mask === 'address' ? `${upTo(value, '区', '市')}***` : '***';
}

/** Why the caller has no right, as they are told. */
function refusal(city: City, resource: ResourceModel, serviceItem: string): string {
  const { grants } = city;
  if (resource.sharingType === 'notShared') return 'NOT_SHARED';
  if (isForbidden(city, resource, serviceItem)) return 'GUARD_RAIL';
  if (isAllWithheld(city, resource, serviceItem)) return 'GUARD_RAIL';
  const all = grants.filter(({ resourceId }) => resourceId === resource.id);
  const isLive = (at: number) => {
    const grant = all[at];
    return (
      grant?.status === 'active' &&
      grant.startsAt.getTime() <= NOW &&
      NOW < grant.expiresAt.getTime()
    );
  };
  const mine = all.map((_, at) => at).filter((at) => all[at]?.serviceItems.includes(serviceItem));
  if (mine.length === 0) {
    return all.some((_, at) => isLive(at)) ? 'PURPOSE_NOT_GRANTED' : 'NOT_GRANTED';
  }
  const newest = all[mine[0] ?? 0];
  if (mine.some(isLive)) return 'NOT_GRANTED';
  if (mine.some((at) => all[at]?.status === 'suspended')) return 'GRANT_SUSPENDED';
  if (newest?.revokedAt) return 'GRANT_REVOKED';
  return newest && newest.expiresAt.getTime() <= NOW ? 'GRANT_EXPIRED' : 'NOT_GRANTED';
}

type Truth = boolean | null;

const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  lte: (order) => order <= 0,
  gt: (order) => order > 0,
  gte: (order) => order >= 0,
};

const any = (truths: readonly Truth[]): Truth =>
  truths.includes(true) || (truths.includes(null) ? null : false);
const not = (truth: Truth): Truth => (truth === null ? null : !truth);
const all = (truths: readonly Truth[]): Truth => not(any(truths.map(not)));

function filtered(item: ItemModel, value: Value, op: string, input: Value): Truth {
  if (op === 'isNull') return (value === null) === input;
  if (op === 'in') {
    return any((input as Value[]).map((one) => filtered(item, value, 'eq', one)));
  }
  if (value === null) return null;
  if (op === 'prefix') return String(value).startsWith(String(input));
  return HOLDS[op]?.(inOrder(item, value, input)) ?? false;
}

function fits(resource: ResourceModel, row: Row, where: Args): Truth {
  return all(
    Object.entries(where).map(([name, input]): Truth => {
      if (name === 'not') return not(fits(resource, row, input as Args));
      const parts = () => (input as Args[]).map((part) => fits(resource, row, part));
      if (name === 'or' || name === 'and') return name === 'or' ? any(parts()) : all(parts());
      const item = itemOf(resource, name);
      const ops = Object.entries(input as Record<string, Value>);
      return all(ops.map(([op, one]) => filtered(item, row[item.field] ?? null, op, one)));
    }),
  );
}

function itemsIn(where: Args): string[] {
  return Object.entries(where).flatMap(([name, input]) =>
    ['and', 'or', 'not'].includes(name)
      ? [input].flat().flatMap((one) => itemsIn(one as Args))
      : name,
  );
}

function itemOf({ items }: ResourceModel, name: string): ItemModel {
  const found = items.find(({ apiName }) => apiName === name);
  if (!found) throw new Error(`there is no item ${name}`);
  return found;
}

function isKey(item: ItemModel, key: string): boolean {
  if (item.lookup === 'citizenNumber') return keysOf(item).includes(key);
  return key.length > 0 && key.length <= 200 && !key.includes('\u0001');
}

/** Evaluates one query over plain rows, slowly and as the rules say it. */
class Reference {
  readonly errors: string[] = [];

  constructor(
    private readonly city: City,
    private readonly query: Query,
  ) {}

  answer(): Expected {
    const operation = this.query.document.definitions.find(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    const blocks = [...this.fields(operation ? [operation.selectionSet] : [])];
    for (const [key, nodes] of blocks) {
      const serviceItem = this.serviceItem(nodes);
      if (isOwnPurpose(serviceItem)) continue;
      const { departments, endedAt } = SERVICE_ITEMS.get(serviceItem) ?? {};
      const isActive = departments !== undefined && endedAt === null;
      this.errors.push(`${isActive ? 'PURPOSE_NOT_YOURS' : 'PURPOSE_UNKNOWN'} ${key}`);
    }
    if (this.errors.length > 0) return { data: null, errors: this.errors };
    const data = blocks.map(([key, nodes]) => [key, this.block(key, nodes)]);
    return { data: Object.fromEntries(data), errors: this.errors };
  }

  private serviceItem(nodes: readonly FieldNode[]): string {
    return String((this.args(nodes).purpose as Args).serviceItem);
  }

  private args([node]: readonly FieldNode[]): Args {
    const values = (node?.arguments ?? []).map(({ name, value }) => [
      name.value,
      valueFromASTUntyped(value, this.query.variables),
    ]);
    return Object.fromEntries(values);
  }

  /** Fields by response key, less what tells of the answer itself. */
  private fields(sets: Sets): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    for (const node of sets.flatMap(({ selections }) => selections)) {
      const hides = (node.directives ?? []).some(({ name, arguments: [condition] = [] }) => {
        const is = condition && valueFromASTUntyped(condition.value, this.query.variables);
        return is !== (name.value === 'include');
      });
      if (hides) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        if (!OF_THE_ANSWER.includes(node.name.value)) {
          found.set(key, [...(found.get(key) ?? []), node]);
        }
        continue;
      }
      const inner =
        node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : this.fragment(node.name.value);
      for (const [key, nodes] of this.fields([inner])) {
        found.set(key, [...(found.get(key) ?? []), ...nodes]);
      }
    }
    return found;
  }

  private fragment(name: string): SelectionSetNode {
    for (const one of this.query.document.definitions) {
      if (one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name) return one.selectionSet;
    }
    throw new Error(`there is no fragment ${name}`);
  }

  private block(key: string, nodes: readonly FieldNode[]): unknown {
    const serviceItem = this.serviceItem(nodes);
    const fields = [...this.fields(setsOf(nodes))];
    return Object.fromEntries(
      fields.map(([name, inner]) => [name, this.field(serviceItem, `${key}.${name}`, inner)]),
    );
  }

  /** One read; whatever refuses it stands at its field. */
  private field(serviceItem: string, path: string, nodes: readonly FieldNode[]): unknown {
    const name = nodes[0]?.name.value ?? '';
    const resource = this.resource(name.replace(/(Many|Page)$/, ''));
    const before = this.errors.length;
    try {
      const rights = this.rights(resource, serviceItem);
      if (name.endsWith('Page')) return this.page(resource, rights, serviceItem, path, nodes);
      return this.byKeys(resource, rights, serviceItem, path, nodes);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.errors.splice(before, this.errors.length, `${error.message} ${path}`);
      return null;
    }
  }

  private resource(name: string): ResourceModel {
    const found = this.city.resources.find(({ apiName }) => apiName === name);
    if (!found) throw new Error(`there is no resource ${name}`);
    return found;
  }

  private right(resource: ResourceModel, serviceItem: string): Right {
    const rights = rightsOf(this.city, resource, serviceItem);
    return rights ?? refusal(this.city, resource, serviceItem);
  }

  private rights(resource: ResourceModel, serviceItem: string): Rights {
    const right = this.right(resource, serviceItem);
    if (typeof right === 'string') throw new Refused(right);
    return right;
  }

  /** The rows that may be seen, and on which all of these items are given in clear. */
  private rows(resource: ResourceModel, rights: Rights, used: readonly ItemModel[]): Row[] {
    const rows = this.city.rows.get(resource.apiName) ?? [];
    const isUsable = (row: Row) => used.every((item) => isFoundBy(rights, resource, row, item));
    return rows.filter((row) => maySee(rights, resource, row) && isUsable(row));
  }

  /** The row behind a key. */
  private behindKey(resource: ResourceModel, rights: Rights, item: ItemModel, key: Value) {
    // The applicant's own number may be asked by without a grant.
    const isFree = item.lookup === 'citizenNumber' && !isRuledBySome(rights, item);
    const used = isFree ? [] : [item];
    return this.rows(resource, rights, used).find((one) => one[item.field] === key);
  }

  private byKeys(
    resource: ResourceModel,
    rights: Rights,
    serviceItem: string,
    path: string,
    nodes: readonly FieldNode[],
  ): unknown {
    const isMany = nodes[0]?.name.value.endsWith('Many');
    const given = Object.entries(this.args(nodes));
    const [[name, value] = ['', null]] = given;
    if (given.length !== 1) throw new Refused('KEY_REQUIRED');
    const item = itemOf(resource, isMany ? name.slice(0, -1) : name);
    const keys = [value].flat() as string[];
    if (keys.length > MOST_KEYS) throw new Refused('LIMIT_KEYS');
    if (!keys.every((key) => isKey(item, key))) throw new Refused('KEY_INVALID');
    mustBeKey(rights, item);
    this.noteWithheld(resource, rights, serviceItem, path, setsOf(nodes));
    const found = keys.map((key) => {
      const row = this.behindKey(resource, rights, item, key);
      return row ? this.row(resource, rights, serviceItem, row, setsOf(nodes)) : null;
    });
    return isMany ? found : found[0];
  }

  private page(
    resource: ResourceModel,
    rights: Rights,
    serviceItem: string,
    path: string,
    nodes: readonly FieldNode[],
  ): unknown {
    const args = this.args(nodes);
    const where = (args.where ?? {}) as Args;
    const asked = (args.orderBy ?? []) as { item: string; direction?: string }[];
    const fields = [...this.fields(setsOf(nodes))];
    const isNamed = (name: string) => fields.some(([, [node]]) => node?.name.value === name);
    const groups = this.groups(resource, fields);
    const named = [...itemsIn(where), ...asked.map(({ item }) => item)];
    const counted = [...groups.values()].flatMap(({ groupBy, figures }) =>
      [groupBy ?? [], figures.map((one) => one.item)].flat(),
    );
    const used = [...named.map((name) => itemOf(resource, name)), ...counted];
    for (const item of used) mustBeClear(rights, item);
    const first = Number(args.first);
    if (first < 1) throw new Refused('INPUT_INVALID');
    if (first > MOST_ROWS) throw new Refused('LIMIT_ROWS');
    if (isNamed('edges')) {
      mustBeClear(rights, itemOf(resource, 'id'));
      used.push(itemOf(resource, 'id'));
      if (args.after !== null) throw new Refused('CURSOR_INVALID');
    }
    const order = [...asked, { item: 'id', direction: 'asc' }];
    const all = this.rows(resource, rights, used);
    const rows = all
      .filter((row) => fits(resource, row, where) === true)
      .sort((one, other) => {
        const ways = order.map(({ item, direction }) => {
          const way = apart(itemOf(resource, item), one, other);
          return direction === 'desc' ? -way : way;
        });
        return ways.find((way) => way !== 0) ?? 0;
      });
    const cells = fields.map(([key, inner]) => {
      if (key === 'totalCount') return [key, totalOf(all, rows)];
      const counted = groups.get(key);
      if (counted) return [key, groupsOf(all, rows, counted)];
      if (key === 'pageInfo') {
        return [key, { hasNextPage: rows.length > first, hasPreviousPage: false }];
      }
      const node = [...this.fields(setsOf(inner)).values()].flat();
      const sets = setsOf(node);
      this.noteWithheld(resource, rights, serviceItem, `${path}.edges.node`, sets);
      const shown = rows.slice(0, first);
      return [
        key,
        shown.map((row) => ({ node: this.row(resource, rights, serviceItem, row, sets) })),
      ];
    });
    return Object.fromEntries(cells);
  }

  /** What is to be counted by groups, by response key; of dates there is no sum. */
  private groups(resource: ResourceModel, fields: readonly [string, FieldNode[]][]) {
    const found = fields.filter(([, [node]]) => node?.name.value === 'aggregate');
    const asked = found.map(([key, nodes]) => {
      const { groupBy } = this.args(nodes);
      const cells = [...this.fields(setsOf(nodes))].filter(([, [cell]]) => cell?.arguments?.length);
      const figures = cells.map(([name, inner]) => {
        const item = itemOf(resource, String(this.args(inner).item));
        return { key: name, of: inner[0]?.name.value ?? '', item };
      });
      const by = groupBy === undefined ? null : itemOf(resource, String(groupBy));
      return [key, { groupBy: by, figures }] as const;
    });
    const figures = asked.flatMap(([, one]) => one.figures);
    const isSum = ({ of }: { of: string }) => of === 'sum' || of === 'avg';
    if (figures.filter(isSum).some(({ item }) => !canBeAdded(item))) {
      throw new Refused('INPUT_INVALID');
    }
    return new Map(asked);
  }

  /** One error for each item or link that is withheld, whether there are rows or not. */
  private noteWithheld(
    resource: ResourceModel,
    rights: Rights,
    serviceItem: string,
    path: string,
    sets: Sets,
  ): void {
    const noted = new Set<string>();
    for (const [key, nodes] of this.fields(sets)) {
      const name = nodes[0]?.name.value ?? '';
      const link = linkOf(resource, name);
      if (link) this.noteLink(link, rights, serviceItem, `${path}.${key}`, nodes);
      else if (name !== '__typename' && !rights.items.has(name) && !noted.has(name)) {
        noted.add(name);
        this.errors.push(`${withheldCode(rights, name)} ${path}.${key}`);
      }
    }
  }

  private noteLink(
    item: ItemModel,
    rights: Rights,
    serviceItem: string,
    path: string,
    nodes: readonly FieldNode[],
  ): void {
    try {
      const { target, own } = this.behind(item, rights, serviceItem);
      this.noteWithheld(target, own, serviceItem, path, setsOf(nodes));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.errors.push(`${error.message} ${path}`);
    }
  }

  /** Where a link leads and what may be seen there. */
  private behind(item: ItemModel, rights: Rights, serviceItem: string) {
    mustBeClear(rights, item);
    const target = this.resource(item.link?.resource ?? '');
    const own = this.rights(target, serviceItem);
    const key = itemOf(target, item.link?.key ?? '');
    mustBeKey(own, key);
    return { target, own, key };
  }

  private row(
    resource: ResourceModel,
    rights: Rights,
    serviceItem: string,
    row: Row,
    sets: Sets,
  ): unknown {
    const cells = [...this.fields(sets)].map(([key, nodes]) => {
      const name = nodes[0]?.name.value ?? '';
      if (name === '__typename')
        return [key, resource.apiName.replace(/^./, (a) => a.toUpperCase())];
      const link = linkOf(resource, name);
      if (link && sightIn(rights, resource, row, link) !== 'clear') return [key, null];
      if (link) return [key, this.linked(link, rights, serviceItem, row, nodes)];
      const item = itemOf(resource, name);
      const value = row[item.field] ?? null;
      const sight = sightIn(rights, resource, row, item);
      if (sight === 'hidden') return [key, null];
      return [key, sight === 'masked' ? masked(item, value) : value];
    });
    return Object.fromEntries(cells);
  }

  private linked(
    item: ItemModel,
    rights: Rights,
    serviceItem: string,
    row: Row,
    nodes: readonly FieldNode[],
  ): unknown {
    try {
      const { target, own, key } = this.behind(item, rights, serviceItem);
      const value = row[item.field] ?? null;
      const found = value === null ? undefined : this.behindKey(target, own, key, value);
      if (!found) return null;
      return this.row(target, own, serviceItem, found, setsOf(nodes));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return null;
    }
  }
}

function setsOf(nodes: readonly FieldNode[]): Sets {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

function linkOf({ items }: ResourceModel, name: string): ItemModel | undefined {
  return items.find(({ link }) => link?.name === name);
}

function mustBeClear(rights: Rights, item: ItemModel): void {
  const use = useOf(rights, item);
  if (use === 'clear') return;
  if (use === 'conditional') throw new Refused('ITEM_CONDITIONAL');
  throw new Refused(use === 'masked' ? 'ITEM_MASKED' : withheldCode(rights, item.apiName));
}

/** Why an item is not given: it is withheld whatever was granted, or it was not granted. */
function withheldCode({ withheld }: Rights, name: string): string {
  return withheld.has(name) ? 'ITEM_GUARD_RAIL' : 'ITEM_NOT_GRANTED';
}

/** A key must be seen in clear; the applicant's own number may also be asked by without a grant. */
function mustBeKey(rights: Rights, item: ItemModel): void {
  const isOwn = item.lookup === 'citizenNumber' && useOf(rights, item) === 'hidden';
  if (!isOwn) mustBeClear(rights, item);
}

/** Nulls come last. */
function apart(item: ItemModel, one: Row, other: Row): number {
  const left = one[item.field] ?? null;
  const right = other[item.field] ?? null;
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return inOrder(item, left, right);
}

/** What a query of the caller must be answered with. */
export function expectedOf(city: City, query: Query): Expected {
  const { data, errors } = new Reference(city, query).answer();
  return { data, errors: [...errors].sort() };
}
