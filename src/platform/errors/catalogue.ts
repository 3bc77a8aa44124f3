import type { ErrorEntry, ErrorSection } from './section';
import { API_ERRORS } from './sections/api';
import { AUDIT_ERRORS } from './sections/audit';
import { CASES_ERRORS } from './sections/cases';
import { CATALOG_ERRORS } from './sections/catalog';
import { EXCHANGE_ERRORS } from './sections/exchange';
import { IDENTITY_ERRORS } from './sections/identity';
import { OVERSIGHT_ERRORS } from './sections/oversight';
import { PLATFORM_ERRORS } from './sections/platform';
import { SERVICES_ERRORS } from './sections/services';
import { SHARING_ERRORS } from './sections/sharing';
import { SOURCES_ERRORS } from './sections/sources';

/**
 * Everything that can go wrong, room by room from the ground up. To add a code, add an entry to the
 * room's file in `sections/` and renew `docs/errors.md`.
 */
export const ERROR_SECTIONS = Object.freeze({
  platform: PLATFORM_ERRORS,
  audit: AUDIT_ERRORS,
  identity: IDENTITY_ERRORS,
  sources: SOURCES_ERRORS,
  catalog: CATALOG_ERRORS,
  sharing: SHARING_ERRORS,
  exchange: EXCHANGE_ERRORS,
  services: SERVICES_ERRORS,
  cases: CASES_ERRORS,
  oversight: OVERSIGHT_ERRORS,
  api: API_ERRORS,
}) satisfies Readonly<Record<string, ErrorSection>>;

/** The one catalogue of errors: code → status, messages, facts. */
export const CATALOGUE = Object.freeze({
  ...PLATFORM_ERRORS,
  ...AUDIT_ERRORS,
  ...IDENTITY_ERRORS,
  ...SOURCES_ERRORS,
  ...CATALOG_ERRORS,
  ...SHARING_ERRORS,
  ...EXCHANGE_ERRORS,
  ...SERVICES_ERRORS,
  ...CASES_ERRORS,
  ...OVERSIGHT_ERRORS,
  ...API_ERRORS,
}) satisfies ErrorSection;

/** A code of the catalogue. */
export type ErrorCode = keyof typeof CATALOGUE;

/** The names of the facts that an error of this code tells. */
type FactName<Code extends ErrorCode> = (typeof CATALOGUE)[Code]['facts'][number];

/** The facts of an error of this code. Any of them may be left out; no others are taken. */
export type Facts<Code extends ErrorCode> = { readonly [Name in FactName<Code>]?: unknown };

/** The entry of a code. */
export function entryOf(code: ErrorCode): ErrorEntry {
  return CATALOGUE[code];
}
