import {
  addresses,
  choice,
  dates,
  destinations,
  flag,
  host,
  integer,
  key32,
  path,
  postgresUrl,
  text,
} from './kinds';
import { optionalSetting, secretSetting, setting } from './setting';

const nodeName = text('1 to 40 of a–z, 0–9 and -', (value) => /^[a-z0-9-]{1,40}$/.test(value));
const origin = text('1 to 200 visible characters without +', (value) =>
  /^[!-*,-~]{1,200}$/.test(value),
);
const guideAddress = text(
  'an http(s) address with {id} in it, up to 300 characters',
  (value) =>
    /^https?:\/\/[\x21-\x7e]{1,290}$/.test(value) && value.includes('{id}') && URL.canParse(value),
);
const logPlace = text(
  'a path, or s3://bucket/prefix of letters, digits, dots, hyphens, underscores and slashes',
  (value) => /^s3:\/\/[a-z0-9][a-z0-9.-]{1,62}(\/[\w./-]*)?$/.test(value) || isFolder(value),
);
const httpOrigin = text(
  'an http(s) address without a path',
  (value) => /^https?:\/\/[^/?#@]+\/?$/.test(value) && URL.canParse(value),
);
const region = text('1 to 60 of a–z, 0–9 and -', (value) => /^[a-z0-9-]{1,60}$/.test(value));
const visible = text('1 to 200 visible characters', (value) => /^[\x21-\x7e]{1,200}$/.test(value));
const sampleMode = choice('auto', 'on', 'off');
const level = choice('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent');

function isFolder(value: string): boolean {
  return value.trim() !== '' && !/[\0]|^\w+:\/\//.test(value);
}

/** Every setting there is. The names are those of the configuration file. */
export const SETTINGS = Object.freeze({
  dataDir: setting(
    'ONCE_DATA_DIR',
    path,
    './.once-gateway',
    'Folder of the embedded database and of the key file.',
  ),
  databaseUrl: secretSetting(
    'DATABASE_URL',
    postgresUrl,
    'PostgreSQL (15 or later) that holds all; without it the embedded database is used.',
  ),
  databasePool: setting(
    'ONCE_DATABASE_POOL',
    integer(1, 500),
    10,
    'Connections to PostgreSQL held at most. The embedded database has one.',
  ),
  databaseOpenSeconds: setting(
    'ONCE_DATABASE_OPEN_SECONDS',
    integer(5, 3600),
    120,
    'How long the database may take to open, in seconds; then the start is given up.',
  ),
  secretKey: secretSetting(
    'ONCE_SECRET_KEY',
    key32,
    'Key that encrypts secrets at rest and makes keyed digests; without it one is kept in ' +
      'secret.key in the data folder. All nodes of one database have the same.',
  ),
  host: setting(
    'ONCE_HOST',
    host,
    '127.0.0.1',
    'Address to listen on; 0.0.0.0 or :: for every network.',
  ),
  port: setting('ONCE_PORT', integer(0, 65_535), 4000, 'Port to listen on; 0 for any free one.'),
  node: setting(
    'ONCE_NODE',
    nodeName,
    'gateway-1',
    'Name of this process in audit records and logs; each node of one database has its own.',
  ),
  audience: setting(
    'ONCE_AUDIENCE',
    visible,
    'once-gateway',
    'What the aud claim of a client token must say.',
  ),
  trustProxy: setting(
    'ONCE_TRUST_PROXY',
    addresses,
    [],
    'Reverse proxies whose X-Forwarded-For is believed.',
  ),
  governmentNetworks: setting(
    'ONCE_GOVERNMENT_NETWORKS',
    addresses,
    [],
    'Addresses of the government network (政务外网): sensitive items are released to callers there ' +
      'only. Without any, no zones are told apart. Behind a proxy, set ONCE_TRUST_PROXY as well.',
  ),
  internetNetworks: setting(
    'ONCE_INTERNET_NETWORKS',
    addresses,
    [],
    'Addresses known to be of the internet, such as 0.0.0.0/0; the narrowest range that holds an ' +
      'address tells its zone, and none leaves it unknown.',
  ),
  accessUnits: setting(
    'ONCE_ACCESS_UNITS',
    choice('held', 'required'),
    'held',
    'Whether a department reads shared data without an approved access unit: held keeps those that have one to ' +
      'its addresses, required refuses all others.',
  ),
  introspection: setting(
    'ONCE_INTROSPECTION',
    flag,
    true,
    'Whether clients may ask for the schema.',
  ),
  logLevel: setting('ONCE_LOG_LEVEL', level, 'info', 'The least important lines that are logged.'),
  shutdownSeconds: setting(
    'ONCE_SHUTDOWN_SECONDS',
    integer(0, 300),
    10,
    'How long running requests may finish when the gateway stops, in seconds.',
  ),

  sweepSeconds: setting(
    'ONCE_SWEEP_SECONDS',
    integer(1, 3600),
    60,
    'How often this process looks for deadlines that come near or have passed, in seconds.',
  ),
  webhookSeconds: setting(
    'ONCE_WEBHOOK_SECONDS',
    integer(1, 3600),
    5,
    'How often this process looks for messages to be sent to webhooks, in seconds.',
  ),
  webhookKeepDays: setting(
    'ONCE_WEBHOOK_KEEP_DAYS',
    integer(1, 3660),
    90,
    'How long deliveries to webhooks are listed after they arrived or were given up, in days.',
  ),

  caseSweepSeconds: setting(
    'ONCE_CASE_SWEEP_SECONDS',
    integer(1, 3600),
    10,
    'How often this process looks for reads of cases to be made again, and for answers to corrections, in seconds.',
  ),
  caseRetrySeconds: setting(
    'ONCE_CASE_RETRY_SECONDS',
    integer(1, 3600),
    30,
    'How long after a source did not answer a case asks it again, in seconds; each further wait is twice as long, up to an hour.',
  ),
  caseMaterialDays: setting(
    'ONCE_CASE_MATERIAL_DAYS',
    integer(0, 3650),
    30,
    'How long the values that were fetched for a case are kept after it is closed, in days.',
  ),

  caseArchiveDays: setting(
    'ONCE_CASE_ARCHIVE_DAYS',
    integer(0, 3650),
    30,
    'How long after its end a case is archived by itself, in days.',
  ),

  feeScope: setting(
    'ONCE_FEE_SCOPE',
    choice('department', 'city'),
    'department',
    "Whose requests count in an applicant's calendar month: those to one department, or to all of the city.",
  ),

  auditOrigin: setting(
    'ONCE_AUDIT_ORIGIN',
    origin,
    'once-gateway/audit',
    'Name of the audit log in its signed checkpoints, such as the address it is published at; ' +
      'never changed once a checkpoint was given away.',
  ),
  auditThreads: setting(
    'ONCE_AUDIT_THREADS',
    flag,
    true,
    'Whether audit records of reads are written, and the log is published, by two threads of their own, so that reads ' +
      'wait less for them; only on PostgreSQL, over two connections each.',
  ),
  auditTreeSeconds: setting(
    'ONCE_AUDIT_TREE_SECONDS',
    integer(1, 3600),
    1,
    'How often this process takes new audit records into the tree and signs it, in seconds.',
  ),
  auditLog: optionalSetting(
    'ONCE_AUDIT_LOG',
    logPlace,
    'Where the files of the audit log lie: a folder, or s3://bucket/prefix; without it audit-log in the ' +
      'data folder. Processes of one database may share a place.',
  ),
  s3Endpoint: optionalSetting(
    'ONCE_S3_ENDPOINT',
    httpOrigin,
    'Address of the store that s3:// leads to (AWS S3, or one that speaks it).',
  ),
  s3Region: setting(
    'ONCE_S3_REGION',
    region,
    'us-east-1',
    'Region that requests to it are signed for.',
  ),
  s3Addressing: setting(
    'ONCE_S3_ADDRESSING',
    choice('path', 'host'),
    'path',
    'Whether the bucket stands in the path of the address or before its host name.',
  ),
  s3AccessKeyId: secretSetting('ONCE_S3_ACCESS_KEY_ID', visible, 'Id of the access key to it.'),
  s3SecretAccessKey: secretSetting('ONCE_S3_SECRET_ACCESS_KEY', visible, 'The access key itself.'),
  auditSm3: setting(
    'ONCE_AUDIT_SM3',
    flag,
    false,
    'Whether the audit log also has a tree over SM3 (GB/T 32905), signed by SM2 (GB/T 32918).',
  ),
  auditWitnessFile: optionalSetting(
    'ONCE_AUDIT_WITNESS_FILE',
    path,
    'File that names the witnesses of the audit log, where they take checkpoints, and how many must ' +
      'cosign (C2SP tlog-policy); without it nobody is asked.',
  ),
  auditWitnessSeconds: setting(
    'ONCE_AUDIT_WITNESS_SECONDS',
    integer(1, 3600),
    5,
    'How often this process offers a new checkpoint to the witnesses, in seconds.',
  ),
  auditWitnessLagSeconds: setting(
    'ONCE_AUDIT_WITNESS_LAG_SECONDS',
    integer(1, 86_400),
    300,
    'After how long without enough cosignatures a published record counts as overdue, in seconds.',
  ),

  auditKeepMonths: setting(
    'ONCE_AUDIT_KEEP_MONTHS',
    integer(6, 1200),
    36,
    'How long audit records are kept, in months: until then they are not pruned, and the subjects of reads not forgotten. ' +
      'Usage records are kept at least three years (SHR-10).',
  ),

  sealKeyFile: optionalSetting(
    'ONCE_SEAL_KEY_FILE',
    path,
    'File of the private key that sealed papers are signed with: PEM; RSA, P-256 or SM2. ' +
      'Without it papers are signed under a certificate of the gateway itself, which proves nothing ' +
      'to others.',
  ),
  sealCertificateFile: optionalSetting(
    'ONCE_SEAL_CERTIFICATE_FILE',
    path,
    'File of the certificate of that key, followed by those above it: PEM.',
  ),

  tokenMaxSeconds: setting(
    'ONCE_TOKEN_MAX_SECONDS',
    integer(10, 300),
    300,
    'Longest life of a client token, in seconds.',
  ),
  clockSkewSeconds: setting(
    'ONCE_CLOCK_SKEW_SECONDS',
    integer(0, 300),
    60,
    'How far the clocks of clients may be off, in seconds.',
  ),
  sessionHours: setting(
    'ONCE_SESSION_HOURS',
    integer(1, 24),
    8,
    'How long a person stays signed in, in hours.',
  ),

  maxBodyBytes: setting(
    'ONCE_MAX_BODY_BYTES',
    integer(1024, 1_048_576),
    262_144,
    'Longest request body, in bytes.',
  ),
  maxUploadBytes: setting(
    'ONCE_MAX_UPLOAD_BYTES',
    integer(1024, 68_719_476_736),
    2_147_483_648,
    'Longest file that a provider may push into a hosted dataset, in bytes.',
  ),
  workbookMemoryMb: setting(
    'ONCE_WORKBOOK_MEMORY_MB',
    integer(64, 8192),
    512,
    'Memory that a pushed workbook (XLSX) may take while it is read, in MiB; two are read at a time, each in a process of its own.',
  ),
  maxTokens: setting(
    'ONCE_MAX_TOKENS',
    integer(100, 20_000),
    4000,
    'Most lexical tokens of a query document.',
  ),
  maxDepth: setting('ONCE_MAX_DEPTH', integer(3, 50), 12, 'Most levels of fields in a query.'),
  maxAliases: setting('ONCE_MAX_ALIASES', integer(0, 1000), 50, 'Most aliases in a query.'),
  maxRootFields: setting(
    'ONCE_MAX_ROOT_FIELDS',
    integer(1, 500),
    20,
    'Most fields at the root of a query.',
  ),
  maxKeys: setting('ONCE_MAX_KEYS', integer(1, 1000), 100, 'Most keys of one read.'),
  maxRows: setting('ONCE_MAX_ROWS', integer(1, 10_000), 1000, 'Most rows of a page.'),
  maxRequestRows: setting(
    'ONCE_MAX_REQUEST_ROWS',
    integer(1, 1_000_000),
    20_000,
    'Most rows that one request is answered with, over all its fields and links; at least maxRows.',
  ),
  defaultPage: setting(
    'ONCE_DEFAULT_PAGE',
    integer(1, 10_000),
    50,
    'Rows of a page where the query does not say; at most maxRows.',
  ),
  smallCount: setting(
    'ONCE_SMALL_COUNT',
    integer(1, 1000),
    5,
    'Counts below it, and figures of so few rows, are suppressed in totals and aggregates.',
  ),

  sourceTimeoutMs: setting(
    'ONCE_SOURCE_TIMEOUT_MS',
    integer(50, 60_000),
    3000,
    'How long a source may take to answer, in milliseconds.',
  ),
  sourceAllow: setting(
    'ONCE_SOURCE_ALLOW',
    destinations,
    [],
    'Places inside the network that sources and webhooks may be connected to; the internet needs no mention.',
  ),

  extraHolidays: setting(
    'ONCE_EXTRA_HOLIDAYS',
    dates,
    [],
    'Days off that the built-in calendar does not know. To add a year, list all the days off of ' +
      'its notice, New Year’s Day and National Day among them. Until a year is known, terms that end in it are ' +
      'shown as provisional, by weekends; doctor and /health/ready tell when the calendar is about to end.',
  ),
  extraWorkdays: setting(
    'ONCE_EXTRA_WORKDAYS',
    dates,
    [],
    'Weekend days worked (调休) that the built-in calendar does not know.',
  ),

  guideAddress: optionalSetting(
    'ONCE_GUIDE_ADDRESS',
    guideAddress,
    'Where the public reads a guide, such as https://example.gov.cn/guides/{id}: what QR codes lead to.',
  ),

  oversightSeconds: setting(
    'ONCE_OVERSIGHT_SECONDS',
    integer(10, 86_400),
    900,
    'How often one of the processes looks for what is unusual in the audit log, in seconds.',
  ),
  oversightFolder: optionalSetting(
    'ONCE_OVERSIGHT_FOLDER',
    path,
    'Folder of the city’s own oversight policies (ledger.yaml, anomalies.yaml); without it those of policies/oversight.',
  ),

  sampleCity: setting(
    'ONCE_SAMPLE_CITY',
    sampleMode,
    'auto',
    'Whether the sample city is loaded on first start; auto: on the embedded database only.',
  ),
  samplePeople: setting(
    'ONCE_SAMPLE_PEOPLE',
    integer(10, 2_000_000),
    20_000,
    'People in the sample city.',
  ),
  sampleCompanies: setting(
    'ONCE_SAMPLE_COMPANIES',
    integer(1, 1_000_000),
    5000,
    'Companies in the sample city.',
  ),
  samplePort: setting(
    'ONCE_SAMPLE_PORT',
    integer(0, 65_535),
    0,
    'Port of the first provider server of the sample city; 0 for any free ones.',
  ),
});

/** The name of a setting, as in the configuration file. */
export type SettingName = keyof typeof SETTINGS;
