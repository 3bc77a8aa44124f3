import { type Database, GatewayError, type SecretBox } from '../platform';
import { nameSubject } from './subjects/subject-names';
import { selectForgottenOn, selectNamesOf } from './subjects/subjects.store';

/** A digest or a name as records show it: 32 bytes in base64url. */
const DIGEST = /^[A-Za-z0-9_-]{43}$/;

/** Citizen numbers and credit codes, which are read in capitals. */
const CODE = /^[0-9A-Za-z]{18}$/;

/** What a subject's name is found with. */
interface SubjectContext {
  readonly db: Database;
  readonly secrets: SecretBox;
}

/** A key as it is read. */
export function keyAsRead(named: string): string {
  const key = named.trim();
  return CODE.test(key) ? key.toUpperCase() : key;
}

/**
 * What records call the subject that somebody names, by the key itself, its digest or its name.
 * Errors: AUDIT_SUBJECT_FORGOTTEN where they were forgotten and nobody has read their data since.
 */
export async function subjectNamed(
  { db, secrets }: SubjectContext,
  named: string,
): Promise<string> {
  const key = keyAsRead(named);
  const isDigest = DIGEST.test(key);
  const digest = isDigest ? key : secrets.digest('audit-key', key);
  const [found] = await selectNamesOf(db, [digest]);
  if (found) return found.name;
  const on = await selectForgottenOn(db, digest);
  if (on !== null) throw new GatewayError('AUDIT_SUBJECT_FORGOTTEN', { on });
  return isDigest ? key : nameSubject({ db, secrets }, digest, key);
}
