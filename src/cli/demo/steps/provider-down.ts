import { once } from 'node:events';
import { DemoFailure, refusalOf, shouldBe } from '../as-it-should-be';
import { TaxAndHouseholdDocument } from '../operations/generated';
import { ABOUT, purposeOf, SERVICE, type Step, type Tour } from '../tour';

/** A department's server dies; the query says whose, and the rest still answers. */
export const providerDown: Step = {
  zh: '税务局的系统突然停机：只有它的材料取不到，并说明是哪个部门；其余照常',
  en: "The tax office's server is killed: only its material fails, naming it; the others still come",
  run: async (tour) => {
    await killTaxServer(tour);
    const housing = await tour.instance.clientOf('housing');
    const variables = { purpose: purposeOf(SERVICE.rental), person: ABOUT.person };
    const answer = await housing.ask(TaxAndHouseholdDocument, variables);
    const refusal = refusalOf(answer, 'SOURCE_UNAVAILABLE');
    const { household, taxSummary } = answer.data?.shared ?? {};
    shouldBe(refusal.path?.join('.') === 'shared.taxSummary', 'its own field', refusal.path);
    shouldBe(household?.name === '王芳' && taxSummary === null, 'the household', answer.data);
    return [
      `${refusal.extensions.code} at ${refusal.path?.join('.')}: ${refusal.message}`,
      JSON.stringify({ household }),
    ];
  },
};

async function killTaxServer({ instance }: Tour): Promise<void> {
  const server = instance.servers.servers.get('tax')?.process;
  if (!server) throw new DemoFailure('expected a tax server that runs, got none');
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}
