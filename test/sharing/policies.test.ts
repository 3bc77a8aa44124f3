import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/platform';
import { loadPolicies, type PolicyQuestion } from '../../src/sharing/policies';

const folder = join(projectRoot, 'policies/sharing');

type Grant = NonNullable<PolicyQuestion['grant']>;
type Change = Readonly<Record<string, unknown>>;
interface Case {
  readonly name: string;
  readonly change?: Change;
  readonly effect: string;
  readonly reasons: readonly string[];
}
interface Cases {
  readonly usual: Change;
  readonly cases: readonly Case[];
}

const { usual, cases } = parse(readFileSync(join(folder, 'cases.yaml'), 'utf8')) as Cases;

const isRecord = (value: unknown): value is Change =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The usual question with what a case changes, at any depth. */
function changed(from: Change, change: Change = {}): Change {
  const merged = Object.entries(change).map(([name, value]) => {
    const before = from[name];
    return [name, isRecord(value) && isRecord(before) ? changed(before, value) : value];
  });
  return { ...from, ...Object.fromEntries(merged) };
}

const instant = (value: unknown): number => new Date(String(value)).getTime();

function questionOf(change?: Change): PolicyQuestion {
  const { now, grant, ...rest } = changed(usual, change);
  const times = isRecord(grant)
    ? { ...grant, startsAt: instant(grant.startsAt), expiresAt: instant(grant.expiresAt) }
    : null;
  return {
    ...(rest as Pick<PolicyQuestion, 'department' | 'resource' | 'purpose'>),
    now: instant(now),
    grant: times as Grant | null,
  };
}

/** A copy of the policies with one file written anew. */
function withFile(name: string, text: string, test: (copy: string) => void): void {
  const copy = mkdtempSync(join(tmpdir(), 'policies-'));
  try {
    cpSync(folder, copy, { recursive: true });
    writeFileSync(join(copy, name), text);
    test(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

describe('the sharing policies', () => {
  const policies = loadPolicies();

  it.each(cases.map((one) => [one.name, one] as const))('CAT-3 SHR-6 %s', (_name, one) => {
    const answer = policies.ask(questionOf(one.change));
    expect(answer).toEqual({ effect: one.effect, reasons: one.reasons });
  });

  it('each have a sentence in the README and a case in which they decide', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const deciding = new Set(cases.flatMap(({ reasons }) => reasons));
    for (const id of ['no-purpose', 'unconditional', 'granted', 'not-shared']) {
      expect(readme).toContain(`| \`${id}\``);
      expect(deciding).toContain(id);
    }
  });

  it('deny when any of them fails to evaluate, whatever the others say', () => {
    const failing = `@id("overflow") forbid (principal, action == Action::"read", resource)
      when { context.now * 9223372036854775807 > 0 };`;
    withFile('overflow.cedar', failing, (copy) => {
      const answer = loadPolicies(copy).ask(questionOf());
      expect(answer).toEqual({ effect: 'deny', reasons: ['policy-error', 'overflow'] });
    });
  });

  it('deny a question that does not fit the schema', () => {
    const question = questionOf({ resource: { version: 1.5 } });
    expect(policies.ask(question)).toEqual({ effect: 'deny', reasons: ['policy-error'] });
  });

  it.each([
    [
      'a word the schema does not know',
      '@id("x") permit (principal, action, resource) when { resource.colour == "red" };',
    ],
    [
      'a policy that can never hold',
      '@id("x") permit (principal, action, resource) when { resource.version == "one" };',
    ],
    ['a policy without an id', 'permit (principal, action, resource);'],
    ['an id that is taken', '@id("granted") permit (principal, action, resource);'],
    ['what is not Cedar', 'allow everybody'],
  ])('do not load with %s', (_name, text) => {
    withFile('extra.cedar', text, (copy) => {
      expect(() => loadPolicies(copy)).toThrow(expect.objectContaining({ code: 'POLICY_INVALID' }));
    });
  });

  it('do not load with masking or terms that leave something open', () => {
    withFile('masking.yaml', '1: clear\n2: clear\n3: perhaps\n', (copy) => {
      expect(() => loadPolicies(copy)).toThrow(/masking\.yaml: 3[\s\S]*masking\.yaml: 4/);
    });
    withFile('terms.yaml', 'longestTermDays: 0\n', (copy) => {
      expect(() => loadPolicies(copy)).toThrow(/terms\.yaml: longestTermDays/);
    });
  });

  it('have a version that changes with what they say', () => {
    expect(policies.version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadPolicies().version).toBe(policies.version);
    withFile('masking.yaml', '1: clear\n2: clear\n3: masked\n4: masked\n', (copy) => {
      expect(loadPolicies(copy).version).not.toBe(policies.version);
    });
  });
});
