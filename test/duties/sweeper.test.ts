import type { Gateway } from '../../src/api';
import { createSweeper, startDeadline } from '../../src/duties';
import { createDepartment, recordOffice } from '../../src/identity';
import { type Database, TestClock } from '../../src/platform';
import { departmentCode, listeningGateway, signedIn } from '../api/test-gateway';
import { ask, dataOf } from '../support/ask';
import { DutiesDocument, MeDocument } from '../support/operations/generated';
import { aSubject, OPENING } from './bureau';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let gateway: Gateway;

beforeAll(async () => {
  const clock = new TestClock('2026-03-13T09:00:00+08:00');
  gateway = await listeningGateway({ ONCE_SWEEP_SECONDS: '1' }, { clock });
}, OPENING);

afterAll(() => gateway.close());

it('SHR-5 a gateway that serves looks after deadlines by itself and shows them to who must act', async () => {
  const token = await signedIn(gateway, ['sharingOfficer']);
  const { me } = dataOf(await ask(gateway, MeDocument, { token }));
  if (!me?.department) throw new Error('nobody is signed in');
  const { department } = me;
  const ctx = gateway.systemContext();
  const other = await recordOffice(ctx, 'department.created', () =>
    createDepartment(ctx, {
      ...{ name: '等待的局', creditCode: departmentCode(90_001), level: 'city' },
      ...{ divisionCode: '110000', duties: [] },
    }),
  );
  const subject = aSubject();
  await recordOffice(ctx, 'test.changed', () =>
    startDeadline(ctx, {
      ...{ rule: 'application.answer.unconditional', subject },
      ...{ departmentId: department.id, waitingId: other.id },
    }),
  );
  const asked = () => ask(gateway, DutiesDocument, { token, headers: { 'accept-language': 'en' } });
  let answer = await asked();
  for (let tries = 0; tries < 50 && !answer.text.includes(subject.number); tries += 1) {
    await pause(200);
    answer = await asked();
  }
  expect(answer.body.data).toMatchObject({
    messages: {
      nodes: [
        {
          kind: 'deadlineNear',
          text: `The answer of ${subject.number} is due on 2026-03-16`,
          subject: { number: subject.number },
        },
      ],
    },
    deadlines: {
      nodes: [
        {
          kind: 'applicationAnswer',
          state: 'running',
          dueOn: '2026-03-16',
          waiting: { name: '等待的局' },
        },
      ],
    },
  });
}, 60_000);

it('SHR-7 looks before its usual time where something comes due, and no more than once for it', async () => {
  const { log } = gateway.runtime;
  const clock = new TestClock('2026-03-09T23:59:59.800+08:00');
  const day = new Date('2026-03-09T16:00:00Z');
  const looks: string[] = [];
  const failing = { at: 'failing', run: () => Promise.reject(new Error('no')) };
  const due = {
    at: 'due',
    run: async () => looks.push(clock.now().toISOString()),
    nextAt: async () => day,
  };
  const db = { unbound: <T>(work: T) => work } as unknown as Database;
  const sweeper = createSweeper({ db, clock, log, everySeconds: 3600, looks: [failing, due] });
  sweeper.start();
  await pause(100);
  expect(looks).toEqual([]);
  clock.advance(200);
  await pause(400);
  await sweeper.close();
  expect(looks).toEqual([day.toISOString()]);
});
