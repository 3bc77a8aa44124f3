import { DISPUTE_STEPS } from '../disputes/dispute';
import { DISPUTE_SAYS, DISPUTE_STEP_SAYS } from '../disputes/dispute.enums';
import { GRANT_STEPS } from '../grant-life/grant-life';
import { GRANT_STEP_SAYS, LIFE_SAYS } from '../grant-life/grant-life.enums';
import { lifeMarkdown, PARTY_WORDS } from '../steps/life-markdown';
import { APPLICATION_STATUSES, STEP_NAMES, STEPS, type StepName } from './procedure';
import { STATUS_SAYS, STEP_SAYS } from './procedure.enums';

const HEAD = `# The application procedure

Generated from \`src/sharing/procedure/procedure.ts\`, \`src/sharing/grant-life/grant-life.ts\` and
\`src/sharing/disputes/dispute.ts\`; renew it with \`npm run docs\`.

How a department comes to read what another provides (SHR-1 to SHR-5). What does not stand in the table of steps is
refused: with \`STEP_NOT_ALLOWED\` and what is possible now, or with \`CONFLICT\` where somebody else's step came first.
Each step is kept in \`Application.steps\` and in the audit; \`Application.allowedSteps\` says what is possible now, and
\`Application.deadlines\` what is due when.
`;

const GRANTS = `
# The life of a grant

What becomes of a grant after it is given (SHR-6, SHR-8). A grant that is not \`active\` gives nothing: from the next read
on, and for reads under way at their release. From every end its data is disposed of as the provider instructs
(\`Grant.disposal\`); a disposal that is overdue suspends the other grants of the consumer for the resource until its
receipt is filed. \`Grant.steps\` is the history, \`Grant.allowedSteps\` what is possible now, \`Grant.deadlines\` what is
due when. \`Grant.status\` counts the term in: \`pending\` and \`live\` are \`active\`.

`;

const DISPUTES = `
# The way of a dispute

Between the two departments of an application or a grant (SHR-9). The authority is that of the departments' own level;
across levels or districts the nearest that stands over both, else the city's; nobody decides a dispute of their own. While
a dispute about a suspended grant is open, the time to mend stands still and only the authority terminates.

`;

/** The clocks of a step of a grant. */
const clocksOf = (name: keyof typeof GRANT_STEPS): readonly string[] => GRANT_STEPS[name].clocks;

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

function who(name: StepName): string {
  const { by, roles, notAfterOwn, once } = STEPS[name];
  const people = by === 'gateway' ? PARTY_WORDS[by] : `${PARTY_WORDS[by]}: ${roles.join(' or ')}`;
  const never = notAfterOwn.length > 0 ? `; not who took ${codes(notAfterOwn)}` : '';
  return `${people}${never}${once ? '; once' : ''}`;
}

function row(name: StepName): string {
  const { from, to, operation, event, clocks, tells, rule } = STEPS[name];
  const told = tells.map(({ to: party }) => PARTY_WORDS[party]);
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
${GRANTS}${lifeMarkdown({ table: GRANT_STEPS, statuses: LIFE_SAYS, steps: GRANT_STEP_SAYS, clocksOf })}${DISPUTES}${lifeMarkdown({ table: DISPUTE_STEPS, statuses: DISPUTE_SAYS, steps: DISPUTE_STEP_SAYS })}`;
}
