import type { Gateway } from '../../src/api';
import { createSweeper, startDeadline } from '../../src/duties';
import { createDepartment, recordOffice } from '../../src/identity';
import { TestClock } from '../../src/platform';
import { departmentCode, listeningGateway, signedIn } from '../api/test-gateway';
import { ask, codeOf, dataOf } from '../support/ask';
import {
  DisableWebhookDocument,
  DutiesDocument,
  EnableWebhookDocument,
  MeDocument,
  RegisterWebhookDocument,
  ResendWebhookDeliveryDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  WebhooksDocument,
} from '../support/operations/generated';
import { startServer } from '../support/servers';
import { aSubject, OPENING } from './bureau';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let gateway: Gateway;

beforeAll(async () => {
  const clock = new TestClock('2026-03-13T09:00:00+08:00');
  const every = { ONCE_SWEEP_SECONDS: '1', ONCE_WEBHOOK_SECONDS: '1' };
  const allow = { ONCE_SOURCE_ALLOW: '127.0.0.0/8' };
  gateway = await listeningGateway({ ...every, ...allow }, { clock });
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

it('a gateway that serves sends messages to webhooks by itself and shows a developer what arrived', async () => {
  const token = await signedIn(gateway, ['developer']);
  const receiver = await startServer((_, response) => void response.writeHead(200).end());
  const url = `${receiver.url}/messages`;
  const kinds = ['deadlineNear' as const];
  const registering = { token, variables: { url, kinds } };
  const told = dataOf(await ask(gateway, RegisterWebhookDocument, registering)).registerWebhook;
  expect(told).toMatchObject({ secret: expect.stringMatching(/^whsec_/), webhook: { url, kinds } });
  const own = { token, variables: { id: told.id } };
  const { testWebhook: test } = dataOf(await ask(gateway, TestWebhookDocument, own));
  expect(test).toMatchObject({ kind: null, state: 'pending' });
  const listed = async () => dataOf(await ask(gateway, WebhooksDocument, { token }));
  let found = await listed();
  for (let tries = 0; tries < 50 && found.webhookDeliveries.nodes.length === 0; tries += 1) {
    await pause(200);
    found = await listed();
  }
  expect(found).toMatchObject({
    webhooks: [{ id: told.id, url, failingSince: null }],
    webhookDeliveries: { nodes: [{ id: test.id, attempts: 1, lastStatus: 200 }] },
  });
  expect(receiver.seen[0]?.headers['webhook-id']).toBe(test.id);
  const resending = { token, variables: { id: test.id } };
  expect(codeOf(await ask(gateway, ResendWebhookDeliveryDocument, resending))).toBe('CONFLICT');
  const rotated = dataOf(await ask(gateway, RotateWebhookSecretDocument, own));
  expect(rotated.rotateWebhookSecret.secret).not.toBe(told.secret);
  dataOf(await ask(gateway, DisableWebhookDocument, own));
  const enabled = dataOf(await ask(gateway, EnableWebhookDocument, own));
  expect(enabled.enableWebhook.disabledAt).toBeNull();
  const officer = await signedIn(gateway, ['sharingOfficer']);
  expect(codeOf(await ask(gateway, WebhooksDocument, { token: officer }))).toBe('FORBIDDEN');
  await receiver.close();
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
