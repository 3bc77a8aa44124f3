import { type RawBuilder, sql } from 'kysely';
import type { FieldMask, ItemType } from '../connector';

type Expression = RawBuilder<unknown>;

/** What stands for text that shows nothing, and the length below which ends would show most of a text. */
const HIDDEN = sql.raw(`'***'`);
const SHORTEST = sql.raw('8');

/** Any character that ends no line, as the reader's own patterns have it. */
const ANY = '[^\\n\\r\\u2028\\u2029]';
const DISTRICT = sql.lit(`^${ANY}{1,20}?(?:(?<![治小社园校库厂矿])区|县|旗)`);
const CITY = sql.lit(`^${ANY}{1,12}?市`);

function keepEnds(text: Expression, head: number, tail: number): Expression {
  const [first, last] = [sql.lit(head), sql.lit(tail)];
  const stars = sql`repeat('*', char_length(${text}) - ${sql.lit(head + tail)})`;
  return sql`CASE WHEN char_length(${text}) < ${SHORTEST} THEN ${HIDDEN}
    ELSE left(${text}, ${first}) || ${stars} || right(${text}, ${last}) END`;
}

/** How each mask changes a text, the same character by character as where the reader masks. */
const MASKS: Readonly<Record<FieldMask, (text: Expression) => Expression>> = Object.freeze({
  citizenNumber: (text) => keepEnds(text, 3, 4),
  phone: (text) => keepEnds(text, 3, 4),
  // An empty name has nothing to hide, and the star that stands for it would get another.
  name: (text) => sql`CASE WHEN ${text} = '' THEN '' ELSE left(${text}, 1) || '*' END`,
  address: (text) =>
    sql`COALESCE(substring(${text} FROM ${DISTRICT}), substring(${text} FROM ${CITY}), '') || ${HIDDEN}`,
  bankCard: (text) => keepEnds(text, 0, 4),
  full: () => HIDDEN,
});

/**
 * A text as a mask shows it. Values of other types would be a lie when masked, so they are null, as
 * null is.
 */
export function maskedSql(mask: FieldMask, text: Expression, type: ItemType): Expression {
  if (type !== 'C' && type !== 'M') return sql`NULL`;
  return sql`CASE WHEN ${text} IS NOT NULL THEN ${MASKS[mask](text)} END`;
}
