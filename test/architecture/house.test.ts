import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const root = join(__dirname, '../..');

interface Finding {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

function cruise(folder: string): readonly Finding[] {
  const command = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const tsConfig = join(root, 'tsconfig.json');
  const folders = readdirSync(folder).filter((name) => name === 'src' || name === 'prisma');
  const args = [command, '--config', config, '--ts-config', tsConfig, '--output-type', 'json'];
  const output = execFileSync(process.execPath, [...args, ...folders], {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
    encoding: 'utf8',
  });
  const report: { summary: { violations: Finding[] } } = JSON.parse(output);
  return report.summary.violations;
}

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('src/platform/prisma/'));
}

function filesThatSay(pattern: RegExp, allowed: RegExp): readonly string[] {
  return sourceFiles('src')
    .filter((name) => !allowed.test(name))
    .filter((name) => pattern.test(readFileSync(join(root, name), 'utf8')));
}

describe('the house', () => {
  it('has stairs that are watched: a step up, a back door and a circle are found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'house-'));
    try {
      const write = (name: string, text: string): void => {
        mkdirSync(join(folder, name, '..'), { recursive: true });
        writeFileSync(join(folder, name), text);
      };
      write('src/platform/index.ts', "export { up } from './up';\n");
      write('src/platform/up.ts', "import { audit } from '../audit';\nexport const up = audit;\n");
      write('src/audit/index.ts', "export { audit } from './audit';\n");
      write('src/audit/audit.ts', 'export const audit = 1;\n');
      write('src/identity/index.ts', "export { audit } from '../audit/audit';\n");
      const rules = new Set(cruise(folder).map(({ rule }) => rule.name));
      expect(rules).toContain('floor-platform');
      expect(rules).toContain('front-door');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('asks its clock for the time, never the machine', () => {
    const clockRooms = /^src\/(platform\/time|cli)\//;
    expect(filesThatSay(/\bnew Date\(\)|\bDate\.now\(\)/, clockRooms)).toEqual([]);
  });

  it('never calls what Prisma would batch across transactions', () => {
    expect(filesThatSay(/\.(findUnique|findUniqueOrThrow|\$transaction)\(/, /^$/)).toEqual([]);
  });

  it('touches its tables in stores only', () => {
    const stores = /\.store\.ts$|^src\/platform\//;
    expect(filesThatSay(/\bdb\.prisma\b/, stores)).toEqual([]);
  });

  it('gives every room a front door and a page that says what it is for', () => {
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const bare = rooms
      .map(({ name }) => relative(root, join(root, 'src', name)))
      .filter((room) => {
        const files = readdirSync(join(root, room));
        return (
          !files.includes('README.md') || !files.some((name) => /^(index|main)\.ts$/.test(name))
        );
      });
    expect(bare).toEqual([]);
  });
});
