import { EXAMPLES, SAMPLE_PASSWORD } from '../../../prisma/sample-city';
import { serviceCode } from '../sample/service-code';
import { dataOf } from './as-it-should-be';
import { Caller } from './caller';
import type { CaseFile } from './case-file';
import type { DemoInstance } from './instance';
import { SignInDocument } from './operations/generated';

/** What the steps of the demo share: the instance and what earlier steps brought about. */
export interface Tour {
  readonly instance: DemoInstance;
  /** When it began: leadership looks at what happened since. */
  readonly startedAt: Date;
  /** Number of the grant that the demo brought about; empty before. */
  grant: string;
  /** The case that the demo opened; null before. */
  file: CaseFile | null;
}

/** One step: what happens, in plain words, and doing it. Answers what to show of it. */
export interface Step {
  readonly zh: string;
  readonly en: string;
  run(tour: Tour): Promise<readonly string[]>;
}

/** The two services that the demo reads for. */
export const SERVICE = Object.freeze({
  rental: serviceCode('公共租赁住房资格确认'),
  food: serviceCode('食品经营许可'),
});

/** The person and the company that the demo is about. */
export const ABOUT = Object.freeze({
  person: EXAMPLES.wangFang.citizenNumber,
  company: EXAMPLES.employer.creditCode,
});

/** Why data is read: 王芳 applied for a service. */
export function purposeOf(serviceItem: string): {
  readonly serviceItem: string;
  readonly caseNumber: string;
  readonly subject: string;
} {
  return { serviceItem, caseNumber: 'DEMO-0001', subject: ABOUT.person };
}

/** Signs a person of the sample city in, over HTTP like anybody. */
export async function signIn({ instance }: Tour, account: string): Promise<Caller> {
  const answer = await new Caller(instance.url, null).ask(SignInDocument, {
    account,
    password: SAMPLE_PASSWORD,
  });
  return new Caller(instance.url, dataOf(answer).signIn.token);
}
