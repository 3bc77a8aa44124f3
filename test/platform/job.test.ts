import { createJob, type Database } from '../../src/platform';
import { openTestDatabase } from '../support/database';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let db: Database;

beforeAll(async () => {
  db = await openTestDatabase();
});

afterAll(() => db.close());

it('works again as soon as the work asks for it, also after a failure, and no more once closed', async () => {
  const failures: unknown[] = [];
  let times = 0;
  const work = async (): Promise<number | undefined> => {
    times += 1;
    if (times === 1) throw new Error('not today');
    return times < 5 ? 1 : undefined;
  };
  const failed = (error: unknown) => failures.push(error);
  const often = createJob({ db, everySeconds: 0.01, work, failed });
  often.start();
  while (times < 5) await pause(5);
  await often.close();
  expect(failures).toEqual([new Error('not today')]);
  const closed = times;
  await pause(30);
  expect(times).toBe(closed);
});

it('waits the whole time for the next where nothing more is to be done, and not where there is', async () => {
  const counting = (soon: number | undefined) => {
    let times = 0;
    const work = async () => {
      times += 1;
      return soon;
    };
    const job = createJob({ db, everySeconds: 0.05, work, failed: () => undefined });
    return { job, times: () => times };
  };
  const [idle, busy] = [counting(3_600_000), counting(1)];
  for (const { job } of [idle, busy]) job.start();
  while (busy.times() < 10) await pause(5);
  await Promise.all([idle.job.close(), busy.job.close()]);
  expect(idle.times()).toBe(1);
});

it('never works in the transaction of whoever starts it', async () => {
  const seen: boolean[] = [];
  const work = async () => {
    seen.push(db.inTransaction());
    return undefined;
  };
  const job = createJob({ db, everySeconds: 0.01, work, failed: () => undefined });
  await db.transaction(async () => {
    job.start();
    while (seen.length === 0) await pause(5);
  });
  await job.close();
  expect(seen[0]).toBe(false);
});
