import { listDepartments } from '../../identity';
import { checkFirst, divisionCodeProblem, GatewayError, type Listing } from '../../platform';
import type { SharingContext } from '../../sharing';
import type { ServedParty } from '../enums';
import { type FoundPlace, searchPublished } from '../guide/guides.store';
import { pageOf } from './guide-page';
import type { GuidePage } from './public.types';

/** Longest text to search for, and most words in it. */
const MAX_TEXT = 100;
const MAX_WORDS = 10;

/** What somebody looks for. */
export interface AskedGuides {
  readonly text?: string | null;
  /** Division code: guides of departments of that area. */
  readonly divisionCode?: string | null;
  readonly served?: ServedParty | null;
  readonly first: number;
  readonly after?: string | null;
}

/** Words as patterns, in which nothing but the words themselves matters. Errors: INPUT_INVALID. */
function patternsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('\0', '')
    .split(/\s+/)
    .filter(Boolean);
  if (text.length <= MAX_TEXT && words.length <= MAX_WORDS) {
    return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  }
  const expected = {
    zh: `至多 ${MAX_TEXT} 个字、${MAX_WORDS} 个词`,
    en: `at most ${MAX_TEXT} characters and ${MAX_WORDS} words`,
  };
  const got = { zh: `${text.length} 个字`, en: `${text.length} characters` };
  throw new GatewayError('INPUT_INVALID', { field: 'text', expected, got });
}

/** Ids of the departments of an area, or null for all. Errors: INPUT_INVALID. */
async function departmentsIn(
  ctx: SharingContext,
  divisionCode: string | null | undefined,
): Promise<readonly string[] | null> {
  if (!divisionCode) return null;
  const problem = divisionCodeProblem(divisionCode);
  if (problem) throw new GatewayError('INPUT_INVALID', { field: 'divisionCode', ...problem });
  const departments = await listDepartments(ctx);
  return departments.filter((one) => one.divisionCode === divisionCode).map(({ id }) => id);
}

function cursorOf({ name, id }: FoundPlace): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** Errors: CURSOR_INVALID. */
function placeOf(cursor: string): FoundPlace {
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const isPlace = typeof name === 'string' && typeof id === 'string' && !cursor.includes('\0');
    if (isPlace && !`${name}${id}`.includes('\0')) return { name, id };
  } catch {
    // Text that is no cursor is refused below, however it is wrong.
  }
  throw new GatewayError('CURSOR_INVALID');
}

/**
 * Searches the published guides by words of their name, code and materials, in order of name; for
 * everybody, without signing in. GDE-12
 *
 * Errors: INPUT_INVALID, CURSOR_INVALID.
 */
export async function searchGuides(
  ctx: SharingContext,
  asked: AskedGuides,
): Promise<Listing<GuidePage>> {
  const first = checkFirst(asked.first);
  const found = await searchPublished(ctx.db, {
    patterns: patternsOf(asked.text ?? ''),
    departments: await departmentsIn(ctx, asked.divisionCode),
    served: asked.served ?? null,
    ...{ first, after: asked.after ? placeOf(asked.after) : null },
  });
  const page = found.slice(0, first);
  const last = page.at(-1);
  const place = last && { name: last.version.content.name ?? '', id: last.guide.id };
  const nodes = await Promise.all(page.map((one) => pageOf(ctx, one)));
  const endCursor = place ? cursorOf(place) : null;
  return { nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
}
