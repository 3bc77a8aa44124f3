import './as-in-production';
import { prove } from './prove';

/** Proves so many queries from a seed on and prints how many were asked and what was met with. */
async function proveBothWorlds([queries, seed]: readonly string[]): Promise<void> {
  const tally = await prove({ queries: Number(queries), seed: Number(seed), byRules: true });
  process.stdout.write(JSON.stringify(tally));
}

void proveBothWorlds(process.argv.slice(2));
