import type { CasesContext } from '../../src/cases/context';
import { selectCase } from '../../src/cases/file/cases.store';
import { createCatalog } from '../../src/catalog';
import type { Actor } from '../../src/identity';
import { isGatewayError, openDatabase } from '../../src/platform';
import { createSharing } from '../../src/sharing';
import { createSources } from '../../src/sources';
import { openOffice } from '../identity/office';
import { toldByParent } from '../support/told-by-parent';
import { act, anOpenCase, LIKELY } from './case-acts';

/** What the process is told by its parent. */
export interface StepsOfProcess {
  readonly databaseUrl: string;
  readonly node: string;
  readonly key: string;
  readonly actor: Actor;
  readonly sealId: string;
  /** A clerk of a department that works on each case, too. */
  readonly partner: Actor;
  /** Where its applicants begin, so that no two processes have one. */
  readonly person: number;
}

/** A database that is too busy to be reached refuses an act like any other; then nothing of it is done. */
function letBusy(error: unknown): void {
  if (!isGatewayError(error) || error.code !== 'DATABASE_UNAVAILABLE') throw error;
}

/** Who works on a case, of its own department and of another. */
interface Walkers {
  readonly clerk: CasesContext;
  readonly partner: CasesContext;
}

/** Takes one case through likely steps to its end, telling each one that is done. */
async function walk(
  { clerk: ctx, partner }: Walkers,
  person: number,
  sealId: string,
): Promise<void> {
  const id = await anOpenCase(ctx, person, { jointWith: [partner.actor?.department.id ?? ''] });
  process.stdout.write(`open ${id}\n`);
  for (let turn = 0; turn < 30; turn += 1) {
    const { status } = (await selectCase(ctx.db, ctx.secrets, id)) ?? { status: '' };
    const opinions = status.startsWith('accepted') ? ['agree', 'disagree'] : [];
    const choices = [...opinions, ...(LIKELY[status] ?? [])];
    const name = choices[Math.floor(Math.random() * choices.length)];
    if (name === undefined) return;
    const who = opinions.includes(name) ? partner : ctx;
    const done = await act(who, name, { id, sealId }).then(
      () => true,
      (error: unknown) => {
        if (!isGatewayError(error)) throw error;
        return false;
      },
    );
    if (done) process.stdout.write(`${name} ${id}\n`);
  }
}

async function takeStepsUntilKilled(told: StepsOfProcess): Promise<void> {
  const db = await openDatabase({ databaseUrl: told.databaseUrl, poolSize: 4 });
  const office = await openOffice({ db, node: told.node, key: Buffer.from(told.key, 'base64') });
  const { runtime } = office;
  const rooms = {
    sources: createSources(runtime),
    catalog: createCatalog(runtime),
    sharing: createSharing(runtime),
  };
  const as = (actor: Actor) => ({ ...office.as(actor), ...rooms }) as unknown as CasesContext;
  const walkers = { clerk: as(told.actor), partner: as(told.partner) };
  process.stdout.write('ready\n');
  const walks = async (offset: number): Promise<void> => {
    for (let one = 0; ; one += 1) {
      await walk(walkers, told.person + one * 2 + offset, told.sealId).catch(letBusy);
    }
  };
  await Promise.all([walks(0), walks(1)]);
}

void toldByParent<Parameters<typeof takeStepsUntilKilled>[0]>().then(takeStepsUntilKilled);
