import type { FastifyRequest, onRequestHookHandler, preHandlerHookHandler } from 'fastify';

/** Hooks that bound how long a client may take to send a body. */
export interface ReceiveInTime {
  readonly onRequest: onRequestHookHandler;
  readonly preHandler: preHandlerHookHandler;
}

/**
 * Cuts the connection of a client that has not sent its whole body after so many milliseconds. The
 * server's own limit has to leave room for the upload of a large file.
 */
export function receiveInTime(milliseconds: number): ReceiveInTime {
  const timers = new WeakMap<FastifyRequest, NodeJS.Timeout>();
  return {
    onRequest: (request, _reply, done) => {
      const timer = setTimeout(() => request.raw.destroy(), milliseconds).unref();
      timers.set(request, timer);
      done();
    },
    preHandler: (request, _reply, done) => {
      clearTimeout(timers.get(request));
      done();
    },
  };
}
