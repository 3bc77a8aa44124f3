import { DEFAULT_CITY } from '../generate';
import { PROVIDERS, type ProviderKind, type ProviderOptions, startProvider } from './server';

/**
 * The program of one provider: `node main.js <kind>`, with its options in SAMPLE_CITY_PEOPLE,
 * SAMPLE_CITY_COMPANIES, SAMPLE_CITY_SEED, SAMPLE_CITY_PORT, SAMPLE_CITY_DELAY_MS and
 * SAMPLE_CITY_API_KEY (an environment is not shown to other users, arguments are). Once it listens
 * it says `{"url": …}` over IPC and on standard output. It ends when its parent does.
 */
async function main(): Promise<void> {
  const provider = await startProvider(kindOf(process.argv[2]), optionsOf(process.env));
  endWithParent(() => void provider.close().finally(() => process.exit(0)));
  const ready = { url: provider.url };
  process.stdout.write(`${JSON.stringify(ready)}\n`);
  process.send?.(ready);
}

/**
 * A parent that forked us is gone when the channel closes; one that only piped, when our input
 * ends. Ctrl-C reaches the whole terminal at once: the parent, which may still have answers to
 * finish that need us, decides when we go.
 */
function endWithParent(end: () => void): void {
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', end);
  if (process.connected) process.on('disconnect', end);
  else process.stdin.on('end', end).on('error', end).resume();
}

function kindOf(name: string | undefined): ProviderKind {
  const known = PROVIDERS.find(({ kind }) => kind === name);
  if (known) return known.kind;
  const names = PROVIDERS.map(({ kind }) => kind).join(' or ');
  throw new Error(`expected ${names}, got ${name ?? 'nothing'}`);
}

function optionsOf(env: NodeJS.ProcessEnv): ProviderOptions {
  const apiKey = env.SAMPLE_CITY_API_KEY;
  if (!apiKey) throw new Error('expected SAMPLE_CITY_API_KEY, got nothing');
  return {
    people: Number(env.SAMPLE_CITY_PEOPLE ?? DEFAULT_CITY.people),
    companies: Number(env.SAMPLE_CITY_COMPANIES ?? DEFAULT_CITY.companies),
    seed: Number(env.SAMPLE_CITY_SEED ?? DEFAULT_CITY.seed),
    port: Number(env.SAMPLE_CITY_PORT ?? 0),
    delayMs: Number(env.SAMPLE_CITY_DELAY_MS ?? 0),
    apiKey,
  };
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
