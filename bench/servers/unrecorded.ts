import 'reflect-metadata';
import { GRAPHQL_PATH, openGateway } from '../../src/api';
import type { AuditLog } from '../../src/audit';
import { loadConfig, newId } from '../../src/platform';
import type { Place } from '../world/world';
import { gatewaySettings } from './gateway-settings';
import { serve } from './serve';

/**
 * The gateway with a log that says it has kept every record and keeps none: what keeping them costs. It does not
 * put those of the other gateway, which are in the same database, into a tree of its own.
 */
void serve(async ({ place }: { readonly place: Place }) => {
  const gateway = await openGateway(
    loadConfig({
      ...gatewaySettings(place),
      ...{ ONCE_NODE: 'unrecorded', ONCE_AUDIT_TREE_SECONDS: '3600' },
    }),
  );
  const { audit, epoch } = gateway.systemContext();
  const append: AuditLog['append'] = async (drafts) => {
    return { ids: drafts.map(() => newId()), receipts: [], epoch: epoch.current };
  };
  Object.assign(audit, { append });
  const address = await gateway.listen();
  return { url: `${address}${GRAPHQL_PATH}`, close: () => gateway.close() };
});
