import { say } from '../print';
import { DemoFailure } from './as-it-should-be';
import { type DemoInstance, openInstance } from './instance';
import { apply } from './steps/apply';
import { archive } from './steps/archive';
import { audit } from './steps/audit';
import { contest } from './steps/contest';
import { decide } from './steps/decide';
import { masked } from './steps/masked';
import { itemNotGranted, purposeNotGranted } from './steps/not-granted';
import { openCase } from './steps/open-case';
import { providerDown } from './steps/provider-down';
import { read } from './steps/read';
import { refused } from './steps/refused';
import { RESOURCE, register } from './steps/register';
import { sourceBack } from './steps/source-back';
import type { Step, Tour } from './tour';

/** The main job from registering to auditing, and a case from opening to archive, in the order it happens. */
const STEPS: readonly Step[] = Object.freeze([
  register,
  refused,
  apply,
  read,
  masked,
  itemNotGranted,
  purposeNotGranted,
  providerDown,
  openCase,
  contest,
  sourceBack,
  decide,
  archive,
  audit,
]);

/**
 * Does the main job for real, over HTTP, on an instance that is thrown away in the end, and shows
 * each step with what came back. Exit 0 only when every step was as it should be.
 */
export async function demo(): Promise<void> {
  say('一次办好 · Once Gateway: 准备一座 300 人的样例城市 / making a city of 300 invented people');
  const instance = await openInstance([RESOURCE]);
  try {
    await walk(instance);
    say();
    say('每一步都如所料 / every step was as it should be');
  } catch (error) {
    if (!(error instanceof DemoFailure)) throw error;
    say(`   ✗ ${error.message}`);
    process.exitCode = 1;
  } finally {
    await instance.close();
  }
}

async function walk(instance: DemoInstance): Promise<void> {
  const tour: Tour = { instance, startedAt: new Date(), grant: '', file: null };
  for (const [index, step] of STEPS.entries()) {
    say();
    say(`${index + 1}. ${step.zh}`);
    say(`   ${step.en}`);
    for (const line of await step.run(tour)) say(`   ✓ ${line}`);
  }
}
