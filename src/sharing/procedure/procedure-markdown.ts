import { APPLICATION_STATUSES, type Party, STEP_NAMES, STEPS, type StepName } from './procedure';
import { STATUS_SAYS, STEP_SAYS } from './procedure.enums';

const HEAD = `# The application procedure

Generated from \`src/sharing/procedure/procedure.ts\`; renew it with \`npm run docs\`.

How a department comes to read what another provides (SHR-1 to SHR-5). What does not stand in the table of steps is
refused: with \`STEP_NOT_ALLOWED\` and what is possible now, or with \`CONFLICT\` where somebody else's step came first.
Each step is kept in \`Application.steps\` and in the audit; \`Application.allowedSteps\` says what is possible now, and
\`Application.deadlines\` what is due when.
`;

const PARTIES: Readonly<Record<Party, string>> = {
  consumer: 'consumer',
  provider: 'provider',
  authority: 'sharing authority',
  gateway: 'the gateway',
};

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

function who(name: StepName): string {
  const { by, roles, notAfterOwn, once } = STEPS[name];
  const people = by === 'gateway' ? PARTIES[by] : `${PARTIES[by]}: ${roles.join(' or ')}`;
  const never = notAfterOwn.length > 0 ? `; not who took ${codes(notAfterOwn)}` : '';
  return `${people}${never}${once ? '; once' : ''}`;
}

function row(name: StepName): string {
  const { from, to, operation, event, clocks, tells, rule } = STEPS[name];
  const told = tells.map(({ to: party }) => PARTIES[party]);
  const cells = [
    code(name),
    STEP_SAYS[name],
    codes(from) || '—',
    code(to),
    who(name),
    operation ? code(operation) : '—',
    code(event),
    clocks.join(', ') || '—',
    told.join(', ') || '—',
    rule,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The procedure as a page of documentation, for `docs/sharing-procedure.md`. */
export function procedureMarkdown(): string {
  const steps = STEP_NAMES.map(row).join('\n');
  const statuses = APPLICATION_STATUSES.map((name) => `| ${code(name)} | ${STATUS_SAYS[name]} |`);
  return `${HEAD}
## Statuses

| status | where the application stands |
|---|---|
${statuses.join('\n')}

## Steps

| step | what it is | from | to | who | mutation | audit event | clocks | who is told | rule |
|---|---|---|---|---|---|---|---|---|---|
${steps}
`;
}
