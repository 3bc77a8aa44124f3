import { setTimeout as sleep } from 'node:timers/promises';
import { type Gateway, openGateway } from '../../src/api';
import { createLogger, isGatewayError, loadConfig } from '../../src/platform';
import { toldByParent } from '../support/told-by-parent';

/** What a gateway is told by its parent. */
export interface ToldToServe {
  /** Settings as the environment has them. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Serves reads, and publishes the log in its own folder. */
async function serveUntilKilled({ settings }: ToldToServe): Promise<void> {
  const gateway = await openWhenFree(settings);
  process.stdout.write(`ready ${await gateway.listen()}\n`);
}

/** The server needs a moment to see that the one that was killed has gone. */
async function openWhenFree(settings: ToldToServe['settings']): Promise<Gateway> {
  const config = loadConfig(settings);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await openGateway(config, { log: createLogger(config, process.stdout) });
    } catch (error) {
      if (!isGatewayError(error, 'AUDIT_NODE_IN_USE') || attempt > 50) throw error;
      await sleep(100);
    }
  }
}

void toldByParent<ToldToServe>().then(serveUntilKilled);
