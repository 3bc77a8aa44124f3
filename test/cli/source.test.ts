import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CliHome, openHome, runCli } from './cli';

describe('once-gateway source', () => {
  let home: CliHome;
  let sourceId: string;
  beforeAll(async () => {
    home = await openHome({ LANG: 'C', LC_ALL: '' });
    const seeded = await runCli(['seed'], home.env);
    expect(seeded).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/loaded a sample city/),
    });
    const { stdout } = await runCli(['source', 'list'], home.env);
    sourceId = /^(\S+) +hosted +民政局/m.exec(stdout)?.[1] ?? '';
  }, 120_000);
  afterAll(() => home.dispose());

  /** Pushes a file of adoptions. */
  async function push(...lines: string[]): Promise<Awaited<ReturnType<typeof runCli>>> {
    const file = join(home.dataDir, 'adoptions.csv');
    await writeFile(file, ['公民身份号码,姓名,收养登记日期', ...lines, ''].join('\r\n'));
    return runCli(['source', 'load', sourceId, 'adoption', file], home.env);
  }

  it('load tells every bad cell of a refused file', async () => {
    const { code, stderr } = await push('11010519920315002X,王芳,2021-02-30', '1,=1+1,2021-03-01');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^row 2, 收养登记日期: expected a date .*, got a day that does not exist$/m,
    );
    expect(stderr).toMatch(/^row 3, 公民身份号码: /m);
    expect(stderr).toMatch(/^row 3, 姓名: expected a text that is no formula/m);
    expect(stderr).toMatch(/^LOAD_REFUSED: /m);
  }, 60_000);

  it('load takes a good file and says how many rows it had', async () => {
    const { code, stdout } = await push('11010519920315002X,王芳,2021-02-28');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^loaded 1 rows into adoption/)]);
  }, 60_000);

  it('check tells which source does not answer and exits 1', async () => {
    const { code, stdout } = await runCli(['source', 'check'], home.env);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^ok .* 民政局 前置库: answers in \d+ ms$/m);
    expect(stdout).toMatch(/^fail .* 税务局 业务系统接口: SOURCE_UNAVAILABLE$/m);
  }, 60_000);
});
