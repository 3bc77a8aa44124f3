import type { Words } from '../../platform';
import { withCedar } from './cedar';
import { checkPolicyText } from './check-policy-text';
import { CITY, type PolicyFiles } from './policy-files';
import { policyInvalid } from './policy-invalid';

/** One policy: who may, or may not, read what. */
export interface Policy {
  /** Its `@id`, which stands in decisions and records. */
  readonly id: string;
  readonly effect: 'permit' | 'forbid';
  /** What it says to people: its `@zh` and `@en`. */
  readonly sentence: Words;
  readonly file: string;
  /** Added by the city, not brought by the gateway. */
  readonly isOfCity: boolean;
  /** As it is written, in Cedar. */
  readonly text: string;
}

/** Policies of a set at most: every one of them is asked for every decision. */
const MAX_POLICIES = 500;

/** All policies of a set, in the order of their files. Errors: POLICY_INVALID. */
export function readPolicies(files: PolicyFiles): readonly Policy[] {
  const names = Object.keys(files).filter((name) => name.endsWith('.cedar'));
  const policies = names.flatMap((name) => policiesOf(name, files[name] ?? ''));
  if (policies.length === 0) throw policyInvalid(['there are no policies']);
  if (policies.length > MAX_POLICIES) {
    throw policyInvalid([`expected at most ${MAX_POLICIES} policies, got ${policies.length}`]);
  }
  const seen = new Set<string>();
  // Two of one id would hide each other.
  const twice = policies.filter(({ id }) => seen.size === seen.add(id).size);
  if (twice.length === 0) return policies;
  throw policyInvalid(twice.map(({ id, file }) => `${file}: the @id "${id}" is taken`));
}

function policiesOf(file: string, text: string): Policy[] {
  checkPolicyText(file, text);
  const parts = withCedar((cedar) => cedar.policySetTextToParts(text));
  if (parts.type === 'failure') {
    throw policyInvalid(parts.errors.map(({ message }) => `${file}: ${message}`));
  }
  if (parts.policy_templates.length > 0) throw policyInvalid([`${file}: templates are not used`]);
  return parts.policies.map((one) => policyOf(file, one));
}

function policyOf(file: string, text: string): Policy {
  const parsed = withCedar((cedar) => cedar.policyToJson(text));
  if (parsed.type === 'failure') {
    throw policyInvalid(parsed.errors.map(({ message }) => `${file}: ${message}`));
  }
  const { effect, annotations } = parsed.json;
  const [id, zh, en] = ['id', 'zh', 'en'].map((name) => annotations?.[name]);
  if (!id || !/^[\w.-]{1,60}$/.test(id)) throw policyInvalid([`${file}: a policy has no @id`]);
  if (!zh || !en) throw policyInvalid([`${file}: ${id} has no sentence in @zh and @en`]);
  return { id, effect, sentence: { zh, en }, file, isOfCity: file.startsWith(CITY), text };
}
