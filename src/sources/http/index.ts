import { defineKind } from '../connector-kind';
import { openHttp } from './open';
import { destinationOf, httpProblems, httpSettings, requestsOf } from './settings';

/** How many reads may wait for their turn. */
const WAITING = 200;

/** A provider's JSON API. */
export const http = defineKind({
  kind: 'http',
  interruptible: true,
  settings: httpSettings,
  problems: httpProblems,
  open: openHttp,
  destinations: ({ baseUrl }) => [destinationOf(baseUrl)],
  binding: requestsOf,
  timeoutMs: (settings) => settings.timeoutMs,
  bulkhead: ({ connections }) => ({ running: connections, waiting: WAITING }),
});
