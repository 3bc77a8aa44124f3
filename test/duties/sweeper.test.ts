import type { Gateway } from '../../src/api';
import { createSweeper, startDeadline } from '../../src/duties';
import { createDepartment, recordOffice } from '../../src/identity';
import { TestClock } from '../../src/platform';
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

it('a sweep that fails keeps no other from its turn, and is tried again', async () => {
  const { db, log } = gateway.runtime;
  const looks: string[] = [];
  const sweeps = {
    failing: async () => {
      looks.push('failing');
      throw new Error('not today');
    },
    other: async () => looks.push('other'),
  };
  const context = () => gateway.systemContext();
  const sweeper = createSweeper({ db, log, everySeconds: 0.01, context, sweeps });
  sweeper.start();
  while (looks.length < 4) await pause(10);
  await sweeper.close();
  expect(looks.slice(0, 4)).toEqual(['failing', 'other', 'failing', 'other']);
});
