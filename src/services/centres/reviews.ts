import type { GuideContent } from '../guide/content.types';

/** Ways of review that take a matter away from the window (行政服务中心管理办法, art. 8). CTR-3 */
const REVIEWS = [
  ...['现场核查', '现场勘', '勘测', '检验', '检疫', '检测', '鉴定'],
  ...['公告', '听证', '招标', '拍卖', '专家评审', '集体讨论', '集体决定'],
] as const;

/** What says that a way of review is not taken: `无需听证`, `不组织专家评审`, up to the next stop. */
const WITHOUT =
  /(?:不需要?|无需|无须|不必|不再?进行|不组织|不涉及|不含|免予?|免于)[^，。；、,.;（()）]{0,12}/g;

/** A step of a guide that is not for a window, and why. */
export interface ReviewedStep {
  readonly step: string;
  readonly review: string;
}

/**
 * The first step of a guide that goes through a site check, a hearing, an expert review or the like, or null. Found by the
 * words of its name and standard; what these say is not needed is none. CTR-3
 */
export function reviewIn({ steps }: Pick<GuideContent, 'steps'>): ReviewedStep | null {
  for (const { name, standard } of steps) {
    const text = `${name}。${standard ?? ''}`.replace(WITHOUT, '');
    const review = REVIEWS.find((one) => text.includes(one));
    if (review) return { step: name, review };
  }
  return null;
}
