import { setTimeout as sleep } from 'node:timers/promises';
import { verifyVolume } from '../../../cases';
import { DemoFailure, dataOf, shouldBe } from '../as-it-should-be';
import { type CaseFile, caseOf } from '../case-file';
import { ArchiveCaseDocument, PackedVolumeDocument } from '../operations/generated';
import type { Step } from '../tour';

const SOON_MS = 30_000;
const LOOK_EVERY_MS = 100;

/** The case becomes a volume that verifies by itself. */
export const archive: Step = {
  zh: '一案一卷归档：正卷、副卷各成一个文件，可脱离网关自行核验；副卷窗口人员无权查阅',
  en: 'The case becomes a volume that verifies by itself; its restricted part is not the clerk’s to read',
  run: async (tour) => {
    const file = caseOf(tour);
    const archived = await file.clerk.ask(ArchiveCaseDocument, { caseId: file.id });
    const { id, number } = dataOf(archived).archiveCase;
    const packages = await untilPacked(file, id);
    const main = packages.find(({ part }) => part === 'main');
    const restricted = packages.find(({ part }) => part === 'restricted');
    if (!main || !restricted) throw new DemoFailure('expected two sub-volumes');
    const verified = verifyVolume(await file.clerk.take(main.path));
    shouldBe(verified.manifestSha256 === main.manifestSha256, 'the volume of the record', verified);
    shouldBe(verified.restricted === restricted.manifestSha256, 'its restricted part', verified);
    shouldBe(restricted.contents === null, 'no contents of the restricted part', restricted);
    const status = await file.clerk.statusOf(restricted.path);
    shouldBe(status === 403, 'a refusal of the restricted part', status);
    const titles = main.contents?.map(({ title }) => title).join('、');
    return [`${number}: ${titles}`, `${verified.files} files hold`, `restricted part: ${status}`];
  },
};

async function untilPacked({ clerk }: CaseFile, id: string) {
  const began = performance.now();
  while (performance.now() - began < SOON_MS) {
    const { volume } = dataOf(await clerk.ask(PackedVolumeDocument, { id }));
    if (volume.packedAt !== null) return volume.packages;
    await sleep(LOOK_EVERY_MS);
  }
  throw new DemoFailure(`expected a packed volume within ${SOON_MS} ms`);
}
