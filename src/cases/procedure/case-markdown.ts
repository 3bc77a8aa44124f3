import { CASE_STATUSES } from '../file/case';
import { CASE_STATUS_SAYS, CASE_STEP_SAYS } from './procedure.enums';
import { CASE_STEP_NAMES, CASE_STEPS, type CaseParty, type CaseStepName } from './steps';

const HEAD = `# The way of a case

Generated from \`src/cases/procedure/steps.ts\`; renew it with \`npm run docs\`.

What becomes of an applicant's matter (办件), from opening to delivery (CASE-1 to CASE-10). What does not stand in the table
of steps is refused: with \`STEP_NOT_ALLOWED\` and what is possible now, or with \`CONFLICT\` where somebody else's step came
first. \`Case.steps\` is the history, \`Case.allowedSteps\` what is possible now, \`Case.deadlines\` what is due when,
\`Case.papers\` what was issued (vouchers, the one notice, decisions, receipts), \`Case.notices\` what the applicant is to be
told; the department's own system sends that and hears of it by webhook, with the number of the case and nothing else.

- A notice names materials by their keys in the guide. What is not on its list, what sharing supplies, and words for other
  papers are refused with \`CASE_BEYOND_GUIDE\` (CASE-2, GDE-9).
- What sharing still owes keeps nobody from accepting a case; the voucher says that the applicant owes nothing for it
  (CASE-11). It is decided once all of that came. How it comes: [case-materials.md](case-materials.md).
- A decided case is complete at the moment of sealing, by which it is judged whether it was in time (SEAL-4): [seal.md](seal.md).
- In a joint case the departments named at opening are asked at acceptance, all at once; it is decided when all have
  answered (CASE-10).
- An applicant looks their case up with \`caseProgress(number, code)\`, without signing in (CASE-8).
`;

const WHO: Readonly<Record<CaseParty, string>> = Object.freeze({
  clerk: 'clerk of the department',
  clerkOrSystem: "clerk, or the department's own system",
  gateway: 'the gateway, by the clock',
  seal: 'the sealing',
});

const code = (text: string): string => `\`${text}\``;

function row(name: CaseStepName): string {
  const { from, to, by, once, operation, event, clocks, tells, rule } = CASE_STEPS[name];
  const cells = [
    code(name),
    CASE_STEP_SAYS[name],
    from.map(code).join(', ') || '—',
    code(to),
    `${WHO[by]}${once ? '; once' : ''}`,
    operation ? code(operation) : '—',
    code(event),
    clocks.join(', ') || '—',
    tells ? 'yes' : '—',
    rule,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The way of a case as a page of documentation, for `docs/cases.md`. */
export function caseMarkdown(): string {
  const statuses = CASE_STATUSES.map((name) => `| ${code(name)} | ${CASE_STATUS_SAYS[name]} |`);
  return `${HEAD}
## Statuses

| status | where the case stands |
|---|---|
${statuses.join('\n')}

## Steps

| step | what it is | from | to | who | mutation | audit event | clocks | applicant is told | rule |
|---|---|---|---|---|---|---|---|---|---|
${CASE_STEP_NAMES.map(row).join('\n')}
`;
}
