import { selectNames } from '../../src/audit/subjects/subjects.store';
import type { Database, SecretBox } from '../../src/platform';

/** What records call the subject that is read by this key. */
export async function subjectName(
  { db, secrets }: { readonly db: Database; readonly secrets: SecretBox },
  key: string,
): Promise<string> {
  const [found] = await selectNames(db, [secrets.digest('audit-key', key)]);
  if (!found) throw new Error('no record names this subject');
  return found.name;
}
