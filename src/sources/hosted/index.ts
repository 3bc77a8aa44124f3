import { defineKind } from '../connector-kind';
import { openHosted } from './open';
import { hostedSettings } from './settings';

/** Data that a provider pushes into the gateway's own database. */
export const hosted = defineKind({
  kind: 'hosted',
  interruptible: false,
  settings: hostedSettings,
  problems: (_settings, secrets) =>
    Object.keys(secrets).length === 0 ? [] : ['secrets: a hosted source has none'],
  open: openHosted,
  destinations: () => [],
  binding: () => null,
  timeoutMs: () => undefined,
  // The pool of the gateway's own database already limits what runs at once.
  bulkhead: () => null,
});
