import { z } from 'zod';
import { type Clock, type Database, GatewayError, type Words } from '../platform';
import type { Source, SourceKind } from './connector';
import type { Network } from './net/guarded-connect';
import { settingsProblems } from './settings-problems';
import { isSendableJson } from './value-forms';

/** Secrets of a source by name, as opened from the box. */
export type Secrets = Readonly<Record<string, string>>;

const secretsSchema = z.record(z.string().min(1).max(100), z.string().min(1).max(10_000));

/** What a source is opened with. */
export interface OpenOptions<Settings> {
  readonly sourceId: string;
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly db: Database;
  readonly clock: Clock;
  readonly network: Network;
  /** How long one read may take, in milliseconds. */
  readonly timeoutMs: number;
}

/** How many reads a source is given at once, and how many may wait. */
export interface Bulkhead {
  readonly running: number;
  readonly waiting: number;
}

/** A place that a source connects to. */
export interface Destination {
  readonly host: string;
  readonly port: number;
}

/** One kind of source, as its folder exports it. */
interface KindDefinition<Settings> {
  readonly kind: SourceKind;
  /** Whether its reads take notice of a signal. */
  readonly interruptible: boolean;
  readonly settings: z.ZodType<Settings>;
  /** What is wrong with settings that are well-formed, taken together with the secrets. */
  problems(settings: Settings, secrets: Secrets): readonly Words[];
  /** Opens without waiting: connections are made by the first read. */
  open(options: OpenOptions<Settings>): Source;
  /** Where it will connect to, so that a forbidden place is refused when it is registered. */
  destinations(settings: Settings, secrets: Secrets): readonly Destination[];
  /** All in the settings that says where the secrets are sent to, and how: it binds them. */
  binding(settings: Settings): unknown;
  /** How long one read may take where the settings say it. */
  timeoutMs(settings: Settings): number | undefined;
  /** Null where something else already limits how much runs at once. */
  bulkhead(settings: Settings): Bulkhead | null;
}

/** A kind as the registry uses it, with its settings checked inside. */
export interface ConnectorKind {
  readonly kind: SourceKind;
  /**
   * Checks settings, as a steward gave them or as they are stored, together with the secrets.
   * Errors: SOURCE_SETTINGS_INVALID{problems} with everything that is wrong.
   */
  prepare(settings: unknown, secrets: Secrets): PreparedSource;
}

/** A source that can be opened; its settings are whole, defaults filled in. */
export interface PreparedSource {
  readonly settings: object;
  readonly destinations: readonly Destination[];
  /** Where the secrets are sent to: when it changes, they are to be given anew. */
  readonly binding: unknown;
  readonly timeoutMs: number | undefined;
  readonly bulkhead: Bulkhead | null;
  readonly interruptible: boolean;
  open(options: Omit<OpenOptions<never>, 'settings' | 'secrets'>): Source;
}

/** Declares a kind; this hides the type of its settings from those who list kinds. */
export function defineKind<Settings extends object>(
  definition: KindDefinition<Settings>,
): ConnectorKind {
  return Object.freeze({
    kind: definition.kind,
    prepare: (stored: unknown, secrets: Secrets) => {
      const settings = checkSettings(definition, stored, secrets);
      return {
        settings,
        destinations: definition.destinations(settings, secrets),
        binding: definition.binding(settings),
        timeoutMs: definition.timeoutMs(settings),
        bulkhead: definition.bulkhead(settings),
        interruptible: definition.interruptible,
        open: (options: Omit<OpenOptions<never>, 'settings' | 'secrets'>) =>
          definition.open({ ...options, settings, secrets }),
      };
    },
  });
}

const UNSENDABLE: Words = Object.freeze({
  zh: 'settings：不应含 NUL 或者半个字符',
  en: 'settings: expected no NUL and no half character',
});

function checkSettings<Settings>(
  definition: KindDefinition<Settings>,
  settings: unknown,
  secrets: unknown,
): Settings {
  const parsed = definition.settings.safeParse(settings);
  const named = secretsSchema.safeParse(secrets);
  const problems = [
    ...settingsProblems('settings', parsed.error),
    ...settingsProblems('secrets', named.error),
    ...(isSendableJson(settings) ? [] : [UNSENDABLE]),
    ...(parsed.success && named.success ? definition.problems(parsed.data, named.data) : []),
  ];
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new GatewayError('SOURCE_SETTINGS_INVALID', { problems });
}
