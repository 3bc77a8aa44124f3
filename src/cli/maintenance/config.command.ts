import { describeConfig, loadConfig } from '../../platform';
import { say, sayJson } from '../print';

/** Shows every setting; a secret's value is only said to be set. Throws CONFIG_INVALID. */
export async function showConfig({ json = false }: { readonly json?: boolean }): Promise<void> {
  const rows = describeConfig(loadConfig());
  if (json) return sayJson(rows);
  for (const { env, value, default: usual, doc } of rows) {
    say(`${env} = ${value}${value === usual ? '' : `   (default ${usual})`}`);
    say(`    ${doc}`);
  }
}
