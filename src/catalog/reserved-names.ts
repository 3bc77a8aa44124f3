/**
 * Endings that the data half gives to what it makes from a resource: fields (`xMany`, `xPage`) and
 * types (`XConnection`, `XWhere` …). A resource so named could clash with another's.
 */
export const RESERVED_ENDINGS = Object.freeze([
  'Many',
  'Page',
  'Connection',
  'Edge',
  'Where',
  'Filter',
  'Field',
  'OrderBy',
  'Input',
]);

/** Names that mean something else beside the resources: fields of `shared` and GraphQL's own. */
export const RESERVED_RESOURCE_NAMES: ReadonlySet<string> = new Set([
  'provenance',
  'shared',
  'query',
  'mutation',
  'subscription',
  'string',
  'int',
  'float',
  'boolean',
  'id',
  'json',
  'date',
  'time',
  'dateTime',
  'localDate',
  'decimal',
  'int64',
  'bigInt',
  'pageInfo',
  'purpose',
]);

/** Names that mean something else beside the items: a row's own fields and the words of `where`. */
export const RESERVED_ITEM_NAMES: ReadonlySet<string> = new Set([
  'provenance',
  'and',
  'or',
  'not',
  'true',
  'false',
  'null',
]);
