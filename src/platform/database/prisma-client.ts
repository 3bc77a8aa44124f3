import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaClient } from '../prisma/client';
import { translateDriverError } from './database-problem';

/**
 * The Prisma client over an adapter. Prisma wraps what the engine throws in errors of its own; those
 * of a lost or absent connection are `DATABASE_UNAVAILABLE` to its callers, as everywhere else.
 */
export function openPrisma(adapter: SqlMigrationAwareDriverAdapterFactory): PrismaClient {
  const client = new PrismaClient({ adapter }).$extends({
    query: { $allOperations: ({ args, query }) => query(args).catch(told) },
  });
  return client as unknown as PrismaClient;
}

function told(error: unknown): never {
  throw translateDriverError(error);
}
