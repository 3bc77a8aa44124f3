import { defineKind } from '../connector-kind';
import { settingsProblem } from '../settings-problems';
import { openHosted } from './open';
import { hostedSettings } from './settings';

/** Data that a provider pushes into the gateway's own database. */
export const hosted = defineKind({
  kind: 'hosted',
  interruptible: false,
  settings: hostedSettings,
  problems: (_settings, secrets) =>
    Object.keys(secrets).length === 0
      ? []
      : [
          settingsProblem('secrets', {
            zh: '空，库内数据集没有密钥',
            en: 'none, of a hosted source',
          }),
        ],
  open: openHosted,
  destinations: () => [],
  binding: () => null,
  timeoutMs: () => undefined,
  // The pool of the gateway's own database already limits what runs at once.
  bulkhead: () => null,
});
