import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import {
  createDeliverer,
  type Deliverer,
  disableWebhook,
  enableWebhook,
  listDeliveries,
  listMessages,
  listWebhooks,
  type MessageKind,
  purgeDeliveries,
  registerWebhook,
  resendWebhookDelivery,
  rotateWebhookSecret,
  sendMessage,
  testWebhook,
} from '../../src/duties';
import { RETRY_DELAYS } from '../../src/duties/webhooks/retry-delays';
import { signedHeaders } from '../../src/duties/webhooks/sign-delivery';
import type { DepartmentRecord, Role } from '../../src/identity';
import { type Database, projectRoot } from '../../src/platform';
import { createSources, type Resolve, type SourcesContext } from '../../src/sources';
import { codeOf } from '../identity/office';
import { deadPort, type SeenRequest, startServer, type TestServer } from '../support/servers';
import { aSubject, type Bureau, change, OPENING, openBureau } from './bureau';

type Verify = (secret: string, headers: object, body: string, now?: number) => boolean;

const HOUR = 3_600_000;
/** How long others wait for a webhook that has failed again and again, in milliseconds. */
const LONGEST_REST = 60_000;
const page = { first: 100, after: null };

let bureau: Bureau;
let system: SourcesContext;
let servers: TestServer[] = [];
let webhooks: string[] = [];
let isGenuine: Verify;
/** What names lead to, for the one test that asks for a name. */
let addressOfName = '127.0.0.1';

beforeAll(async () => {
  bureau = await openBureau();
  const { runtime } = bureau.office;
  const config = { ...runtime.config, sourceAllow: ['127.0.0.0/8'] };
  const resolve: Resolve = (_host, _options, callback) =>
    callback(null, [{ address: addressOfName, family: 4 }]);
  const sources = createSources({ ...runtime, config }, resolve);
  system = { ...bureau.office.system, config, sources };
  const guide = await readFile(join(projectRoot, 'docs/webhooks.md'), 'utf8');
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(guide) ?? [];
  isGenuine = runInNewContext(`${example}; isGenuine`, { require, Buffer, Date });
}, OPENING);

/** No webhook and no server of one test is there for the next. */
afterEach(async () => {
  for (const id of webhooks) await codeOf(disableWebhook(keeper(), id));
  await Promise.all(servers.map((server) => server.close()));
  [servers, webhooks] = [[], []];
});

afterAll(async () => {
  await system.sources.close();
  await bureau.close();
});

const as = (department: DepartmentRecord, role: Role): SourcesContext => ({
  ...system,
  ...bureau.as(department, role),
  sources: system.sources,
});
const keeper = () => as(bureau.acting, 'developer');
const advance = (milliseconds: number) => bureau.office.clock.advance(milliseconds);

/** A process of the gateway; its attempts are spread by nothing. */
function process(db: Database = system.db): Deliverer {
  const context = () => ({ ...system, db });
  return createDeliverer({ db, log: system.log, everySeconds: 1, random: () => 0, context });
}

const deliver = () => process().look();

/** A receiver that answers with a status, or by itself. */
async function aReceiver(answer: number | TestServer['answer'] = 204): Promise<TestServer> {
  const server = await startServer(
    typeof answer === 'number' ? (_, response) => void response.writeHead(answer).end() : answer,
  );
  servers.push(server);
  return server;
}

async function aWebhook(url: string, kinds?: MessageKind[]) {
  const told = await change(keeper(), () => registerWebhook(keeper(), { url, kinds }));
  webhooks.push(told.id);
  return told;
}

/** Sends a message to the department that acts; answers the number it tells of. */
async function told(kind: MessageKind = 'applicationAgreed'): Promise<string> {
  const subject = aSubject();
  const facts = { department: '民政局', citizen: '11010519920315002X' };
  await change(system, () => sendMessage(system, { to: bureau.acting.id, kind, subject, facts }));
  return subject.number;
}

const numbersOf = (seen: readonly SeenRequest[]) =>
  seen.map(({ body }) => JSON.parse(body).subject.number as string);

const idsOf = (seen: readonly SeenRequest[]) => seen.map(({ headers }) => headers['webhook-id']);

const deliveriesOf = async (webhookId: string) =>
  (await listDeliveries(keeper(), { ...page, webhookId })).nodes;

/** The kinds of what the inbox says of webhooks of this place. */
async function inboxOf({ port }: { readonly port: number }): Promise<string[]> {
  const { nodes } = await listMessages(bureau.as(bureau.acting, 'steward'), page);
  const told = nodes.filter(({ subject }) => subject.number === `127.0.0.1:${port}`);
  return told.map(({ kind }) => kind).toReversed();
}

describe('a webhook', () => {
  it('gets each message that it asked for, in order, signed as docs/webhooks.md checks it', async () => {
    const receiver = await aReceiver();
    const { secret, id } = await aWebhook(`${receiver.url}/hook?of=once`, ['applicationAgreed']);
    const numbers = [await told(), await told()];
    await told('applicationRefused');
    await deliver();
    expect(numbersOf(receiver.seen)).toEqual(numbers);
    const [first] = receiver.seen;
    if (!first) throw new Error('nothing was sent');
    const { headers, body } = first;
    const now = bureau.office.clock.now().getTime();
    expect(first).toMatchObject({ method: 'POST', url: '/hook?of=once' });
    expect(headers['content-type']).toBe('application/json');
    expect(isGenuine(secret, headers, body, now)).toBe(true);
    expect(isGenuine(secret, headers, body.replace('民政局', '公安局'), now)).toBe(false);
    expect(isGenuine(secret, headers, body, now + 301_000)).toBe(false);
    expect(isGenuine('whsec_b3RoZXI=', headers, body, now)).toBe(false);
    expect(JSON.parse(body)).toEqual({
      id: expect.any(String),
      kind: 'applicationAgreed',
      subject: { type: 'application', id: expect.any(String), number: numbers[0] },
      facts: { department: '民政局' },
      text: {
        zh: `民政局同意共享申请 ${numbers[0]}`,
        en: `民政局 agreed to the application ${numbers[0]}`,
      },
      createdAt: bureau.office.clock.now().toISOString(),
    });
    expect(await deliveriesOf(id)).toMatchObject([
      { attempts: 1, lastStatus: 204, kind: 'applicationAgreed', dueAt: null },
      { attempts: 1, lastStatus: 204, kind: 'applicationAgreed', dueAt: null },
    ]);
  });

  it('signs as the Standard Webhooks convention does in its published example', () => {
    const body = '{"test": 2432232314}';
    const at = new Date(1_614_265_330_000);
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const headers = signedHeaders({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', at, body }, [secret]);
    const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
    expect(headers).toMatchObject({ 'webhook-signature': signature });
    expect(isGenuine(secret, headers, body, at.getTime())).toBe(true);
  });

  it('gets nothing of a step that was undone, and nothing of other departments', async () => {
    const receiver = await aReceiver();
    await aWebhook(receiver.url);
    const message = { kind: 'applicationAgreed', subject: aSubject() } as const;
    const undone = change(system, async () => {
      await sendMessage(system, { ...message, to: bureau.acting.id });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await change(system, () => sendMessage(system, { ...message, to: bureau.waiting.id }));
    await deliver();
    expect(receiver.seen).toEqual([]);
  });

  it('is tried again later and later, then dead: its department is told, once, and can send again', async () => {
    const receiver = await aReceiver(500);
    const { id } = await aWebhook(receiver.url);
    const number = await told();
    await deliver();
    for (const [tried, delay] of RETRY_DELAYS.entries()) {
      advance(delay - 1);
      await deliver();
      expect(receiver.seen).toHaveLength(tried + 1);
      advance(1);
      await deliver();
      expect(receiver.seen).toHaveLength(tried + 2);
    }
    advance(HOUR);
    await deliver();
    expect(receiver.seen).toHaveLength(RETRY_DELAYS.length + 1);
    expect(new Set(idsOf(receiver.seen)).size).toBe(1);
    const dead = await listDeliveries(keeper(), { ...page, state: 'dead' });
    expect(dead.nodes).toMatchObject([{ webhookId: id, attempts: 8, lastStatus: 500 }]);
    expect(await inboxOf(receiver)).toEqual(['webhookDeliveryDead']);
    await told('applicationRefused');
    for (const delay of [0, ...RETRY_DELAYS]) {
      advance(delay + LONGEST_REST);
      await deliver();
    }
    expect((await deliveriesOf(id)).every(({ deadAt }) => deadAt !== null)).toBe(true);
    expect(await inboxOf(receiver)).toEqual(['webhookDeliveryDead']);
    const facts = { id };
    expect(await bureau.office.records()).toContainEqual(
      expect.objectContaining({ event: 'webhook.deliveryDead', facts }),
    );

    receiver.answer = (_, response) => void response.writeHead(200).end('ok');
    const deliveryId = dead.nodes[0]?.id ?? '';
    const resend = () =>
      codeOf(change(keeper(), () => resendWebhookDelivery(keeper(), deliveryId)));
    expect(
      (await Promise.all([resend(), resend()])).filter((code) => code === 'CONFLICT'),
    ).toHaveLength(1);
    advance(LONGEST_REST);
    await deliver();
    expect(numbersOf(receiver.seen.slice(-1))).toEqual([number]);
    const arrived = { id: deliveryId, attempts: 1, deadAt: null };
    expect(await deliveriesOf(id)).toContainEqual(expect.objectContaining(arrived));
    expect(await resend()).toBe('CONFLICT');
  });

  it('is disabled after three days of failing; enabled again, it gets what was left on its way', async () => {
    const receiver = await aReceiver(
      (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1/' }).end(),
    );
    const { id } = await aWebhook(receiver.url);
    await told();
    await deliver();
    advance(72 * HOUR - 1);
    const late = await told();
    await deliver();
    expect(await listWebhooks(keeper())).toContainEqual(
      expect.objectContaining({ id, disabledAt: null, failingSince: expect.any(Date) }),
    );
    advance(60_000);
    await deliver();
    await told();
    const tried = receiver.seen.length;
    expect(await inboxOf(receiver)).toEqual(['webhookDisabled']);
    advance(24 * HOUR);
    await deliver();
    expect(receiver.seen).toHaveLength(tried);
    const enable = () => codeOf(change(keeper(), () => enableWebhook(keeper(), id)));
    expect(await codeOf(testWebhook(keeper(), id))).toBe('CONFLICT');
    expect([await enable(), await enable()]).toEqual([expect.anything(), 'CONFLICT']);
    receiver.answer = (_, response) => void response.writeHead(200).end();
    await deliver();
    expect(numbersOf(receiver.seen.slice(tried))).toContain(late);
    expect(receiver.seen).toHaveLength(tried + 2);
  });

  it('has its deliveries cleared away once they are old, but for those that are still to be sent', async () => {
    const receiver = await aReceiver(204);
    const { id } = await aWebhook(receiver.url);
    await told();
    await deliver();
    receiver.answer = (_, response) => void response.writeHead(500).end();
    await told('applicationRefused');
    await deliver();
    const states = async () =>
      (await deliveriesOf(id)).map(({ deliveredAt }) => deliveredAt !== null);
    const keepDays = system.config.webhookKeepDays;
    advance(keepDays * 24 * HOUR);
    await purgeDeliveries(system);
    expect(await states()).toEqual([false, true]);
    advance(1);
    const looks = await Promise.all([purgeDeliveries(system), purgeDeliveries(system)]);
    expect(looks.reduce((sum, gone) => sum + gone)).toBeGreaterThanOrEqual(1);
    expect(await states()).toEqual([false]);
  });

  it('that takes its time keeps nobody else waiting, and has one attempt at a time', async () => {
    let answerSlow = (): void => undefined;
    const patience = new Promise<void>((resolve) => {
      answerSlow = resolve;
    });
    const slow = await aReceiver(async (_, response) => {
      await patience;
      response.writeHead(200).end();
    });
    const quick = await aReceiver();
    await aWebhook(slow.url);
    await aWebhook(quick.url);
    const numbers = [await told(), await told(), await told()];
    const looking = process().look();
    while (quick.seen.length < 3) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(slow.seen).toHaveLength(1);
    answerSlow();
    await looking;
    expect(numbersOf(quick.seen)).toEqual(numbers);
    expect(numbersOf(slow.seen)).toEqual(numbers);
  });

  it('gets each delivery once when two processes look at once', async () => {
    const receiver = await aReceiver();
    for (let count = 0; count < 6; count += 1) await aWebhook(receiver.url);
    for (let count = 0; count < 3; count += 1) await told();
    await Promise.all([process().look(), process().look(), process().look()]);
    expect(receiver.seen).toHaveLength(18);
    expect(new Set(idsOf(receiver.seen)).size).toBe(18);
  });

  it('gets a delivery again under the same id when a process died before it was noted', async () => {
    const receiver = await aReceiver();
    await aWebhook(receiver.url);
    await told();
    await process(dyingAtNote(system.db)).look();
    await deliver();
    expect(receiver.seen).toHaveLength(1);
    advance(60_000);
    await deliver();
    expect(receiver.seen).toHaveLength(2);
    expect(new Set(idsOf(receiver.seen)).size).toBe(1);
    await deliver();
    expect(receiver.seen).toHaveLength(2);
  });

  it('is let go of at once when the gateway stops, and sent to again by the next', async () => {
    const receiver = await aReceiver(() => undefined);
    await aWebhook(receiver.url);
    await told();
    const stopping = process();
    const looking = stopping.look();
    while (receiver.seen.length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    await stopping.close();
    await looking;
    receiver.answer = (_, response) => void response.writeHead(200).end();
    await deliver();
    expect(receiver.seen).toHaveLength(2);
  });
});

describe('the address of a webhook', () => {
  it('is refused where the gateway may not connect to, also when its name leads there later', async () => {
    const register = (url: string) => codeOf(registerWebhook(keeper(), { url }));
    const inside = ['http://10.0.0.7/', 'http://169.254.169.254/latest', 'http://[::1]:4000/'];
    const malformed = [
      'ftp://127.0.0.1/',
      'http://a:b@127.0.0.1/',
      '/hook',
      `http://127.0.0.1/${'x'.repeat(2_000)}`,
    ];
    for (const url of [...inside, ...malformed]) expect(await register(url)).toBe('INPUT_INVALID');
    const receiver = await aReceiver();
    const { id } = await aWebhook(`http://hook.example.test:${receiver.port}/`);
    await told();
    addressOfName = '169.254.169.254';
    await deliver();
    addressOfName = '127.0.0.1';
    expect(receiver.connections()).toBe(0);
    expect(await deliveriesOf(id)).toMatchObject([{ lastStatus: null, lastProblem: 'refused' }]);
    advance(5_000);
    await deliver();
    expect(receiver.seen).toHaveLength(1);
  });

  it('that nobody listens on, or that says nothing in time, is told as such; long answers are cut', async () => {
    const silent = await aReceiver(() => undefined);
    const endless = await aReceiver((_, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write('x'.repeat(1_000)), 1);
      response.on('close', () => clearInterval(timer));
    });
    const post = (url: string, timeoutMs = 300) =>
      system.sources.outbound.post({
        ...{ url, headers: {}, body: '{}', timeoutMs, signal: new AbortController().signal },
      });
    expect(await post(`http://127.0.0.1:${await deadPort()}/`)).toEqual({ problem: 'unreachable' });
    expect(await post(silent.url)).toEqual({ problem: 'timeout' });
    // Longer than a test may take: it is cut, and not waited for.
    expect(await post(endless.url, 60_000)).toEqual({ status: 200 });
  });
});

describe('the keeping of a webhook', () => {
  it('is its department’s, by developers and stewards; to others it is not there', async () => {
    const receiver = await aReceiver();
    const { id } = await aWebhook(receiver.url);
    await change(keeper(), () => testWebhook(as(bureau.acting, 'steward'), id));
    await deliver();
    const body = JSON.parse(receiver.seen[0]?.body ?? '');
    expect(body).toMatchObject({ kind: 'webhookTest', subject: { type: 'webhook', id } });
    const [delivery] = await deliveriesOf(id);
    const calls = (ctx: SourcesContext) => [
      codeOf(rotateWebhookSecret(ctx, id)),
      codeOf(disableWebhook(ctx, id)),
      codeOf(enableWebhook(ctx, id)),
      codeOf(testWebhook(ctx, id)),
      codeOf(resendWebhookDelivery(ctx, delivery?.id ?? '')),
    ];
    const stranger = as(bureau.waiting, 'developer');
    expect(new Set(await Promise.all(calls(stranger)))).toEqual(new Set(['NOT_FOUND']));
    expect(await listWebhooks(stranger)).toEqual([]);
    expect((await listDeliveries(stranger, { ...page, webhookId: id })).nodes).toEqual([]);
    for (const role of ['clerk', 'sharingOfficer', 'operator', 'leadership'] as const) {
      const ctx = as(bureau.acting, role);
      const further = [
        codeOf(registerWebhook(ctx, { url: receiver.url })),
        codeOf(listWebhooks(ctx)),
      ];
      const codes = await Promise.all([...calls(ctx), ...further]);
      expect(new Set(codes)).toEqual(new Set(['FORBIDDEN']));
    }
  });

  it('shows a secret once and keeps it sealed; for a day after a rotation both sign', async () => {
    const receiver = await aReceiver();
    const { id, secret } = await aWebhook(receiver.url);
    const rotate = () => change(keeper(), () => rotateWebhookSecret(keeper(), id));
    const { secret: next } = await rotate();
    const kept = JSON.stringify([
      await system.db.query('SELECT * FROM webhook'),
      await listWebhooks(keeper()),
      await bureau.office.records(),
    ]);
    for (const one of [secret, next]) expect(kept).not.toContain(one.slice('whsec_'.length));
    const genuine = async () => {
      await told();
      await deliver();
      const { headers, body } = receiver.seen.at(-1) ?? { headers: {}, body: '' };
      const now = bureau.office.clock.now().getTime();
      return [secret, next].map((one) => isGenuine(one, headers, body, now));
    };
    expect(await genuine()).toEqual([true, true]);
    advance(24 * HOUR);
    expect(await genuine()).toEqual([false, true]);
    await rotate();
    await rotate();
    expect(await genuine()).toEqual([false, false]);
  });

  it('asks for kinds that are sent at all, and for no more webhooks than a department may have', async () => {
    const { url } = await aReceiver();
    const register = (kinds?: MessageKind[]) => codeOf(registerWebhook(keeper(), { url, kinds }));
    expect(await register([])).toBe('INPUT_INVALID');
    expect(await register(['applicationAgreed', 'webhookDisabled'])).toBe('INPUT_INVALID');
    for (let count = 0; count < 20; count += 1) await aWebhook(url);
    expect(await register()).toBe('CONFLICT');
    const disable = () =>
      codeOf(change(keeper(), () => disableWebhook(keeper(), webhooks[0] ?? '')));
    const codes = await Promise.all([disable(), disable()]);
    expect(codes.filter((code) => code === 'CONFLICT')).toHaveLength(1);
    const { kinds } = (await aWebhook(url, ['applicationAgreed', 'applicationAgreed'])).webhook;
    expect(kinds).toEqual(['applicationAgreed']);
  });
});

/** The same database for a process that dies when it is about to note what an attempt came to. */
function dyingAtNote(db: Database): Database {
  return new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return async () => Promise.reject(new Error('died'));
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
