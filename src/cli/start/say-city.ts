import { EXAMPLES, SAMPLE_PASSWORD, type SampleCity, STAFF } from '../../../prisma/sample-city';
import { GRAPHQL_PATH } from '../../api';
import type { Config } from '../../platform';
import { readKeyFile, tokenOf } from '../keys/key-file';
import { say } from '../print';
import { cityKeyPath } from '../sample/city-folder';
import { exampleQuery } from './example-query';

/** Which department's client the example is asked by. */
const ASKING = 'housing';

/** Says what the sample city holds, who works there, and how to fetch something from it. */
export async function sayCity(config: Config, address: string, city: SampleCity): Promise<void> {
  sayContents(city);
  sayAccounts();
  const path = cityKeyPath(config, ASKING);
  const key = await readKeyFile(path);
  const token = await tokenOf(key, config.audience, config.tokenMaxSeconds);
  const minutes = Math.floor(config.tokenMaxSeconds / 60);
  say(`What 公共租赁住房资格确认 needs to know about ${EXAMPLES.wangFang.name}:`);
  say();
  say(curl(address, token));
  say();
  say(`The token is good for ${minutes} minutes. A new one:`);
  say(`  npx once-gateway client token --key ${path}`);
  say('The same without curl:');
  say(`  npx once-gateway query --key ${path} --url ${address}${GRAPHQL_PATH} '{ … }'`);
  say();
}

function sayContents({ people, companies, datasets }: SampleCity): void {
  say();
  say(`The sample city, in which everybody is invented: ${people} people, ${companies} companies`);
  for (const { provider, name, apiName, rows } of datasets) {
    say(`  ${provider} ${name} (${apiName}): ${rows ?? 'from its own server'}`);
  }
  say();
}

function sayAccounts(): void {
  const accounts = STAFF.map(({ account }) => account);
  say(`Accounts to sign in with, password ${SAMPLE_PASSWORD}:`);
  say(`  ${accounts.join(' ')}`);
  say();
}

/** Says how to stop. */
export function sayStop(): void {
  say('Ready. Ctrl-C stops it.');
}

/** One command to paste into a shell: the body holds no single quotes. */
function curl(address: string, token: string): string {
  const body = JSON.stringify({ query: exampleQuery() });
  return [
    `curl -s ${address}${GRAPHQL_PATH} \\`,
    "  -H 'content-type: application/json' \\",
    `  -H 'authorization: Bearer ${token}' \\`,
    `  -d '${body}'`,
  ].join('\n');
}
