import { recordOffice } from '../../identity';
import {
  publishPolicies,
  readPolicyFolder,
  simulatePolicies,
  testCityPolicies,
} from '../../sharing';
import { say, UsageError } from '../print';
import { withGateway } from '../with-gateway';

/** Asks all cases of the gateway's policies and a city's, and tells which fail. Needs no database. */
export async function testFolder(folder: string | undefined): Promise<void> {
  const results = testCityPolicies(folder === undefined ? {} : readPolicyFolder(folder));
  const failed = results.filter(({ passed }) => !passed);
  for (const { file, name, expected, got } of failed) {
    say(`✗ ${file}: ${name}`);
    say(`    expected ${expected}, got ${got}`);
  }
  say(`${results.length - failed.length} of ${results.length} cases as they should be`);
  if (failed.length > 0) process.exitCode = 1;
}

/** Puts a city's policies in force, in place of those before. */
export async function publishFolder(
  folder: string,
  { note }: { readonly note: string },
): Promise<void> {
  const files = readPolicyFolder(folder);
  await withGateway(async (gateway) => {
    const ctx = gateway.systemContext();
    const publish = () => publishPolicies(ctx, { files, note });
    const { version } = await recordOffice(ctx, 'policies.published', publish);
    say(`policies ${version} are in force`);
  });
}

/** Tells what the reads of the last days would come to under a city's policies. */
export async function simulateFolder(
  folder: string,
  { days: text }: { readonly days: string },
): Promise<void> {
  const days = Number(text);
  if (!/^\d{1,3}$/.test(text)) throw new UsageError('--days: expected a number of days');
  const files = readPolicyFolder(folder);
  await withGateway(async (gateway) => {
    const told = await simulatePolicies(gateway.systemContext(), { files, days });
    const { reads, changedReads, isCutOff, changes } = told;
    for (const { kind, reads: count, departmentId, resource, serviceItem, ...items } of changes) {
      say(`${kind} ×${count}: ${departmentId} reads ${resource} for ${serviceItem}`);
      const names = [
        ...items.gained.map((one) => `+${one}`),
        ...items.lost.map((one) => `-${one}`),
      ];
      say(`    ${[...names, ...items.changed.map((one) => `~${one}`)].join(' ')}`);
    }
    const bound = isCutOff ? ', the newest only' : '';
    say(`${changedReads} of ${reads} recorded reads would come out otherwise${bound}`);
  });
}
