import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { schemaController } from './schema-controller';

/** What every answer has anyway. */
const OF_ANY_ANSWER: readonly string[] = ['connection', 'content-length', 'content-type', 'date'];

/**
 * The security headers that helmet gives every answer. They never vary, and making them anew is a
 * twentieth of what a read costs: so helmet is asked once.
 */
export async function securityHeaders(): Promise<Readonly<Record<string, string>>> {
  const app = Fastify({ schemaController });
  await app.register(helmet);
  app.get('/', async () => '');
  const { headers } = await app.inject('/');
  await app.close();
  const own = Object.entries(headers).filter(([name]) => !OF_ANY_ANSWER.includes(name));
  return Object.freeze(Object.fromEntries(own.map(([name, value]) => [name, String(value)])));
}
