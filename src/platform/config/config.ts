import type { Setting } from './setting';
import type { SETTINGS, SettingName } from './settings';

/** The value of a setting. */
type ValueOf<S> = S extends Setting<infer Value> ? Value : never;

/** The whole configuration, checked and frozen. Read it once with `loadConfig`. */
export type Config = { readonly [Name in SettingName]: ValueOf<(typeof SETTINGS)[Name]> };
