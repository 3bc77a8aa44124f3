import { recordOffice } from '../../identity';
import { publishPolicies, readPolicyFolder, testCityPolicies } from '../../sharing';
import { say } from '../print';
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
