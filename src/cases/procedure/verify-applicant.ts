import { type CountedGuess, countGuess } from '../../identity';
import type { CasesContext } from '../context';
import type { CaseRecord } from '../file/case';
import { selectCaseByApplicant } from '../file/cases.store';

/** What an applicant knows. */
export interface Lookup {
  readonly number: string;
  /** Their citizen number or credit code. */
  readonly code: string;
}

/** Guesses at a case by many codes, and at a person by many cases, are both counted. */
async function countLookup(ctx: CasesContext, { number, code }: Lookup): Promise<CountedGuess[]> {
  const ofCase = await countGuess(ctx, `case-number:${number}`);
  return [ofCase, await countGuess(ctx, `case-code:${code}`)];
}

/**
 * The case of whoever knows its number and the applicant's code, without signing in; null where they do not
 * belong together, whatever is wrong. Wrong ones are counted as sign-ins are. CASE-8
 *
 * Errors: GUESSES_LOCKED{retryAfterSeconds}.
 */
export async function verifyApplicant(
  ctx: CasesContext,
  asked: Lookup,
): Promise<CaseRecord | null> {
  const known = { number: asked.number.trim(), code: asked.code.trim().toUpperCase() };
  const guesses = await countLookup(ctx, known);
  const file = await selectCaseByApplicant(ctx.db, ctx.secrets, known);
  if (!file) return null;
  for (const guess of guesses) await guess.forget();
  return file;
}
