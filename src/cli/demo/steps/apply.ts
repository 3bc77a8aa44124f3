import { dataOf, shouldBe } from '../as-it-should-be';
import { ApplyForSharingDocument, ApproveApplicationDocument } from '../operations/generated';
import { SERVICE, type Step, signIn, type Tour } from '../tour';
import { RESOURCE } from './register';

const DAYS = 180;
const DAY_MS = 86_400_000;

/** What the service needs; 缴费基数 (baseAmount) it does not. */
const ITEMS = ['citizenNumber', 'name', 'employerName', 'status', 'monthsInARow', 'bankCard'];

/** The consumer applies, the provider approves: a grant. */
export const apply: Step = {
  zh: '住房和城乡建设委员会申请共享，人力资源和社会保障局审批，生成授权',
  en: 'The consumer applies; the provider approves; there is a grant',
  run: async (tour) => {
    const { id, number } = await submit(tour);
    const provider = await signIn(tour, 'hrss.officer');
    const approved = await provider.ask(ApproveApplicationDocument, { id });
    const grant = dataOf(approved).approveApplication;
    tour.grant = grant.number;
    return [
      `hurd.officer: application ${number}, ${ITEMS.length} items, ${DAYS} days`,
      `hrss.officer: grant ${grant.number} until ${grant.expiresAt.slice(0, 10)}`,
    ];
  },
};

async function submit(tour: Tour): Promise<{ readonly id: string; readonly number: string }> {
  const consumer = await signIn(tour, 'hurd.officer');
  const applied = await consumer.ask(ApplyForSharingDocument, {
    input: {
      resource: RESOURCE,
      items: ITEMS,
      serviceItems: [SERVICE.rental],
      basis: '《公共租赁住房管理办法》（住房和城乡建设部令第11号）第七条',
      mode: 'serviceInterface',
      expiresAt: new Date(tour.startedAt.getTime() + DAYS * DAY_MS).toISOString(),
    },
  });
  const application = dataOf(applied).applyForSharing;
  shouldBe(application.status === 'submitted', 'a submitted application', application);
  return application;
}
