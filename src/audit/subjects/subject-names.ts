import type { Database, SecretBox } from '../../platform';
import { makeSubject } from './subject';
import { insertSubjects, selectNames, selectNamesOf } from './subjects.store';

/** What a subject's name is made from. */
interface Naming {
  readonly db: Database;
  readonly secrets: SecretBox;
}

/**
 * All that records call each of these subjects, by its digest or name: its name, and the digest itself, which
 * stands in records from before there were names.
 */
export async function calledIn(
  db: Database,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = await selectNamesOf(db, subjects);
  const called = new Map(subjects.map((one) => [one, new Set([one])]));
  for (const { digest, name } of found) {
    for (const one of [digest, name]) called.get(one)?.add(name).add(digest);
  }
  return new Map([...called].map(([one, names]) => [one, [...names]]));
}

/** The name of a subject; one that has none gets it. */
export async function nameSubject(
  { db, secrets }: Naming,
  digest: string,
  value: string,
): Promise<string> {
  const named = async (): Promise<string | undefined> => (await selectNames(db, [digest]))[0]?.name;
  const known = await named();
  if (known !== undefined) return known;
  await insertSubjects(db, [makeSubject(secrets, digest, value)]);
  const made = await named();
  if (made === undefined) throw new Error('a subject has no name');
  return made;
}
