import { setTimeout as sleep } from 'node:timers/promises';
import { DATASETS, entryOf } from '../../../../prisma/sample-city';
import { DemoFailure, dataOf, shouldBe } from '../as-it-should-be';
import type { Caller } from '../caller';
import {
  AppearingDocument,
  OwnSourcesDocument,
  PublishResourceDocument,
  RegisterResourceDocument,
  SubmitResourceDocument,
} from '../operations/generated';
import { type Step, signIn, type Tour } from '../tour';

/** The resource that is registered before your eyes. */
export const RESOURCE = 'socialInsurance';

const SOON_MS = 5_000;
const LOOK_EVERY_MS = 20;

/** A provider registers, the authority publishes, and the schema has it without a restart. */
export const register: Step = {
  zh: '人力资源和社会保障局登记“社会保险参保信息”，政务服务管理局审核发布，接口随即可用',
  en: 'A provider registers a resource, the sharing authority publishes it, and it can be queried',
  run: async (tour) => {
    const steward = await signIn(tour, 'hrss.steward');
    const { code, versionId } = await registerAndSubmit(steward);
    const authority = await signIn(tour, 'gsa.authority');
    const published = await authority.ask(PublishResourceDocument, { versionId });
    const { status, number } = dataOf(published).reviewResource;
    shouldBe(status === 'published', 'a published version', status);
    const waited = await untilInSchema(tour);
    return [
      `hrss.steward: ${code}, ${RESOURCE}`,
      `gsa.authority: version ${number} ${status}`,
      `in the schema after ${waited} ms, without a restart`,
    ];
  },
};

async function registerAndSubmit(
  steward: Caller,
): Promise<{ readonly code: string; readonly versionId: string }> {
  const { sources } = dataOf(await steward.ask(OwnSourcesDocument, {}));
  const source = sources.find(({ kind }) => kind === 'hosted');
  const dataset = DATASETS.find(({ apiName }) => apiName === RESOURCE);
  if (!source || !dataset) throw new DemoFailure('expected a source to register from, got none');
  const input = entryOf(dataset, source.id);
  const registered = await steward.ask(RegisterResourceDocument, { input });
  const { code, versions } = dataOf(registered).registerResource;
  const versionId = versions[0]?.id ?? '';
  const submitted = await steward.ask(SubmitResourceDocument, { versionId });
  shouldBe(dataOf(submitted).submitResource.status === 'submitted', 'a submitted version', code);
  return { code, versionId };
}

/** How long it took until a client was shown the new type, in milliseconds. */
async function untilInSchema({ instance }: Tour): Promise<number> {
  const client = await instance.clientOf('housing');
  const began = performance.now();
  while (performance.now() - began < SOON_MS) {
    const answer = await client.ask(AppearingDocument, {});
    if (dataOf(answer).__type) return Math.round(performance.now() - began);
    await sleep(LOOK_EVERY_MS);
  }
  throw new DemoFailure(`expected ${RESOURCE} in the schema within ${SOON_MS} ms`);
}
