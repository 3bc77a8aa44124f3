import { setTimeout as sleep } from 'node:timers/promises';
import { DemoFailure } from '../as-it-should-be';
import { caseOf, lineOf, materialOf, standsNow } from '../case-file';
import type { Step } from '../tour';

const SOON_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** The source comes back, and the gateway completes the case by itself. */
export const sourceBack: Step = {
  zh: '税务局系统恢复：网关自行取得所欠材料，办件材料齐全，无人催办',
  en: 'The dead server comes back, and the gateway fetches what it owed: nobody has to press a button',
  run: async (tour) => {
    await tour.instance.servers.restart('tax');
    const began = performance.now();
    while (performance.now() - began < SOON_MS) {
      const { materials } = await standsNow(caseOf(tour));
      const tax = materialOf(materials, 'tax');
      if (tax.state === 'fetched') return [lineOf(tax)];
      await sleep(LOOK_EVERY_MS);
    }
    throw new DemoFailure(`expected the tax material within ${SOON_MS} ms`);
  },
};
