import type { Database, EpochWatch, SecretBox } from '../../platform';
import type { PreparedDraft } from '../chain';
import type { AuditDraft } from '../record';
import { makeSubject, type Subject } from './subject';
import { countForgotten, insertSubjects, type NamedSubject, selectNames } from './subjects.store';

/** Names that are remembered. */
const MOST = 50_000;

/** What the book is made from. */
export interface BookRuntime {
  readonly db: Database;
  readonly epoch: Pick<EpochWatch, 'current'>;
  readonly secrets: SecretBox;
}

/** Digests of subjects, with what they are of where somebody told. */
type Asked = ReadonlyMap<string, string | null>;

/** Names by digest, and those subjects among them that are still to be written. */
export interface Named {
  readonly names: ReadonlyMap<string, string>;
  readonly fresh: readonly Subject[];
}

/** Drafts as they are to be written, with the subjects that must be written with them. */
export interface Disguised {
  readonly disguised: readonly PreparedDraft[];
  readonly fresh: readonly Subject[];
  /** Tells that both are durable. */
  kept(): void;
}

/**
 * Puts the names of subjects in the place of their keys and digests, before records are written. A subject
 * gets its key with its first record, in the same statement; within a transaction, which a race with another
 * writer would end, just before it. Names are remembered until somebody is forgotten, which every change of the
 * epoch makes us look for; those of a transaction may be undone with it and are not.
 */
export class SubjectBook {
  /** Names by digest, and by the keys that digests are of: a digest costs more than all else of a name. */
  private readonly known = new Map<string, string>();
  private readonly knownByKey = new Map<string, string>();
  private readonly checked = { epoch: -1, forgotten: 0 };

  constructor(private readonly runtime: BookRuntime) {}

  /** The drafts with names. */
  async disguise(prepared: readonly PreparedDraft[]): Promise<Disguised> {
    await this.check();
    const { forgotten } = this.checked;
    const { byKey, digests } = this.keysOf(prepared);
    const asked = askedBy(prepared, digests);
    const { names, fresh } = await this.namesOf(asked);
    for (const [key, digest] of digests) {
      const name = names.get(digest);
      if (name === undefined) throw new Error('a subject has no name');
      byKey.set(key, name);
    }
    const nameOfKey = (key: string): string => byKey.get(key) as string;
    const disguised = prepared.map((one) => ({
      ...one,
      draft: renamed(one.draft, { names, nameOfKey }),
    }));
    const isPassing = this.runtime.db.inTransaction();
    const kept = (): void => {
      if (isPassing || forgotten !== this.checked.forgotten) return;
      this.remember(fresh);
      if (this.knownByKey.size + byKey.size > MOST) this.knownByKey.clear();
      for (const [key, name] of byKey) this.knownByKey.set(key, name);
    };
    return { disguised, fresh, kept };
  }

  /** The names of these subjects; those that have none get one. */
  async namesOf(asked: Asked): Promise<Named> {
    await this.check();
    const names = new Map<string, string>();
    for (const digest of asked.keys()) {
      const name = this.known.get(digest);
      if (name !== undefined) names.set(digest, name);
    }
    const fresh = names.size < asked.size ? await this.look(asked, names) : [];
    return { names, fresh };
  }

  /**
   * Names of the keys that are known now, for they may be forgotten while we wait, and digests of the others.
   */
  private keysOf(prepared: readonly PreparedDraft[]) {
    const byKey = new Map<string, string>();
    const digests = new Map<string, string>();
    const take = (key: string): void => {
      const name = this.knownByKey.get(key);
      if (name !== undefined) byKey.set(key, name);
      else if (!digests.has(key)) {
        digests.set(key, this.runtime.secrets.digest('audit-key', key));
      }
    };
    for (const { draft } of prepared) {
      draft.clear?.keys.forEach(take);
      const subject = draft.clear?.subject ?? null;
      if (subject !== null) take(subject);
    }
    return { byKey, digests };
  }

  /** Forgets all names where somebody was forgotten since they were read. */
  private async check(): Promise<void> {
    const { db, epoch } = this.runtime;
    const { current } = epoch;
    if (this.checked.epoch === current) return;
    const forgotten = await countForgotten(db);
    if (forgotten !== this.checked.forgotten) {
      this.known.clear();
      this.knownByKey.clear();
    }
    Object.assign(this.checked, { epoch: current, forgotten });
  }

  /** Finds the names that are missing, makes those that there are none of, and answers what is unwritten. */
  private async look(asked: Asked, names: Map<string, string>): Promise<readonly Subject[]> {
    const { db, secrets } = this.runtime;
    const missing = (): string[] => [...asked.keys()].filter((digest) => !names.has(digest));
    const take = (found: readonly NamedSubject[]): void => {
      for (const { digest, name } of found) names.set(digest, name);
    };
    const found = await selectNames(db, missing());
    take(found);
    const made = missing().map((digest) => makeSubject(secrets, digest, asked.get(digest) ?? null));
    if (!db.inTransaction()) {
      this.remember(found);
      take(made);
      return made;
    }
    if (made.length > 0) take(await insertSubjects(db, made));
    // Another writer made them meanwhile.
    if (names.size < asked.size) take(await selectNames(db, missing()));
    if (names.size < asked.size) throw new Error('a subject has no name');
    return [];
  }

  private remember(found: readonly NamedSubject[]): void {
    if (this.known.size + found.length > MOST) this.known.clear();
    for (const { digest, name } of found) this.known.set(digest, name);
  }
}

/** Who is asked for: whom drafts have digests of, and whom they tell in the clear. */
function askedBy(
  prepared: readonly PreparedDraft[],
  digests: ReadonlyMap<string, string>,
): Map<string, string | null> {
  const asked = new Map<string, string | null>();
  for (const { draft } of prepared) {
    for (const digest of draft.keyDigests) asked.set(digest, null);
    const subject = draft.purpose?.subjectDigest ?? null;
    if (subject !== null) asked.set(subject, null);
  }
  for (const [key, digest] of digests) asked.set(digest, key);
  return asked;
}

interface Naming {
  readonly names: ReadonlyMap<string, string>;
  nameOfKey(key: string): string;
}

function renamed(draft: AuditDraft, { names, nameOfKey }: Naming): AuditDraft {
  const { keyDigests, purpose, clear } = draft;
  const nameOf = (digest: string): string => names.get(digest) ?? digest;
  const subject = clear?.subject ?? null;
  const digest = purpose?.subjectDigest ?? null;
  const ofDigest = digest === null ? null : nameOf(digest);
  const subjectDigest = subject === null ? ofDigest : nameOfKey(subject);
  return {
    ...draft,
    keyDigests: [...(clear?.keys.map(nameOfKey) ?? []), ...keyDigests.map(nameOf)],
    purpose: purpose && subjectDigest !== null ? { ...purpose, subjectDigest } : purpose,
  };
}
