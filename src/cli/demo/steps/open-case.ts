import { EXAMPLES } from '../../../../prisma/sample-city';
import { DemoFailure, dataOf, shouldBe } from '../as-it-should-be';
import { APPLICANT, clerkOf, lineOf, materialOf } from '../case-file';
import {
  OpenCaseDocument,
  type OpenCaseInput,
  ServiceWindowsDocument,
} from '../operations/generated';
import { SERVICE, type Step } from '../tour';

/** A case is opened: what departments hold is there, though one of them is down. */
export const openCase: Step = {
  zh: `${APPLICANT.name}到窗口申请食品经营许可：共享材料即时取得；税务局停机，其材料由网关继续获取，不由申请人承担`,
  en: 'A restaurant applies for its licence: what departments hold is there at once; what the dead server owes is the gateway’s to fetch',
  run: async (tour) => {
    const clerk = await clerkOf(tour);
    const { serviceCentres } = dataOf(await clerk.ask(ServiceWindowsDocument, {}));
    const [centre] = serviceCentres.nodes;
    const window = centre?.windows[0];
    if (!centre || !window) throw new DemoFailure('expected a centre with a window, got none');
    const contact = { phone: '13900000000' };
    const input: OpenCaseInput = {
      ...{ serviceItem: SERVICE.food, channel: 'window', windowId: window.id, resultForm: 'both' },
      applicant: {
        kind: 'legalPerson',
        name: APPLICANT.name,
        code: APPLICANT.creditCode,
        ...contact,
      },
      fields: [{ name: '经营场所不动产单元号', value: EXAMPLES.premises.unitNumber }],
      ...{ jointWith: [], idempotencyKey: 'demo-food-licence' },
    };
    const opened = dataOf(await clerk.ask(OpenCaseDocument, { input })).openCase;
    const again = dataOf(await clerk.ask(OpenCaseDocument, { input })).openCase;
    shouldBe(again.id === opened.id, 'the same case for the same key', again.number);
    const { id, number, materials } = opened;
    for (const [key, state] of [
      ['licence', 'toConfirm'],
      ['leader', 'toConfirm'],
      ['premises', 'fetched'],
      ['tax', 'pending'],
      ['layout', 'bring'],
    ] as const) {
      const got = materialOf(materials, key).state;
      shouldBe(got === state, `${key} ${state}`, got);
    }
    tour.file = { id, number, clerk };
    return [`${number}, ${centre.name} ${window.name}`, ...(materials ?? []).map(lineOf)];
  },
};
