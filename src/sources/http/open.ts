import type { Capabilities, Source } from '../connector';
import type { OpenOptions } from '../connector-kind';
import { measureHealth } from '../measure-health';
import { invalid } from '../source-problem';
import { createClient } from './client';
import { describeHttp, sampleOf } from './describe';
import { HttpReader } from './read';
import type { HttpSettings } from './settings';

/** Opens a provider's JSON API; the first read connects. */
export function openHttp(options: OpenOptions<HttpSettings>): Source {
  const { settings, clock } = options;
  const client = createClient(options);
  const reader = new HttpReader(client, clock, settings);
  const datasets = Object.values(settings.datasets);
  const capabilities: Capabilities = Object.freeze({
    page: false,
    condition: false,
    order: false,
    batch: datasets.every(({ batch }) => batch !== undefined),
    aggregate: false,
  });
  const checked = datasets.find(({ sampleKey }) => sampleKey !== undefined);
  return {
    kind: 'http',
    capabilities,
    describe: (dataset) => describeHttp(client, settings, dataset),
    readByKeys: (read, signal) => reader.readByKeys(read, signal),
    readPage: async () => {
      throw invalid('it has no pages');
    },
    readAggregate: async () => {
      throw invalid('it cannot count');
    },
    health: () =>
      measureHealth(clock, () =>
        checked === undefined ? client.reach() : sampleOf(client, checked),
      ),
    close: () => client.close(),
  };
}
