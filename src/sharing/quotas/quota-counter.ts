import { type Database, databaseProblem } from '../../platform';
import { addUse, type Charge, type SubjectUse, type Used } from './quota.store';

/** What one read asks to be counted. */
export interface Demand {
  readonly charges: readonly Charge[];
  readonly subjects: readonly SubjectUse[];
}

interface Waiting {
  readonly demand: Demand;
  /** What is used now, or null when it would be more than a limit allows: then nothing was counted. */
  readonly resolve: (used: readonly Used[] | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Most demands of one statement. */
const MAX_GROUP = 100;

const limitOf = ({ grantId, measure, span }: Charge): string => `${grantId}\n${measure}\n${span}`;
const subjectOf = ({ grantId, span, subject }: SubjectUse): string =>
  `${grantId}\n${span}\n${subject}`;

/** Of two of one limit, the sum, in the later window. */
function added(one: Charge, other: Charge | undefined): Charge {
  if (!other) return one;
  const later = one.startsAt < other.startsAt ? other : one;
  return { ...later, amount: one.amount + other.amount };
}

/** Several demands as one; each limit and each subject stands in it once. */
function together(demands: readonly Demand[]): Demand {
  const charges = new Map<string, Charge>();
  const subjects = new Map<string, SubjectUse>();
  for (const demand of demands) {
    for (const charge of demand.charges) {
      const key = limitOf(charge);
      charges.set(key, added(charge, charges.get(key)));
    }
    for (const subject of demand.subjects) subjects.set(subjectOf(subject), subject);
  }
  return { charges: [...charges.values()], subjects: [...subjects.values()] };
}

/**
 * Counts what quotas limit, one instance a process: while one statement runs the demands that come
 * wait, and all of them go in the next one. Demands that would be too much together are counted one
 * by one, so that each gets in as far as its limits allow.
 */
export class QuotaCounter {
  private waiting: Waiting[] = [];
  private draining: Promise<void> | null = null;
  private readonly begin: () => void;

  constructor(private readonly db: Database) {
    // It works for many requests: it must not join the transaction that one of them is in.
    this.begin = db.unbound(() => {
      this.draining = this.drain();
    });
  }

  /**
   * Counts all of a demand, durable when it resolves, or nothing of it and answers null. Rejects
   * with DATABASE_UNAVAILABLE; then it may have been counted, and nothing may be read.
   */
  count(demand: Demand): Promise<readonly Used[] | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ demand, resolve, reject });
      if (!this.draining) this.begin();
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) await this.settle(this.waiting.splice(0, MAX_GROUP));
    this.draining = null;
  }

  private async settle(group: readonly Waiting[]): Promise<void> {
    try {
      const used = await this.add(group.map(({ demand }) => demand));
      if (used || group.length === 1) for (const { resolve } of group) resolve(used);
      else for (const one of group) await this.settle([one]);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  private async add(demands: readonly Demand[]): Promise<readonly Used[] | null> {
    const { charges, subjects } = together(demands);
    try {
      return await addUse(this.db, charges, subjects);
    } catch (error) {
      if (databaseProblem(error) === 'check') return null;
      throw error;
    }
  }
}
