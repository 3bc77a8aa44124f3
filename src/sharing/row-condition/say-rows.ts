import type { ItemModel, ResourceModel } from '../../catalog';
import { divisionName } from '../../platform';
import { type RowCondition, type RowVisitor, rulesOf, visit } from './row-condition';

/** An item as a sentence speaks of it. */
export interface SpokenItem {
  readonly name: string;
  /** True for dates and instants, which are early or late and not small or great. */
  readonly isTime: boolean;
}

/** How a language says each thing; values come in the quotation marks of the language. */
export interface Language {
  /** What stands for no condition. */
  readonly all: string;
  readonly nameOf: (item: ItemModel) => string;
  readonly quote: (value: string) => string;
  readonly and: (parts: readonly string[]) => string;
  readonly or: (parts: readonly string[]) => string;
  readonly not: (part: string) => string;
  readonly grouped: (part: string) => string;
  /** One of few values, or of more than are listed: then `count` says how many there are. */
  readonly isOneOf: (item: SpokenItem, values: readonly string[], count: number) => string;
  readonly isNot: (item: SpokenItem, value: string) => string;
  readonly from: (item: SpokenItem, value: string) => string;
  readonly to: (item: SpokenItem, value: string) => string;
  readonly between: (item: SpokenItem, from: string, to: string) => string;
  readonly beginsWith: (item: SpokenItem, value: string) => string;
  readonly isNull: (item: SpokenItem) => string;
  readonly isPresent: (item: SpokenItem) => string;
  /** `name` is null for a division that is not known by name. */
  readonly isUnder: (item: SpokenItem, code: string, name: string | null) => string;
  readonly isApplicant: (item: SpokenItem) => string;
}

/** Most values that a sentence lists. */
const LISTED = 10;

/** A part inside another: in brackets where it is itself made of several. */
function inner(part: RowCondition, said: string, language: Language): string {
  const isJoint = 'and' in part || 'or' in part;
  return isJoint && rulesOf(part).length > 1 ? language.grouped(said) : said;
}

function speaker(resource: ResourceModel | null, language: Language): RowVisitor<string> {
  const { quote } = language;
  const spoken = (apiName: string): SpokenItem => {
    const item = resource?.items.find((one) => one.apiName === apiName);
    const isTime = item?.type === 'D' || item?.type === 'T';
    return { name: item ? language.nameOf(item) : apiName, isTime };
  };
  const said = (part: RowCondition): string => inner(part, visit(part, visitor), language);
  const visitor: RowVisitor<string> = {
    and: (parts) => language.and(parts.map(said)),
    or: (parts) => language.or(parts.map(said)),
    not: (part) =>
      'isNull' in part
        ? language.isPresent(spoken(part.isNull))
        : language.not(visit(part, visitor)),
    eq: ({ item, value }) => language.isOneOf(spoken(item), [quote(value)], 1),
    ne: ({ item, value }) => language.isNot(spoken(item), quote(value)),
    in: ({ item, values }) =>
      language.isOneOf(spoken(item), values.slice(0, LISTED).map(quote), values.length),
    range: ({ item, from, to }) => {
      if (from && to) return language.between(spoken(item), from, to);
      return from ? language.from(spoken(item), from) : language.to(spoken(item), to ?? '');
    },
    prefix: ({ item, value }) => language.beginsWith(spoken(item), quote(value)),
    isNull: (item) => language.isNull(spoken(item)),
    divisionUnder: ({ item, code }) => language.isUnder(spoken(item), code, divisionName(code)),
    applicant: (item) => language.isApplicant(spoken(item)),
  };
  return visitor;
}

/** Says a condition in a language. */
export function sayRows(
  rows: RowCondition,
  resource: ResourceModel | null,
  language: Language,
): string {
  return visit(rows, speaker(resource, language));
}
