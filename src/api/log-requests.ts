import type { FastifyInstance } from 'fastify';
import type { Logger } from '../platform';

/**
 * One line for each answer: which request, by whom, how it went. Never a body, a header, or what
 * follows the path, since any of them may hold people's numbers or a token. Health is asked every second: at debug.
 */
export function logRequests(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', ({ id, method, url, actor }, reply, done) => {
    const [path = ''] = url.split('?');
    const level = path.startsWith('/health/') ? 'debug' : 'info';
    log[level](
      {
        requestId: id,
        method,
        path,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        ...(actor && { department: actor.department.id, actor: actor.id }),
      },
      'request',
    );
    done();
  });
}
