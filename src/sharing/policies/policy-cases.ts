import { z } from 'zod';
import { SHARING_MODES } from '../../catalog';
import { CITY, type PolicyFiles } from './policy-files';
import {
  POLICY_ERROR,
  type PolicyGrant,
  type PolicyQuestion,
  type SharingPolicies,
} from './policy-set';
import { readYaml } from './policy-yaml';

const CASES_FILE = 'cases.yaml';

const Change = z.record(z.string(), z.unknown());
type Change = z.output<typeof Change>;

const Case = z.strictObject({
  /** A sentence that tells what is so. */
  name: z.string().min(1).max(300),
  /** What is otherwise than in the usual question, at any depth. */
  change: Change.default({}),
  /** Asks whether items of this sensitivity are released; without one, whether there is reading. */
  sensitivity: z.int().min(1).max(4).optional(),
  effect: z.enum(['allow', 'deny']),
  /** Ids of the policies that decide. */
  reasons: z.array(z.string()),
});

const Instant = z.iso.datetime().transform((text) => new Date(text).getTime());

const Question = z.strictObject({
  department: z.string(),
  resource: z.strictObject({
    id: z.string(),
    code: z.string(),
    apiName: z.string(),
    sharingType: z.string(),
    version: z.number(),
    provider: z.string(),
    secret: z.boolean(),
    aboutMinors: z.boolean(),
  } satisfies Record<keyof PolicyQuestion['resource'], z.ZodType>),
  now: Instant,
  purpose: z.strictObject({
    serviceItem: z.string(),
    active: z.boolean(),
    handled: z.boolean(),
    ceiling: z.int(),
    forMinors: z.boolean(),
  } satisfies Record<keyof PolicyQuestion['purpose'], z.ZodType>),
  reader: z.strictObject({
    network: z.string(),
    oversees: z.boolean(),
  } satisfies Record<keyof PolicyQuestion['reader'], z.ZodType>),
  grant: z
    .strictObject({
      consumer: z.string(),
      resource: z.string(),
      versionFrom: z.number(),
      versionTo: z.number().nullable(),
      serviceItems: z.array(z.string()),
      startsAt: Instant,
      expiresAt: Instant,
      revoked: z.boolean(),
      mode: z.enum(SHARING_MODES),
      approvedByReader: z.boolean(),
    } satisfies Record<keyof PolicyGrant, z.ZodType>)
    .nullable(),
} satisfies Record<keyof PolicyQuestion, z.ZodType>);

const ShippedCases = z.strictObject({ usual: Change, cases: z.array(Case) });
const CityCases = z.strictObject({ cases: z.array(Case).max(2_000) });

/** What came of asking one case. */
export interface CaseResult {
  readonly file: string;
  readonly name: string;
  /** Such as `allow by granted`. */
  readonly expected: string;
  readonly got: string;
  readonly passed: boolean;
}

/** The usual question with what a case changes. */
function changed(from: Change, change: Change): Change {
  const merged = Object.entries(change).map(([name, value]) => {
    const before = from[name];
    return [name, isRecord(value) && isRecord(before) ? changed(before, value) : value];
  });
  return { ...from, ...Object.fromEntries(merged) };
}

function isRecord(value: unknown): value is Change {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type OneCase = z.output<typeof Case>;

/** Asks one case; a question that is none fails it. */
function askCase(policies: SharingPolicies, usual: Change, { change, sensitivity }: OneCase) {
  const question = Question.safeParse(changed(usual, change));
  if (!question.success) {
    const [issue] = question.error.issues;
    const told = `no question: ${issue?.path.join('.')}: ${issue?.message}`;
    return { effect: 'deny', told, isBroken: true };
  }
  const { effect, reasons } =
    sensitivity === undefined
      ? policies.ask(question.data)
      : policies.askRelease(question.data, sensitivity);
  return { effect, told: tell(effect, reasons), isBroken: reasons.includes(POLICY_ERROR) };
}

function tell(effect: string, reasons: readonly string[]): string {
  return reasons.length === 0 ? `${effect} by default` : `${effect} by ${reasons.join(', ')}`;
}

/** The cases that a policy set brings, with its usual question. Errors: POLICY_INVALID. */
export function readCases(files: PolicyFiles) {
  const { usual, cases } = readYaml(CASES_FILE, files[CASES_FILE] ?? '', ShippedCases);
  const name = `${CITY}${CASES_FILE}`;
  const text = files[name];
  const added = text === undefined ? [] : readYaml(name, text, CityCases).cases;
  return { usual, shipped: cases, city: added };
}

/**
 * Asks a set all its cases. Of the gateway's own, a city's policies may turn an allowance into a
 * denial, never a denial into an allowance: these cases are guard rails. A policy that errors at any of
 * them fails it: at run time it would deny everything that it is asked about.
 */
export function runCases(policies: SharingPolicies): readonly CaseResult[] {
  const { usual, shipped, city } = readCases(policies.files);
  const isPlain = policies.policies.every(({ isOfCity }) => !isOfCity);
  const run = (file: string, one: OneCase, onlyDenial: boolean): CaseResult => {
    const { effect, told, isBroken } = askCase(policies, usual, one);
    const expected = tell(one.effect, [...one.reasons].sort());
    const holds = onlyDenial ? one.effect === 'allow' || effect === 'deny' : told === expected;
    return { file, name: one.name, expected, got: told, passed: holds && !isBroken };
  };
  return [
    ...shipped.map((one) => run(CASES_FILE, one, !isPlain)),
    ...city.map((one) => run(`${CITY}${CASES_FILE}`, one, false)),
  ];
}
