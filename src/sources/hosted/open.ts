import type { Capabilities, Health, Source } from '../connector';
import type { OpenOptions } from '../connector-kind';
import { measureHealth } from '../measure-health';
import { findDatasets } from './datasets.store';
import { describeDataset } from './describe';
import { hostedDatasets } from './read';
import type { HostedSettings } from './settings';

const CAPABILITIES: Capabilities = Object.freeze({
  page: true,
  condition: true,
  order: true,
  batch: true,
  aggregate: true,
});

/** Opens a hosted source: it shares the connections of the gateway's database and owns none. */
export function openHosted({ db, clock, sourceId }: OpenOptions<HostedSettings>): Source {
  const datasets = hostedDatasets(db, sourceId);
  return {
    kind: 'hosted',
    capabilities: CAPABILITIES,
    describe: async (dataset) => (await findDatasets(db, sourceId, dataset)).map(describeDataset),
    readByKeys: (read) => datasets.readByKeys(read),
    readPage: (read) => datasets.readPage(read),
    countEmpty: (dataset, fields, most) => datasets.countEmpty(dataset, fields, most),
    readAggregate: (read) => datasets.readAggregate(read),
    health: (): Promise<Health> => measureHealth(clock, () => db.ping()),
    close: async () => undefined,
  };
}
