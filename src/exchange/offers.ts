import type { ResourceModel } from '../catalog';
import type { Capabilities } from '../sources';
import type { ExchangeRuntime } from './exchange';
import type { ResourceOffer } from './schema/plan-resources';

/** What a source that cannot be opened now is taken to do: reads then say why they fail. */
const ASSUMED: Capabilities = Object.freeze({
  page: true,
  condition: true,
  order: true,
  batch: true,
  aggregate: true,
});

async function capabilitiesOf(runtime: ExchangeRuntime, id: string): Promise<Capabilities> {
  try {
    return (await runtime.sources.open(id)).capabilities;
  } catch (error) {
    runtime.log.warn({ err: error, source: id }, 'a source cannot be opened');
    return ASSUMED;
  }
}

/** Published resources, each with what its source can do. Opening a source connects to nothing. */
export async function offersOf(
  runtime: ExchangeRuntime,
  models: readonly ResourceModel[],
): Promise<readonly ResourceOffer[]> {
  const ids = [...new Set(models.map(({ source }) => source.id))];
  const found = await Promise.all(
    ids.map(async (id) => [id, await capabilitiesOf(runtime, id)] as const),
  );
  const capabilities = new Map(found);
  return models.map((model) => ({
    model,
    capabilities: capabilities.get(model.source.id) ?? ASSUMED,
  }));
}
