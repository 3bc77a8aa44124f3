import { loadConfig } from '../../platform';
import { say } from '../print';
import { wantsCity } from '../sample/city-folder';
import { withCity } from '../sample/plan-city';
import { openFloorByFloor } from './open-floor-by-floor';
import { requireSealKey } from './require-seal-key';
import { sayDatabase } from './say-database';

/**
 * Opens the gateway, with the sample city where it is wanted, serves until it is told to stop, and
 * stops cleanly.
 */
export async function start(): Promise<void> {
  const configured = loadConfig();
  const city = wantsCity(configured) ? await withCity(configured) : null;
  const config = city?.config ?? configured;
  await requireSealKey(config);
  sayDatabase(config);
  const gateway = await openFloorByFloor(config);
  const { serve } = require('./serve.command') as typeof import('./serve.command');
  try {
    await serve(gateway, city?.plan ?? null);
  } finally {
    await gateway.close();
  }
  say('stopped');
}
