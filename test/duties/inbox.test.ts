import { listMessages, markMessagesRead, messageText, sendMessage } from '../../src/duties';
import type { IdentityContext } from '../../src/identity';
import { codeOf } from '../identity/office';
import { aSubject, type Bureau, change, OPENING, openBureau } from './bureau';

let bureau: Bureau;

beforeAll(async () => {
  bureau = await openBureau();
}, OPENING);

afterAll(() => bureau.close());

const page = { first: 100, after: null };

async function sent(): Promise<string> {
  const { system } = bureau.office;
  const subject = aSubject();
  const deadline = { zh: '共享申请答复', en: 'answer' };
  const facts = { deadline, dueOn: '2026-03-16', citizen: '11010519920315002X' };
  await change(system, () =>
    sendMessage(system, { to: bureau.acting.id, kind: 'deadlineNear', subject, facts }),
  );
  return subject.number;
}

const officer = () => bureau.as(bureau.acting, 'sharingOfficer');

describe('an inbox', () => {
  it('says what happened in the language of the reader, and nothing that the kind does not declare', async () => {
    const number = await sent();
    const [message] = (await listMessages(officer(), page)).nodes;
    if (!message) throw new Error('no message');
    expect(messageText(message, { locale: 'zh-CN' })).toBe(
      `${number} 的共享申请答复将于 2026-03-16 到期，请及时办理`,
    );
    expect(messageText(message, { locale: 'en' })).toBe(
      `The answer of ${number} is due on 2026-03-16`,
    );
    expect(JSON.stringify(message)).not.toContain('11010519920315002X');
  });

  it('belongs to its department: officers, stewards and the authority, each their own', async () => {
    const number = await sent();
    const numbers = async (ctx: IdentityContext) =>
      (await listMessages(ctx, page)).nodes.map(({ subject }) => subject.number);
    expect(await numbers(officer())).toContain(number);
    expect(await numbers(bureau.as(bureau.acting, 'steward'))).toContain(number);
    expect(await numbers(bureau.as(bureau.waiting, 'sharingOfficer'))).toEqual([]);
    expect(await numbers(bureau.as(bureau.authority, 'sharingAuthority'))).toEqual([]);
    for (const role of ['developer', 'leadership', 'operator'] as const) {
      const ctx = bureau.as(bureau.acting, role);
      expect(await codeOf(listMessages(ctx, page))).toBe('FORBIDDEN');
      expect(await codeOf(markMessagesRead(ctx, ['x']))).toBe('FORBIDDEN');
    }
  });

  it('shows a clerk what is about cases, and nothing else', async () => {
    await sent();
    const clerk = bureau.as(bureau.acting, 'clerk');
    const about = { type: 'case', id: 'case-1', number: 'B-2026-000001' } as const;
    const to = bureau.acting.id;
    await change(officer(), async () => {
      await sendMessage(officer(), { to, kind: 'caseMaterialsFetched', subject: about });
    });
    const { nodes } = await listMessages(clerk, page);
    expect(nodes.map(({ subject }) => subject.number)).toEqual(['B-2026-000001']);
    const all = (await listMessages(officer(), page)).nodes;
    const other = all.find(({ subject }) => subject.type !== 'case')?.id ?? '';
    expect(await codeOf(change(clerk, () => markMessagesRead(clerk, [other])))).toBe('NOT_FOUND');
    const marked = await change(clerk, () => markMessagesRead(clerk, [nodes[0]?.id ?? '']));
    expect(marked).toMatchObject([{ readBy: clerk.actor?.id }]);
  });

  it('CTR-3 leaves out what a clerk is not to hear of, page by page, and lets nobody mark it', async () => {
    const to = bureau.waiting.id;
    const about = (id: string) => ({ type: 'case', id, number: `B-2026-${id}` }) as const;
    const { system } = bureau.office;
    await change(system, async () => {
      for (let sent = 0; sent < 230; sent += 1) {
        const subject = about(sent % 10 === 0 ? 'ours' : 'theirs');
        await sendMessage(system, { to, kind: 'caseMaterialsFetched', subject });
      }
    });
    const clerk = bureau.as(bureau.waiting, 'clerk');
    const all = (await listMessages(clerk, page)).nodes;
    expect(all).toHaveLength(100);
    const unheard = () => Promise.resolve(new Set(['theirs']));
    const atWindow = { ...clerk, unheard };
    const heard: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await listMessages(atWindow, { first: 8, after });
      heard.push(...nodes.map(({ subject }) => subject.id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor ?? null;
    }
    expect(heard).toEqual(Array(23).fill('ours'));
    const theirs = all.find(({ subject }) => subject.id === 'theirs')?.id ?? '';
    const mark = (ctx: IdentityContext) => change(ctx, () => markMessagesRead(ctx, [theirs]));
    expect(await codeOf(mark(atWindow))).toBe('NOT_FOUND');
    expect(await mark(clerk)).toHaveLength(1);
    const officer = { ...bureau.as(bureau.waiting, 'sharingOfficer'), unheard };
    expect((await listMessages(officer, page)).nodes).toHaveLength(100);
  });

  it('keeps who read a message first, and when', async () => {
    await sent();
    const [first, second] = [officer(), officer()];
    const [message] = (await listMessages(first, { ...page, unread: true })).nodes;
    const ids = [message?.id ?? ''];
    await change(first, () => markMessagesRead(first, ids));
    const readAt = bureau.office.clock.now();
    bureau.office.clock.advance(60_000);
    const again = await change(second, () => markMessagesRead(second, ids));
    expect(again).toMatchObject([{ id: ids[0], readBy: first.actor?.id, readAt }]);
    const unread = (await listMessages(first, { ...page, unread: true })).nodes;
    expect(unread.map(({ id }) => id)).not.toContain(ids[0]);
    const read = (await listMessages(first, { ...page, unread: false })).nodes;
    expect(read.map(({ id }) => id)).toContain(ids[0]);
  });

  it('marks all that are named or none', async () => {
    await sent();
    const [own, other] = [officer(), bureau.as(bureau.waiting, 'steward')];
    const [message] = (await listMessages(own, { ...page, unread: true })).nodes;
    const id = message?.id ?? '';
    const mark = (ctx: IdentityContext, ids: string[]) =>
      codeOf(change(ctx, () => markMessagesRead(ctx, ids)));
    expect(await mark(other, [id])).toBe('NOT_FOUND');
    expect(await mark(own, [id, 'none'])).toBe('NOT_FOUND');
    expect(await mark(own, [])).toBe('INPUT_INVALID');
    expect(await mark(own, Array(101).fill(id))).toBe('INPUT_INVALID');
    const unread = (await listMessages(own, { ...page, unread: true })).nodes;
    expect(unread.map((node) => node.id)).toContain(id);
  });

  it('hears of nothing that was undone', async () => {
    const { system } = bureau.office;
    const message = { to: bureau.waiting.id, kind: 'deadlineNear', subject: aSubject() } as const;
    await expect(sendMessage(system, message)).rejects.toThrow('transaction');
    const undone = change(system, async () => {
      await sendMessage(system, message);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    const ctx = bureau.as(bureau.waiting, 'steward');
    const { nodes } = await listMessages(ctx, page);
    expect(nodes.filter(({ kind }) => kind === 'deadlineNear')).toEqual([]);
  });
});
