import { setTimeout as sleep } from 'node:timers/promises';
import { selectCaseSteps } from '../../src/cases/file/cases.store';
import { OPENING } from '../catalog/city';
import { databaseKind } from '../support/database';
import { startVictim } from '../support/victim';
import { type CaseStage, checkCase, openCaseStage } from './case-stage';
import { checkParts, partsOf } from './joint-case';
import type { StepsOfProcess } from './take-steps-until-killed';

/** How often; `CASE_KILLS=200` for a long look. */
const KILLS = Number(process.env.CASE_KILLS ?? 6);

/** The longest that a process works before it is killed, in milliseconds. */
const LONGEST = 1_200;

const KEY = Buffer.alloc(32, 7);

const onPostgres = databaseKind === 'postgres' ? describe : describe.skip;

/** Needs a database that several processes open: it runs where DATABASE_URL names a PostgreSQL. */
onPostgres('a process that is killed in the middle of steps of cases', () => {
  let stage: CaseStage;
  let databaseUrl: string;

  beforeAll(async () => {
    stage = await openCaseStage({ key: KEY });
    const [row] = await stage.clerk.db.query<{ name: string }>('SELECT current_database() AS name');
    const url = new URL(process.env.DATABASE_URL ?? '');
    url.pathname = `/${row?.name}`;
    databaseUrl = url.href;
  }, OPENING);

  afterAll(() => stage.world.city.close());

  /** Lets a process work for a while, kills it, and answers what it said that it had done. */
  async function killed(turn: number): Promise<readonly [name: string, id: string][]> {
    const { clerk, stranger, sealId } = stage;
    if (!clerk.actor || !stranger.actor) throw new Error('expected clerks');
    const told: StepsOfProcess = {
      ...{ databaseUrl, node: `killed-${turn}`, key: KEY.toString('base64') },
      ...{ actor: clerk.actor, partner: stranger.actor, sealId, person: turn * 40 },
    };
    const done: [string, string][] = [];
    let begun = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const victim = startVictim('test/cases/take-steps-until-killed.ts', told, (line) => {
      const [name = '', id] = line.split(' ');
      if (id === undefined) return;
      done.push([name, id]);
      begun();
    });
    await victim.whileAlive(hasBegun);
    await victim.whileAlive(sleep(Math.random() * LONGEST));
    await victim.kill();
    return done;
  }

  /** Every case is before or after each step, and what was said to be done is. */
  async function checkAll(done: readonly [name: string, id: string][]): Promise<void> {
    const { clerk } = stage;
    const cases = new Set(done.map(([, id]) => id));
    const open = await clerk.db.query<{ id: string }>(
      "SELECT id FROM case_file WHERE status <> 'archived' ORDER BY id DESC LIMIT 6",
    );
    for (const { id } of open) cases.add(id);
    for (const id of cases) {
      await checkCase(clerk, id);
      await checkParts(clerk, id);
      const steps = (await selectCaseSteps(clerk.db, id)).map(({ step }) => step as string);
      const names = steps.map((step) => (step === 'complete' ? 'seal' : step));
      const said = (await partsOf(clerk, id)).map(({ opinion }) => opinion);
      if (said.includes('agreed')) names.push('agree');
      if (said.includes('refused')) names.push('disagree');
      for (const [name] of done.filter(([, of]) => of === id)) {
        if (name !== 'form' && name !== 'plan') expect(names).toContain(name);
      }
    }
  }

  it(
    'CASE-1 CASE-10 SEAL-5 ARC-1 leaves each case before or after its step, sealed with its line and archived with its case',
    async () => {
      let taken = 0;
      for (let turn = 1; turn <= KILLS; turn += 1) {
        const done = await killed(turn);
        taken += done.length;
        await checkAll(done);
      }
      expect(taken).toBeGreaterThanOrEqual(KILLS);
      const [orphans] = await stage.clerk.db.query<Record<string, string>>(
        `SELECT (SELECT count(*) FROM seal_use u LEFT JOIN case_pdf p ON p.document_id = u.document_id
             WHERE p.document_id IS NULL) AS uses,
           (SELECT count(*) FROM volume v WHERE NOT EXISTS (
             SELECT 1 FROM volume_case c JOIN case_file f ON f.id = c.case_id
             WHERE c.volume_id = v.id AND f.status = 'archived')) AS volumes,
           (SELECT count(*) FROM (SELECT max(sequence) <> count(*) AS gap FROM audit_record
             GROUP BY node) AS lanes WHERE gap) AS lanes`,
      );
      expect(orphans).toEqual({ uses: '0', volumes: '0', lanes: '0' });
    },
    30_000 + KILLS * 15_000,
  );
});
