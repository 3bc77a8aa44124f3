import { applyForSharing, approveApplication, listApplications } from '../../../src/sharing';
import { AGREEMENTS, type Agreement } from './agreements';
import { type CityContext, office } from './city-context';
import type { ActAs } from './people';

const YEAR = 365 * 86_400_000;
/** As many as a page may hold; a sample department has far fewer. */
const MANY = 100;

/** Applies for what is not applied for yet, and has it approved: one grant an agreement. */
export async function loadGrants(actAs: ActAs, wanted: readonly string[]): Promise<void> {
  for (const agreement of AGREEMENTS) {
    if (wanted.includes(agreement.dataset.apiName)) await agree(actAs, agreement);
  }
}

async function agree(actAs: ActAs, agreement: Agreement): Promise<void> {
  const consumer = actAs(agreement.consumer, 'sharingOfficer');
  const application = (await applied(consumer, agreement)) ?? (await apply(consumer, agreement));
  if (application.status !== 'submitted') return;
  const provider = actAs(agreement.dataset.provider, 'sharingOfficer');
  await office(provider, 'grant.issued', () =>
    approveApplication(provider, { id: application.id }),
  );
}

type Applied = Pick<Awaited<ReturnType<typeof applyForSharing>>, 'id' | 'status'>;

async function applied(consumer: CityContext, { dataset }: Agreement): Promise<Applied | null> {
  const resource = await consumer.catalog.byApiName(dataset.apiName);
  const { nodes } = await listApplications(consumer, { first: MANY, after: null });
  const own = nodes.filter(({ consumerId }) => consumerId === consumer.actor?.department.id);
  return own.find(({ resourceId }) => resourceId === resource?.id) ?? null;
}

function apply(consumer: CityContext, agreement: Agreement): Promise<Applied> {
  const { dataset, services, items } = agreement;
  const now = consumer.clock.now();
  return office(consumer, 'application.submitted', () =>
    applyForSharing(consumer, {
      resource: dataset.apiName,
      items,
      serviceItems: services.map(({ code }) => code),
      basis: services.map(({ basis }) => basis).join('；'),
      mode: 'serviceInterface',
      expiresAt: new Date(now.getTime() + YEAR),
    }),
  );
}
