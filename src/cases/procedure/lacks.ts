import { GatewayError } from '../../platform';
import type { MaterialStand } from '../case-parts';
import { checkText } from '../file/check-text';
import type { Missing } from './papers';
import { papersBeyond } from './papers-named';

/** A material of the guide that is missing or wrong. */
export interface Lack {
  /** Key in the guide. */
  readonly material: string;
  /** What is wrong or to be added. */
  readonly what?: string | null;
}

/** States of what is the applicant's to hand in; what sharing supplies is never asked for. GDE-9 */
const APPLICANTS: readonly MaterialStand['state'][] = ['bring', 'brought', 'broughtInstead'];

/** What the applicant hands in by the guide. */
export function applicantsOwn(stands: readonly MaterialStand[]): readonly MaterialStand[] {
  return stands.filter(({ state }) => APPLICANTS.includes(state));
}

/** What is not there yet of that. */
export function stillMissing(stands: readonly MaterialStand[]): readonly MaterialStand[] {
  return stands.filter(({ state }) => state === 'bring');
}

function beyond(found: readonly unknown[], own: readonly MaterialStand[]): GatewayError {
  const listed = own.map(({ name }) => name);
  return new GatewayError('CASE_BEYOND_GUIDE', { found, listed });
}

/** The material that a lack names. Errors: CASE_BEYOND_GUIDE where it is not the applicant's to hand in. */
function named(key: string, stands: readonly MaterialStand[]): MaterialStand {
  const own = applicantsOwn(stands);
  const found = own.find((stand) => stand.key === key);
  if (found) return found;
  const shared = stands.find((stand) => stand.key === key)?.name;
  throw beyond([shared ?? { zh: '清单以外的材料', en: 'a material that is not listed' }], own);
}

/** What is to be done about a material. Errors: INPUT_INVALID; CASE_BEYOND_GUIDE for what it says. */
function wordsOf({ what }: Lack, { state }: MaterialStand, own: readonly MaterialStand[]): string {
  if (!what && state === 'bring') return '尚未提交';
  const text = checkText('lacks.what', what);
  const papers = papersBeyond(
    text,
    own.map(({ name }) => name),
  );
  if (papers.length > 0) throw beyond(papers, own);
  return text;
}

/**
 * Everything that is missing of a case, in the order of the guide: what the caller names, and what is not there
 * in any case, so that nothing is left for a second notice. CASE-2, CASE-3
 *
 * Errors: INPUT_INVALID where nothing is missing; CASE_BEYOND_GUIDE.
 */
export function everythingMissing(
  lacks: readonly Lack[],
  stands: readonly MaterialStand[],
): readonly (Missing['items'][number] & { readonly key: string })[] {
  const own = applicantsOwn(stands);
  const unnamed = stillMissing(stands).filter(
    ({ key }) => !lacks.some(({ material }) => material === key),
  );
  const all = [...lacks, ...unnamed.map(({ key }) => ({ material: key }))];
  const items = all.map((lack) => {
    const stand = named(lack.material, stands);
    return { key: stand.key, name: stand.name, what: wordsOf(lack, stand, own) };
  });
  if (items.length > 0) return items;
  const expected = { zh: '至少一项材料', en: 'at least one material' };
  throw new GatewayError('INPUT_INVALID', { field: 'lacks', expected, got: [] });
}
