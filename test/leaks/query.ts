import { type DocumentNode, parse } from 'graphql';
import type { ItemModel, ResourceModel } from '../../src/catalog';
import type { Choices } from './choices';
import { type City, PURPOSES, valuesIn } from './city';
import { keysOf } from './values';

/** A query as somebody might send it, whether they may or not. */
export interface Query {
  readonly text: string;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Service items of its blocks. */
  readonly purposes: readonly string[];
  /** Pages in it, by block and field; page number n continues after the variable `$after<n>`. */
  readonly pages: readonly (readonly [block: string, field: string])[];
}

const PROVENANCE =
  'path decision provider resource version asOf grant maskedItems auditRecord __typename';
const MALFORMED = ['', 'A\u0001', '110105199002300121', 'x'.repeat(201)];
/** Where a page begins: mostly at its beginning. */
const FORGED = [null, 'v1.AAAA', 'MTA=', '', '1'];
const ORDERED: readonly string[] = ['C', 'M', 'N', 'Y', 'I', 'B', 'F', 'D', 'T'];

/** Items that have a least, a greatest and, but for times, a sum. */
const QUANTITIES: readonly string[] = ['N', 'Y', 'I', 'B', 'F', 'D', 'T'];
const FIGURE = '{ value suppressed __typename }';

const typeNameOf = ({ apiName }: ResourceModel) =>
  apiName.charAt(0).toUpperCase() + apiName.slice(1);

/** Writes one query over a city, choice by choice; the first choice is always the simplest. */
class QueryWriter {
  private readonly variables: { name: string; type: string; value: unknown }[] = [];
  private readonly fragments = new Map<string, string>();
  private names = 0;
  private readonly pages: [string, string][] = [];

  constructor(
    private readonly choices: Choices,
    private readonly city: City,
  ) {}

  write(): Query {
    const { choices } = this;
    const purposes: string[] = [];
    const blocks = choices.times(1, choices.chance(15) ? 3 : 1, () => this.block(purposes));
    const head = this.variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const query = head === '' ? 'query' : `query (${head})`;
    const text = [`${query} { ${blocks.join(' ')} }`, ...this.fragments.values()].join('\n');
    const values = this.variables.map(({ name, value }) => [name, value]);
    const { pages } = this;
    const variables = Object.fromEntries(values);
    return { text, document: parse(text, { noLocation: true }), variables, purposes, pages };
  }

  private block(purposes: string[]): string {
    const { choices } = this;
    const purpose = choices.chance(8) ? choices.pick(PURPOSES) : choices.pick(['SI-1', 'SI-2']);
    purposes.push(purpose);
    const item = choices.chance(20) ? this.variable('String!', purpose) : JSON.stringify(purpose);
    const name = this.name();
    const fields = choices.times(1, 2, () => this.field(name));
    if (choices.chance(25)) fields.push(`provenance { ${PROVENANCE} }`);
    return `${name}: shared(purpose: { serviceItem: ${item} }) { ${fields.join(' ')} }`;
  }

  private field(block: string): string {
    const { choices } = this;
    const resource = choices.pick(this.city.resources);
    const kind = choices.pick(['one', 'many', 'page', 'page'] as const);
    const name = this.name();
    if (kind === 'page') return `${name}: ${this.page(resource, [block, name])}`;
    const many = kind === 'many';
    const args = this.keys(resource, many);
    const suffix = many ? 'Many' : '';
    return `${name}: ${resource.apiName}${suffix}${args} { ${this.row(resource, 2)} }`;
  }

  private keys(resource: ResourceModel, many: boolean): string {
    const { choices } = this;
    const lookups = resource.items.filter(({ lookup }) => lookup !== null);
    const one = choices.chance(25) ? choices.pick(lookups) : lookups[0];
    const used = choices.chance(5) || !one ? choices.some(lookups, 50) : [one];
    const args = used.map((item) => {
      const keys = choices.times(1, many ? 7 : 1, () => this.key(item));
      const value = many ? keys : keys[0];
      const type = many ? '[String!]' : 'String';
      return `${item.apiName}${many ? 's' : ''}: ${this.value(type, value, JSON.stringify(value))}`;
    });
    return args.length === 0 ? '' : `(${args.join(', ')})`;
  }

  private key(item: ItemModel): string {
    const { choices } = this;
    if (choices.chance(3)) return choices.pick(MALFORMED);
    // Most keys that are asked for were heard of somewhere.
    const keys = keysOf(item);
    return choices.pick(choices.chance(70) ? keys.slice(0, 6) : keys);
  }

  private page(resource: ResourceModel, place: [string, string]): string {
    const { choices } = this;
    const counts = choices.chance(25) ? this.counts(resource) : [];
    if (counts.length > 0 && choices.chance(35)) return this.countOnly(resource, counts);
    const forged = choices.pick(FORGED.slice(0, choices.chance(6) ? FORGED.length : 1));
    const after = this.addVariable(`after${this.pages.length}`, 'String', forged);
    this.pages.push(place);
    const first = choices.pick([1, 2, 3, 3, 5, 8, 0, 9].slice(0, choices.chance(8) ? 8 : 6));
    const args = [`first: ${this.value('Int', first, String(first))}`, `after: ${after}`];
    if (choices.chance(40)) args.push(`where: ${this.where(resource, 1)}`);
    if (choices.chance(30)) args.push(`orderBy: [${this.order(resource)}]`);
    const cursor = choices.chance(30) ? 'cursor ' : '';
    const cells = [
      `edges { ${cursor}node { ${this.row(resource, 1)} } }`,
      'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }',
      ...counts,
      ...(choices.chance(20) ? [`provenance { ${PROVENANCE} }`] : []),
    ];
    return `${resource.apiName}Page(${args.join(', ')}) { ${cells.join(' ')} }`;
  }

  /** A page of which only counts are asked. */
  private countOnly(resource: ResourceModel, counts: readonly string[]): string {
    const where = this.choices.chance(50) ? `, where: ${this.where(resource, 1)}` : '';
    return `${resource.apiName}Page(first: 1${where}) { ${counts.join(' ')} }`;
  }

  /** Totals, and figures whole or by groups. */
  private counts(resource: ResourceModel): string[] {
    const { choices } = this;
    const aggregates = choices.times(0, 2, () => this.aggregate(resource));
    const total = `totalCount ${FIGURE}`;
    return aggregates.length === 0 || choices.chance(50) ? [total, ...aggregates] : aggregates;
  }

  private aggregate({ items }: ResourceModel): string {
    const { choices } = this;
    const comparable = items.filter(({ type }) => type !== 'G');
    const by = choices.chance(60) ? `(groupBy: ${choices.pick(comparable).apiName})` : '';
    const figures = choices.times(0, 3, () => this.figure(comparable));
    const cells = ['key suppressed', `count ${FIGURE}`, ...figures];
    return `${this.name()}: aggregate${by} { ${cells.join(' ')} }`;
  }

  private figure(comparable: readonly ItemModel[]): string {
    const { choices } = this;
    const quantities = comparable.filter(({ type }) => QUANTITIES.includes(type));
    const of = choices.pick(['countDistinct', 'min', 'max', 'sum', 'avg'] as const);
    const isCount = of === 'countDistinct' || quantities.length === 0;
    const item = choices.pick(isCount ? comparable : quantities).apiName;
    return `${this.name()}: ${isCount ? 'countDistinct' : of}(item: ${item}) ${FIGURE}`;
  }

  private order(resource: ResourceModel): string {
    const { choices } = this;
    const items = resource.items.filter(({ type }) => type !== 'G');
    return choices
      .times(1, 2, () => {
        const direction = choices.pick(['', ', direction: desc']);
        return `{ item: ${choices.pick(items).apiName}${direction} }`;
      })
      .join(', ');
  }

  /** A condition over one or two items; deep ones are put together of small ones. */
  private where(resource: ResourceModel, depth: number): string {
    const { choices } = this;
    if (depth > 2 || !choices.chance(25)) {
      const item = choices.pick(resource.items);
      return `{ ${item.apiName}: { ${this.filter(item)} } }`;
    }
    const inner = () => this.where(resource, depth + 1);
    return choices.pick([
      () => `{ not: ${inner()} }`,
      () => `{ or: [${inner()}, ${inner()}] }`,
      () => `{ and: [${inner()}, ${inner()}] }`,
    ])();
  }

  private filter(item: ItemModel): string {
    const { choices } = this;
    const isNull = () => `isNull: ${choices.pick(['true', 'false'])}`;
    if (item.type === 'G') return isNull();
    const value = () => JSON.stringify(choices.pick(valuesIn(this.city.resources, item)));
    const compare = ORDERED.includes(item.type)
      ? ['eq', 'gt', 'lte', 'ne', 'lt', 'gte']
      : ['eq', 'ne'];
    const ways = [
      () => `${choices.pick(compare)}: ${value()}`,
      () => `in: [${choices.times(0, 3, value).join(', ')}]`,
      isNull,
    ];
    const isText = item.type === 'C' || item.type === 'M';
    if (isText) ways.push(() => `prefix: ${JSON.stringify(JSON.parse(value()).slice(0, 2))}`);
    return choices.pick(ways)();
  }

  /** What is asked of rows: items, links, and provenance, in all the dresses of GraphQL. */
  private row(resource: ResourceModel, depth: number): string {
    const { choices } = this;
    if (choices.chance(6)) return this.underAnotherName(resource);
    const fields = choices.times(1, 4, () => this.dressed(resource, this.cell(resource, depth)));
    // A selection must not be empty, whatever its directives say.
    return ['__typename', ...fields].join(' ');
  }

  /** One item under the name of another: whoever looks at names is fooled. */
  private underAnotherName({ items }: ResourceModel): string {
    const names = items.map(({ apiName }) => apiName);
    return `${this.choices.pick(names)}: ${this.choices.pick(names)}`;
  }

  private cell(resource: ResourceModel, depth: number): string {
    const { choices } = this;
    const masked = resource.items.filter(({ sensitivity }) => sensitivity === 4);
    const fromMasked = masked.length > 0 && choices.chance(55);
    const item = choices.pick(fromMasked ? masked : resource.items);
    if (item.link !== null && depth > 0 && choices.chance(70)) {
      const target = this.city.resources.find(({ apiName }) => apiName === item.link?.resource);
      if (target) return `${this.name()}: ${item.link.name} { ${this.row(target, depth - 1)} }`;
    }
    if (choices.chance(4)) return `${this.name()}: provenance { ${PROVENANCE} }`;
    return choices.chance(30) ? `${this.name()}: ${item.apiName}` : item.apiName;
  }

  private dressed(resource: ResourceModel, field: string): string {
    const { choices } = this;
    const typeName = typeNameOf(resource);
    switch (choices.below(14)) {
      case 9:
        return `... on ${typeName} { ${field} }`;
      case 10:
        return `... @include(if: ${this.variable('Boolean!', choices.chance(50))}) { ${field} }`;
      case 11:
        return `... @skip(if: ${this.variable('Boolean!', choices.chance(50))}) { ${field} }`;
      case 12:
        return `...${this.fragment(typeName, field)}`;
      case 13:
        return `${field} ... on ${typeName} { ${choices.pick(resource.items).apiName} }`;
      default:
        return field;
    }
  }

  private fragment(typeName: string, field: string): string {
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, `fragment ${name} on ${typeName} { ${field} }`);
    return name;
  }

  private value(type: string, value: unknown, literal: string): string {
    return this.choices.chance(25) ? this.variable(type, value) : literal;
  }

  private variable(type: string, value: unknown): string {
    return this.addVariable(this.name(), type, value);
  }

  private addVariable(name: string, type: string, value: unknown): string {
    this.variables.push({ name, type, value });
    return `$${name}`;
  }

  private name(): string {
    this.names += 1;
    return `x${this.names}`;
  }
}

/** Writes a query over a city. */
export function aQuery(choices: Choices, city: City): Query {
  return new QueryWriter(choices, city).write();
}
