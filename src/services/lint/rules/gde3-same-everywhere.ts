import { differenceWords } from '../../compare/difference-words';
import { differencesOf, type GuideDifference } from '../../compare/differences';
import { type Peer, standardFor } from '../../compare/standard-guide';
import { error, type Finding, warning } from '../finding';
import type { LintGround } from '../ground';

const RULE = 'GDE-3';

function placeOf({ element }: GuideDifference): string {
  return element.field ?? 'serviceItem';
}

/** What differs from the guide that sets the standard. */
function departures(ground: LintGround, standard: Peer): readonly Finding[] {
  const { departmentName } = standard;
  return differencesOf(ground.content, standard.version.content).map((difference) => {
    const words = differenceWords(difference);
    const sentence = {
      zh: `与${departmentName}的同一事项指南不一致：${words.zh}`,
      en: `It differs from the guide of ${departmentName} for the same item: ${words.en}`,
    };
    const mend = {
      zh: `改为与${departmentName}一致，或者先由其修订指南`,
      en: `Say the same, or have ${departmentName} change its guide first`,
    };
    return error(RULE, { place: placeOf(difference), sentence, mend });
  });
}

/** Guides that will have to follow this one. */
function followers({ guide, content, peers }: LintGround): readonly Finding[] {
  const others = peers.filter((peer) => peer.guide.id !== guide.id);
  return others.flatMap((peer) => {
    const count = differencesOf(peer.version.content, content).length;
    if (count === 0) return [];
    const name = peer.departmentName;
    const sentence = {
      zh: `发布后${name}的指南将有 ${count} 处与本指南不一致`,
      en: `Once it is published, the guide of ${name} differs from it in ${count} places`,
    };
    const mend = { zh: `请${name}同步修订`, en: `Have ${name} change its guide at the same time` };
    return [warning(RULE, { place: 'serviceItem', sentence, mend })];
  });
}

/** For one item, what is basic is the same at all levels and in all districts. GDE-3 */
export function gde3SameEverywhere(ground: LintGround): readonly Finding[] {
  const { guide, peers, department } = ground;
  const standard = standardFor({ guide, level: department.level }, peers);
  return standard ? departures(ground, standard) : followers(ground);
}
