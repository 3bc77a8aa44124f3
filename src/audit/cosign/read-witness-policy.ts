import { readFileSync } from 'node:fs';
import { GatewayError } from '../../platform';
import { parseWitnessPolicy, type WitnessPolicy } from '../tlog/witness-policy';

/** Reads the witnesses of a log from a file. C2SP tlog-policy. Errors: WITNESS_POLICY_INVALID. */
export function readWitnessPolicy(file: string): WitnessPolicy {
  return parseWitnessPolicy(textOf(file));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const problem = { zh: `无法读取 ${file}`, en: `${file} cannot be read` };
    throw new GatewayError('WITNESS_POLICY_INVALID', { problem }, { cause });
  }
}
