import { databaseOf, loadConfig, migrate, openDatabase, pendingMigrations } from '../../platform';
import { say } from '../print';
import { loadCity } from '../sample/load-city';
import { withCity } from '../sample/plan-city';
import { withGateway } from '../with-gateway';

/** Applies what is missing, or only tells it; `check` makes missing ones exit 1. */
export async function migrateTables({
  check = false,
}: {
  readonly check?: boolean;
}): Promise<void> {
  const database = await openDatabase(databaseOf(loadConfig()));
  try {
    const names = check ? await pendingMigrations(database) : await migrate(database);
    const verb = check ? 'missing' : 'applied';
    for (const name of names) say(`${verb} ${name}`);
    if (names.length === 0) say('the tables are up to date');
    if (check && names.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

/** Loads the sample city and stops. */
export async function seed(): Promise<void> {
  const { config, plan } = await withCity(loadConfig());
  await withGateway(async (gateway) => {
    const { fresh, people, companies } = await loadCity(gateway, plan, say);
    const size = `${people} people and ${companies} companies`;
    say(fresh ? `loaded a sample city of ${size}` : `the sample city of ${size} is there already`);
  }, config);
}
