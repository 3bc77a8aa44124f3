import {
  type GuideVersionRecord,
  listGuides,
  publishGuide,
  submitGuide,
  versionsOf,
  writeGuide,
} from '../../../../src/services';
import { type CityContext, office } from '../city-context';
import type { ActAs } from '../people';
import { FOOD_BUSINESS_LICENCE } from './food-business-licence';
import { NEWBORN_REGISTRATION } from './newborn-registration';
import { PUBLIC_RENTAL_HOUSING } from './public-rental-housing';
import type { SampleGuide } from './sample-guide';

/** Every guide of the sample city; of one item the city's own comes first. GDE-3 */
export const SAMPLE_GUIDES: readonly SampleGuide[] = Object.freeze([
  ...PUBLIC_RENTAL_HOUSING,
  ...FOOD_BUSINESS_LICENCE,
  ...NEWBORN_REGISTRATION,
]);

/** As many as a page may hold; a sample department has far fewer. */
const MANY = { first: 100, after: null };

/**
 * Publishes the guides that are not published yet, each from where it stands. One whose resources
 * are not all in the catalogue waits for them: it would be refused. GDE-9
 *
 * @returns those that are published
 */
export async function loadGuides(
  actAs: ActAs,
  wanted: readonly string[],
): Promise<readonly SampleGuide[]> {
  const whole = SAMPLE_GUIDES.filter(({ content }) =>
    content.reads.every(({ resource }) => wanted.includes(resource)),
  );
  for (const guide of whole) await bring(actAs, guide);
  return whole;
}

async function bring(actAs: ActAs, { department, service, content }: SampleGuide): Promise<void> {
  const officer = actAs(department, 'sharingOfficer');
  const authority = actAs('government-services', 'sharingAuthority');
  const version = (await newestOf(officer, service)) ?? (await write(officer, service, content));
  const { id, status } = version;
  if (status === 'published') return;
  if (status === 'draft') await office(officer, 'guide.submitted', () => submitGuide(officer, id));
  await office(authority, 'guide.published', () => publishGuide(authority, id));
}

async function newestOf(officer: CityContext, service: string): Promise<GuideVersionRecord | null> {
  const { nodes } = await listGuides(officer, MANY);
  const guide = nodes.find(({ serviceItem }) => serviceItem === service);
  const [newest] = guide ? await versionsOf(officer, guide) : [];
  return newest ?? null;
}

function write(
  officer: CityContext,
  serviceItem: string,
  content: SampleGuide['content'],
): Promise<GuideVersionRecord> {
  return office(officer, 'guide.written', () => writeGuide(officer, { serviceItem, content }));
}
