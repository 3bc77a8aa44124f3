import { type FilePlace, NOTHING, Problems, type ReadEntry } from '../../catalog';
import type { GuideContent } from '../guide/content.types';
import type { WrittenGuide } from '../guide/write-guide';
import { GUIDE_FORM, MATERIALS, READS, STEPS } from './guide-form';
import { RowPlaces } from './row-places';
import { suppliesOfRows } from './supplies-of-rows';
import { withoutNulls } from './without-nulls';

/** A guide that was read from a workbook, with where each of its parts stands in it. */
export interface PlacedGuide {
  readonly guide: WrittenGuide;
  /** What does not fit together, whatever the guide means. */
  readonly problems: Problems;
  /** Where the part at a path stands, such as `name` or `materials[2].basis[0].law`. */
  place(path: string): FilePlace;
}

/** Elements that are offered or not, and how. */
const OFFERS = ['appointment', 'onlinePayment', 'delivery'] as const;

/** Notes what says how without saying whether, or until when without saying what. */
function checkElements(problems: Problems, { defects, ...content }: Partial<GuideContent>): void {
  for (const offer of OFFERS) {
    if (!content[offer] || typeof content[offer].available === 'boolean') continue;
    problems.add(`${offer}.available`, { zh: '是或否', en: '是 (yes) or 否 (no)' }, NOTHING);
  }
  if (!defects || defects.materials) return;
  const expected = { zh: '材料标识或“无”', en: 'keys of materials, or 无 (none)' };
  problems.add('defects.materials', expected, NOTHING);
}

/** The rows of a guide as what a department writes. */
export function placedGuide({ head, parts }: ReadEntry): PlacedGuide {
  const [steps = [], materials = [], reads = [], uses = []] = parts;
  const places = new RowPlaces(head, GUIDE_FORM.head);
  places.putList('steps', steps, STEPS);
  places.putList('materials', materials, MATERIALS);
  places.putList('reads', reads, READS);
  const problems = new Problems();
  const keys = materials.map(({ value }) => value.key);
  const supplies = suppliesOfRows({ places, problems }, keys, uses);
  const { serviceItem, ...elements } = withoutNulls(head.value);
  checkElements(problems, elements);
  const content = {
    ...elements,
    steps: steps.map(({ value }) => withoutNulls(value)),
    materials: materials.map(({ value }, index) => ({
      ...withoutNulls(value),
      supplies: supplies[index],
    })),
    reads: reads.map(({ value }) => withoutNulls(value)),
  } as unknown as GuideContent;
  const guide = { serviceItem: String(serviceItem), content };
  return { guide, problems, place: (path) => places.of(path) };
}
