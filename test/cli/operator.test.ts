import { departmentCode } from '../api/test-gateway';
import { type CliHome, openHome, runCli, startCli } from './cli';

const NAME = '共享平台运行中心';

describe('once-gateway operator', () => {
  let home: CliHome;
  beforeAll(async () => {
    home = await openHome({ ONCE_SAMPLE_CITY: 'off' });
  }, 60_000);
  afterAll(() => home.dispose());

  const create = (account: string, ...more: readonly string[]) => {
    const who = ['--department', NAME, '--account', account, '--name', '周运维'];
    return runCli(['operator', 'create', ...who, ...more], home.env);
  };

  /** Serves while work is done over HTTP; answers what it said. */
  async function serving(work: (ask: Ask) => Promise<void>): Promise<string> {
    const gateway = startCli(['start'], home.env);
    try {
      await gateway.until(/Ready/);
      const address = /Listening on (\S+)/.exec(gateway.said())?.[1];
      await work(async (query, variables, token) => {
        const headers = {
          'content-type': 'application/json',
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        };
        const body = JSON.stringify({ query, variables });
        const answer = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
        const { data } = (await answer.json()) as { data: Data };
        return data;
      });
    } finally {
      await gateway.stop('SIGTERM');
    }
    return gateway.said();
  }

  it('create is what start and doctor name where nobody could sign in', async () => {
    expect(await serving(async () => {})).toContain('once-gateway operator create');
    expect((await runCli(['doctor'], home.env)).stdout).toMatch(/^warn +departments: none/m);
  }, 60_000);

  it('create leaves nothing where something is wrong', async () => {
    const code = ['--credit-code', departmentCode(1), '--division'];
    for (const [more, says] of [
      [[], '--credit-code'],
      [[...code, '11'], 'divisionCode'],
    ] as const) {
      const refused = await create('ops', ...more);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining(says)]);
    }
    const short = await create('o', ...code, '110000');
    expect([short.code, short.stderr]).toEqual([1, expect.stringContaining('account')]);
    expect((await runCli(['doctor'], home.env)).stdout).toMatch(/^warn +departments: none/m);
  }, 60_000);

  it('create takes on who sets the others up', async () => {
    const code = ['--credit-code', departmentCode(1), '--division', '110000'];
    const { code: exit, stdout } = await create('ops', ...code);
    expect(exit).toBe(0);
    const password = /password: (\S+)/.exec(stdout)?.[1];
    const said = await serving(async (ask) => {
      const opened = await ask(SIGN_IN, { account: 'ops', password });
      expect(opened).toMatchObject({ signIn: { roles: ['operator'] } });
      const made = await ask(DEPARTMENT, { code: departmentCode(2) }, opened.signIn?.token);
      expect(made).toEqual({ createDepartment: { name: '公安局' } });
    });
    expect(said).not.toContain('operator create');
    const taken = await create('ops');
    expect([taken.code, taken.stderr]).toEqual([1, expect.stringContaining('CONFLICT')]);
  }, 60_000);
});

type Data = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
type Ask = (query: string, variables: object, token?: unknown) => Promise<Data>;

const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { token roles }
}`;

const DEPARTMENT = `mutation ($code: String!) {
  createDepartment(input: { name: "公安局", creditCode: $code, level: city, divisionCode: "110000" }) { name }
}`;
