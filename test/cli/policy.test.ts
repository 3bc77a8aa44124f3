import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliHome, openHome, runCli } from './cli';

const NEVER = `@id("never") @zh("不得读取。") @en("Never read.")
  forbid (principal, action == Action::"read", resource) when { resource.apiName == "adoption" };`;

const cases = (effect: string) => `cases:
  - name: adoptions are never read
    change: { resource: { apiName: adoption } }
    effect: ${effect}
    reasons: [never]
`;

describe('policies at the command line', () => {
  let home: CliHome;
  let folder: string;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  beforeAll(async () => {
    home = await openHome();
    folder = join(home.dataDir, 'policies');
    mkdirSync(folder);
    write('never.cedar', NEVER);
  }, 60_000);
  afterAll(() => home.dispose());

  it('are asked all their cases, the failing ones told, without a database', async () => {
    write('cases.yaml', cases('allow'));
    const { code, stdout } = await runCli(['policy', 'test', folder], home.env);
    expect(code).toBe(1);
    expect(stdout).toContain('✗ city/cases.yaml: adoptions are never read');
    expect(stdout).toContain('    expected allow by never, got deny by never');
    expect(stdout).toMatch(/(\d+) of \d+ cases as they should be/);
    expect((await runCli(['policy', 'test'], home.env)).code).toBe(0);
  }, 60_000);

  it('are tried on the reads that were recorded, without being put in force', async () => {
    write('cases.yaml', cases('deny'));
    const tried = await runCli(['policy', 'simulate', folder, '--days', '7'], home.env);
    expect([tried.code, tried.stdout]).toEqual([
      0,
      '0 of 0 recorded reads would come out otherwise\n',
    ]);
    const refused = await runCli(['policy', 'simulate', folder, '--days', 'all'], home.env);
    expect([refused.code, refused.stdout]).toEqual([expect.any(Number), '']);
    expect(refused.stderr).toContain('--days: expected a number of days');
  }, 120_000);

  it('are put in force, or refused with everything that is wrong', async () => {
    write('cases.yaml', cases('deny'));
    const order = ['policy', 'publish', folder, '--note', '按市里要求'];
    const published = await runCli(order, home.env);
    expect([published.code, published.stdout]).toEqual([
      0,
      expect.stringMatching(/^policies [0-9a-f]{12} are in force/),
    ]);
    write('other.cedar', 'allow everybody');
    const refused = await runCli(order, home.env);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('POLICY_REFUSED');
    expect(refused.stderr).toContain('city/other.cedar');
  }, 120_000);
});
