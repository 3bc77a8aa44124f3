/** The server of this run's tests, where there is one. */
export const serverUrl = process.env.DATABASE_URL;

/**
 * A group of tests that can only be made on PostgreSQL. Without DATABASE_URL they are skipped under
 * a name that says why; where services are required they fail instead.
 */
export function onPostgres(name: string, tests: () => void): void {
  if (serverUrl !== undefined) {
    describe(name, tests);
  } else if (process.env.TEST_SERVICES === 'required') {
    it(`${name} needs a PostgreSQL, and TEST_SERVICES=required forbids to skip it`, () => {
      throw new Error('expected DATABASE_URL to name a PostgreSQL');
    });
  } else {
    describe.skip(`${name} (skipped: it needs a PostgreSQL, named by DATABASE_URL)`, tests);
  }
}
