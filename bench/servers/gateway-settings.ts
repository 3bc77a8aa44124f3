import type { Place } from '../world/world';

/** The settings of the benchmark's gateway: the usual ones, but for where things are. */
export function gatewaySettings({
  databaseUrl,
  dataDir,
  providersUrl,
}: Place): Record<string, string> {
  return {
    ...(databaseUrl !== undefined && { DATABASE_URL: databaseUrl }),
    ONCE_DATA_DIR: dataDir,
    ONCE_PORT: '0',
    ONCE_SAMPLE_CITY: 'off',
    ONCE_SOURCE_ALLOW: new URL(providersUrl).host,
  };
}
