import {
  type Clock,
  type Database,
  type EpochWatch,
  isGatewayError,
  type Logger,
} from '../../platform';
import { keepPolicySet, type PublicationRecord, readPublication } from './policies.store';
import { type PolicyFiles, withCity } from './policy-files';
import { policyInvalid } from './policy-invalid';
import {
  compilePolicies,
  POLICY_ERROR,
  type PolicyQuestion,
  type SharingPolicies,
} from './policy-set';
import type { Terms } from './policy-yaml';

/** What the book is kept with. */
export interface PolicyRuntime {
  readonly db: Database;
  readonly epoch: EpochWatch;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A question that any set answers, whatever the answer is. */
const TRIAL: PolicyQuestion = Object.freeze({
  department: 'trial',
  resource: Object.freeze({
    ...{ id: 'trial', code: 'trial', apiName: 'trial', sharingType: 'conditional' },
    ...{ version: 1, provider: 'trial', secret: false, aboutMinors: false },
  }),
  now: 0,
  purpose: Object.freeze({
    ...{ serviceItem: 'trial', active: false, handled: false, ceiling: 4, forMinors: false },
  }),
  reader: Object.freeze({ network: 'unzoned', oversees: false }),
  grant: null,
});

/**
 * The policies in force: the gateway's own and what the city has published. Publishing grows the
 * change number, so every process takes them over with its next decision. A publication that does
 * not hold here, such as one made for a newer gateway, is told to the log, and what was in force
 * goes on.
 */
export class PolicyBook {
  private serving: SharingPolicies;
  private publication: PublicationRecord | null = null;
  private epoch = -1;
  private isKept = false;
  private readonly read: () => Promise<PublicationRecord | null>;
  private readonly keep: (policies: SharingPolicies) => Promise<void>;

  constructor(
    private readonly runtime: PolicyRuntime,
    private readonly shipped: SharingPolicies,
  ) {
    const { db, clock } = runtime;
    this.serving = shipped;
    this.read = db.unbound(() => readPublication(db));
    this.keep = db.unbound(({ version, files }: SharingPolicies) =>
      keepPolicySet(db, version, files, clock.now()),
    );
  }

  /** Those that were in force when somebody last looked. */
  get current(): SharingPolicies {
    return this.serving;
  }

  /**
   * What a city has set for terms, as it stands now: asked by the caller's own connection, so that it may be asked
   * inside a transaction, where `load` may not.
   */
  async terms(db: Database): Promise<Terms> {
    const publication = await readPublication(db);
    if (publication?.id === this.publication?.id) return this.serving.terms;
    return this.holding(publication)?.terms ?? this.serving.terms;
  }

  /** Those in force now. Not for use inside a transaction. */
  async load(): Promise<SharingPolicies> {
    const epoch = this.runtime.epoch.current;
    if (epoch === this.epoch) return this.serving;
    const publication = await this.read();
    if (publication?.id !== this.publication?.id) this.adopt(publication);
    if (!this.isKept) await this.keep(this.serving);
    this.isKept = true;
    this.epoch = epoch;
    return this.serving;
  }

  /** The set that would be in force with these files of the city. Errors: POLICY_INVALID. */
  compiled(city: PolicyFiles): SharingPolicies {
    return compilePolicies(withCity(this.shipped.files, city));
  }

  /** Makes sure that the policies in force answer at all. Errors: POLICY_INVALID when they do not. */
  ready(): void {
    const { reasons } = this.serving.ask(TRIAL);
    // With an id beside it, it is a policy that fails at this question; the engine answers.
    if (reasons.join() === POLICY_ERROR) throw policyInvalid(['they do not answer']);
  }

  private adopt(publication: PublicationRecord | null): void {
    this.publication = publication;
    const policies = this.holding(publication);
    if (policies === null) return;
    this.serving = policies;
    this.isKept = false;
  }

  /** The set that a publication makes, or null where it does not hold here, which is told to the log. */
  private holding(publication: PublicationRecord | null): SharingPolicies | null {
    try {
      return publication ? this.compiled(publication.files) : this.shipped;
    } catch (error) {
      if (!isGatewayError(error)) throw error;
      const { id } = publication ?? {};
      this.runtime.log.error(
        { err: error, publication: id },
        'published policies do not hold here',
      );
      return null;
    }
  }
}
