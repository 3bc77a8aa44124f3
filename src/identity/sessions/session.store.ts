import type { Database } from '../../platform';

/** A session as it is opened. */
export interface SessionRecord {
  readonly id: string;
  readonly tokenHash: string;
  readonly personId: string;
  readonly roles: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** A live session with all that an actor is made from. */
export interface LiveSession {
  readonly id: string;
  readonly roles: string[];
  readonly expiresAt: Date;
  readonly personId: string;
  readonly personName: string;
  readonly personRoles: string[];
  readonly mustChangePassword: boolean;
  readonly departmentId: string;
  readonly departmentName: string;
  readonly divisionCode: string;
}

const LIVE = `
  SELECT s.id, s.roles, s.expires_at AS "expiresAt", p.id AS "personId", p.name AS "personName",
         p.roles AS "personRoles", p.must_change_password AS "mustChangePassword", d.id AS "departmentId", d.name AS "departmentName",
         d.division_code AS "divisionCode"
  FROM session s JOIN person p ON p.id = s.person_id JOIN department d ON d.id = p.department_id
  WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND p.disabled_at IS NULL`;

/** Keeps a new session. */
export async function insertSession(db: Database, session: SessionRecord): Promise<void> {
  await db.prisma.session.create({ data: { ...session, roles: [...session.roles] } });
}

/** The session of this token's digest if it is live at that time and its person is not disabled. */
export async function selectLiveSession(
  db: Database,
  tokenHash: string,
  at: Date,
): Promise<LiveSession | null> {
  const [session] = await db.query<LiveSession>(LIVE, [tokenHash, at], { name: 'live-session' });
  return session ?? null;
}

/** Ends one session; false when it had ended before. */
export async function endSession(db: Database, id: string, at: Date): Promise<boolean> {
  const where = { id, endedAt: null };
  const { count } = await db.prisma.session.updateMany({ where, data: { endedAt: at } });
  return count > 0;
}

/** Ends all of a person's sessions but, where one is named, that one. */
export async function endSessionsOf(
  db: Database,
  personId: string,
  at: Date,
  except?: string,
): Promise<void> {
  const where = {
    personId,
    endedAt: null,
    ...(except === undefined ? {} : { NOT: { id: except } }),
  };
  await db.prisma.session.updateMany({ where, data: { endedAt: at } });
}
