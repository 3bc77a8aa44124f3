import { type GuideMaterial, judgeMaterial, type Supply } from '../../services';
import type { MaterialReason, Verdict } from './case-material';
import { lackOfUse, needOf, type Standing } from './standing';

/** Reasons that pass, the lightest first: the applicant brings nothing. CASE-11 */
const PASSING: readonly MaterialReason[] = ['beingFetched', 'sourceDown', 'notGranted'];

function lacksOf(standing: Standing, { uses }: Supply): readonly MaterialReason[] {
  return uses.flatMap((use): readonly MaterialReason[] => {
    const need = needOf(standing, use.when);
    if (need === 'notMet') return [];
    const lack = need === 'met' ? lackOfUse(standing, use) : need;
    return lack === null ? [] : [lack];
  });
}

/** How heavy what a way lacks is: as heavy as the heaviest; none where it cannot be had at all. */
function weightOf(lacks: readonly MaterialReason[]): number[] {
  const weights = lacks.map((lack) => PASSING.indexOf(lack));
  return weights.includes(-1) ? [] : [Math.max(...weights)];
}

/** What is missing by the way that has the least in its way of those that can still be had. */
function missing(standing: Standing, { supplies }: GuideMaterial): Verdict {
  const lacks = supplies.map((supply) => lacksOf(standing, supply));
  const lightest = PASSING[Math.min(...lacks.flatMap(weightOf))];
  if (lightest) return { state: 'pending', reason: lightest, supply: null };
  const isOld = lacks.flat().includes('tooOld');
  return { state: 'bring', reason: isOld ? 'tooOld' : 'notHeld', supply: null };
}

function fetched(standing: Standing, material: GuideMaterial): Verdict {
  const judgement = judgeMaterial(material, standing.known);
  if (judgement.state !== 'satisfied') return missing(standing, material);
  const supply = material.supplies.indexOf(judgement.supply);
  return { state: material.confirm ? 'toConfirm' : 'fetched', reason: null, supply };
}

/**
 * What becomes of a material as things stand. What sharing may still supply is never to be brought:
 * it is pending, whether a source is down or a grant is missing, and so is a demanded material of
 * which only such a source could tell whether it is needed. GDE-9, CASE-11
 */
export function judge(standing: Standing, material: GuideMaterial): Verdict {
  const need = needOf(standing, material.when);
  if (need === 'notMet') return { state: 'notNeeded', reason: null, supply: null };
  if (need !== 'met') return { state: 'pending', reason: need, supply: null };
  if (material.way === 'fetch') return fetched(standing, material);
  return { state: 'bring', reason: null, supply: null };
}
