import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform';
import { loadPolicies, type PolicyQuestion } from '../../src/sharing/policies';
import { withCedar } from '../../src/sharing/policies/cedar';
import { runCases } from '../../src/sharing/policies/policy-cases';
import { compilePolicies } from '../../src/sharing/policies/policy-set';

const folder = join(projectRoot, 'policies/sharing');

/** The words before a policy that tell its id and what it says. */
const SAID = '@id("x") @zh("某") @en("some")';

const shipped = loadPolicies();
const results = runCases(shipped);

/** The usual question, with a resource that is otherwise. */
const question = (resource: Partial<PolicyQuestion['resource']> = {}): PolicyQuestion => ({
  department: 'housing',
  resource: {
    id: 'r',
    code: '307001/1',
    apiName: 'household',
    sharingType: 'unconditional',
    version: 1,
    provider: 'police',
    secret: false,
    aboutMinors: false,
    ...resource,
  },
  now: Date.parse('2026-06-30T01:00:00Z'),
  purpose: { serviceItem: 'RENT', active: true, handled: true, ceiling: 4, forMinors: false },
  reader: { network: 'government', oversees: false },
  grant: null,
});

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
  it.each(results.map((one) => [one.name, one] as const))('CAT-3 SHR-6 %s', (_name, one) => {
    expect(one.got).toBe(one.expected);
  });

  it('each have a sentence in the README and a case in which they decide', () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    const told = results.map(({ expected }) => expected).join();
    for (const { id, sentence } of shipped.policies) {
      expect(readme).toContain(`| \`${id}\``);
      expect(readme).toContain(sentence.en);
      expect(readme).toContain(sentence.zh);
      expect(told).toContain(id);
    }
  });

  it('deny when any of them fails to evaluate, whatever the others say', () => {
    const failing = `@id("overflow") @zh("溢出") @en("overflow")
      forbid (principal, action == Action::"read", resource)
      when { context.now * 9223372036854775807 > 0 };`;
    withFile('overflow.cedar', failing, (copy) => {
      const answer = loadPolicies(copy).ask(question());
      expect(answer).toEqual({ effect: 'deny', reasons: ['policy-error', 'overflow'] });
    });
  });

  it('deny a question that does not fit the schema', () => {
    const answer = shipped.ask(question({ version: 1.5 }));
    expect(answer).toEqual({ effect: 'deny', reasons: ['policy-error'] });
  });

  it.each([
    [
      'a word the schema does not know',
      `${SAID} permit (principal, action, resource) when { resource.colour == "red" };`,
    ],
    [
      'a policy that can never hold',
      `${SAID} permit (principal, action, resource) when { resource.version == "one" };`,
    ],
    ['a policy without an id', '@zh("无") @en("none") permit (principal, action, resource);'],
    ['a policy without a sentence', '@id("x") @zh("无") permit (principal, action, resource);'],
    [
      'an id that is taken',
      '@id("granted") @zh("有") @en("one") permit (principal, action, resource);',
    ],
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
    expect(shipped.version).toMatch(/^[0-9a-f]{12}$/);
    expect(loadPolicies().version).toBe(shipped.version);
    withFile('masking.yaml', '1: clear\n2: clear\n3: masked\n4: masked\n', (copy) => {
      expect(loadPolicies(copy).version).not.toBe(shipped.version);
    });
  });
});

/** A policy with a condition in it, as a set of its own beside the schema. */
const withCondition = (condition: string) =>
  compilePolicies({
    ...shipped.files,
    'x.cedar': `${SAID} forbid (principal, action == Action::"read", resource)
    when { ${condition} };`,
  });

const times = (text: string, n: number, middle = '', end = '') =>
  text.repeat(n) + middle + end.repeat(n);

describe('a policy text', () => {
  it.each<[string, (n: number) => string, number]>([
    ['round brackets', (n) => times('(', n, 'true', ')'), 31],
    ['negated brackets', (n) => times('!(', n, 'true', ')'), 30],
    ['ifs one after another', (n) => times('if true then true else ', n, 'true'), 32],
    ['ifs within each other', (n) => times('if true then ', n, 'true', ' else true'), 32],
    ['brackets and operators', (n) => times('(true && true && (', n, 'true', '))'), 15],
    ['sums', (n) => `context.now > 1${times(' + 1', n)}`, 76],
    ['products', (n) => `context.now > 1${times(' * 1', n)}`, 76],
    ['conjunctions', (n) => `true${times(' && true', n)}`, 78],
    ['comparisons', (n) => `true${times(' || resource.code == "a"', n)}`, 26],
    ['wide sets', (n) => `principal in [${times('Department::"a",', n)}Department::"b"]`, 5_000],
    ['brackets in strings', (n) => `resource.code like "${times('(', n)}\\"((("`, 5_000],
    ['brackets in comments', (n) => `true // ${times('(', n)}\n`, 5_000],
  ])('may have so many %s, and the engine survives them', (_what, text, n) => {
    expect(withCondition(text(n)).ask(question()).reasons).not.toContain('policy-error');
  });

  it.each<[string, (n: number) => string, string]>([
    ['round brackets', (n) => times('(', n, 'true', ')'), 'brackets'],
    ['sets', (n) => times('[', n, '1', ']'), 'brackets'],
    ['records', (n) => times('{a:', n, '1', '}'), 'brackets'],
    ['calls', (n) => times('ip(', n, '""', ')'), 'brackets'],
    [
      'brackets after a comment that a carriage return ends',
      (n) => `// \r${times('(', n)}`,
      'brackets',
    ],
    ['brackets after semicolons', (n) => times('(;', n), 'brackets'],
    ['brackets after closed ones', (n) => times(')', n, '', '('), 'brackets'],
    ['ifs', (n) => times('if true then ', n, 'true', ' else true'), 'ifs'],
    ['negations', (n) => times('!', n, 'true'), 'operators'],
    ['conjunctions', (n) => `true${times(' && true', n)}`, 'operators'],
    ['sums', (n) => `1${times('+1', n)}`, 'operators'],
    ['attributes', (n) => `context${times('.a', n)}`, 'operators'],
    ['indices', (n) => `context${times('["a"]', n)}`, 'operators'],
    ['calls in a row', (n) => `[1]${times('.contains(1)', n)}`, 'operators'],
    ['conditions', (n) => times('true } when { ', n, 'true'), 'operators'],
  ])('is refused with its place before the engine sees too many %s', (_what, text, bound) => {
    const problem = new RegExp(`x\\.cedar: line 2: expected at most \\d+ ${bound}`);
    for (const n of [250, 5_000]) expect(() => withCondition(text(n))).toThrow(problem);
  });

  it('is refused with too many policies', () => {
    const many = Array.from(
      { length: 501 },
      (_, n) => `@id("p${n}") @zh("某") @en("some")
      permit (principal, action, resource);`,
    );
    const files = { ...shipped.files, 'x.cedar': many.join('\n') };
    expect(() => compilePolicies(files)).toThrow(/expected at most 500 policies/);
  });
});

describe('the policy engine', () => {
  it('serves again, with all policies, after a text that it did not survive', () => {
    const before = shipped.ask(question());
    const deep = `permit (principal, action, resource) when { ${times('(', 5_000, 'true', ')')} };`;
    expect(() => withCedar((cedar) => cedar.policySetTextToParts(deep))).toThrow(
      expect.objectContaining({ code: 'POLICY_INVALID' }),
    );
    expect(shipped.ask(question())).toEqual(before);
    expect(withCondition('true').ask(question())).toMatchObject({ reasons: ['x'] });
  });
});
