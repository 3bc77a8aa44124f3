import type { Capabilities, Source } from '../connector';
import type { OpenOptions } from '../connector-kind';
import { measureHealth } from '../measure-health';
import { createPool } from './connection';
import { describeRelations } from './describe';
import { postgresDatasets } from './read';
import { checkSchemas } from './schemas';
import type { PostgresSettings } from './settings';

const CAPABILITIES: Capabilities = Object.freeze({
  page: true,
  condition: true,
  order: true,
  batch: true,
  aggregate: true,
});

/** Opens a provider's database; the first read connects. */
export function openPostgres(options: OpenOptions<PostgresSettings>): Source {
  const { clock, settings } = options;
  const { pool, close } = createPool(options);
  const datasets = postgresDatasets(pool, clock, settings.schemas);
  return {
    kind: 'postgres',
    capabilities: CAPABILITIES,
    describe: (dataset) => describeRelations(pool, settings.schemas, dataset),
    readByKeys: (read) => datasets.readByKeys(read),
    readPage: (read) => datasets.readPage(read),
    countEmpty: (dataset, fields, most) => datasets.countEmpty(dataset, fields, most),
    readAggregate: (read) => datasets.readAggregate(read),
    health: () => measureHealth(clock, () => checkSchemas(pool, settings.schemas)),
    close,
  };
}
