import type { Database } from '../../platform';
import type { Row } from '../connector';
import { SqlDatasets } from '../sql/sql-datasets';
import { findAsOf, findDataset } from './datasets.store';
import { relationOf } from './describe';

/** The hosted datasets of one source, read over the gateway's own connections. */
export function hostedDatasets(db: Database, sourceId: string): SqlDatasets {
  return new SqlDatasets({
    relation: async (name) => {
      const dataset = await findDataset(db, sourceId, name);
      return dataset === null ? null : relationOf(dataset);
    },
    execute: (text, parameters, name) =>
      db.query<Row>(text, parameters, name === undefined ? undefined : { name }),
    asOf: (name) => findAsOf(db, sourceId, name),
  });
}
