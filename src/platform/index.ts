export { citizenNumber, citizenNumberProblem } from './codes/citizen-number';
export type { CodeCheck, CodeProblem } from './codes/code-problem';
export { creditCode, creditCodeProblem, organisationCode } from './codes/credit-code';
export { divisionCodeProblem } from './codes/division-code';
export { divisionName } from './codes/division-name';
export { newId } from './codes/new-id';
export type { Config } from './config/config';
export { type ConfigRow, configMarkdown, describeConfig } from './config/describe-config';
export { loadConfig } from './config/load-config';
export type { PlatformContext, Runtime } from './context';
export type { Database, DatabaseKind, QueryOptions, Release } from './database/database';
export { type DatabaseProblem, databaseProblem } from './database/database-problem';
export { bumpEpoch, type EpochWatch, watchEpoch } from './database/epoch';
export { lockFolder } from './database/folder-lock';
export { holdKey, isKeyInUse } from './database/key-fingerprint';
export { migrate, pendingMigrations } from './database/migrate';
export { type DatabaseOptions, databaseOf, openDatabase } from './database/open-database';
export type { ErrorCode, Facts } from './errors/catalogue';
export { codesSaying } from './errors/codes-saying';
export { errorsMarkdown } from './errors/errors-markdown';
export { GatewayError, isGatewayError } from './errors/gateway-error';
export { pickLocale } from './errors/pick-locale';
export { type Locale, type RenderedError, renderError } from './errors/render';
export { fillMessage, safeFacts } from './errors/safe-facts';
export { type Words, wordsKey } from './errors/words';
export { Gathering } from './gathering';
export { invisibleIn } from './invisible-text';
export { createJob, type Job } from './job';
export { createLogger, type Logger } from './log';
export { makeFolder } from './make-folder';
export { checkFirst, checkPage, type Listing, listing, type Page } from './page';
export { After, First } from './page-arguments';
export { projectRoot } from './paths';
export { registerWords } from './register-words';
export {
  createSecretBox,
  type DigestUse,
  openUnder,
  type SecretBox,
  sealUnder,
} from './secret-box';
export { WorkingCalendar } from './time/calendar';
export { addDays, chinaDate, chinaDayStart, isRealDate } from './time/calendar-date';
export { calendarOutlook } from './time/calendar-outlook';
export { type Clock, systemClock, TestClock } from './time/clock';
export { waitFor } from './time/wait';
