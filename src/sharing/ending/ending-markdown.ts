import { ENDING_STATUS_SAYS, ENDING_STEP_SAYS } from './ending.enums';
import {
  ENDING_STATUSES,
  ENDING_STEP_NAMES,
  ENDING_STEPS,
  type EndingParty,
  type EndingStepName,
  ROLE_OF,
} from './ending-procedure';

const HEAD = `# Ending a service

Generated from \`src/sharing/ending/ending-procedure.ts\`; renew it with \`npm run docs\`.

A provider may not end a service one-sidedly (SHR-7): it proposes to withdraw a resource, or to end one grant of it,
with reasons and a day. Every department that holds a grant agrees or objects; the sharing authority mediates, and
confirms the filing. On its day the service ends by itself: the resource leaves the schema and is closed with all that
is open for it (CAT-7), or the grant gives nothing any more. \`revokeGrant\` is the authority's alone.

Nor may it narrow a grant one-sidedly. Narrowing goes the same way: a proposal with \`narrowTo\` names what is left of one
grant, and on its day the grant gives that, from the next read on.

\`\`\`graphql
mutation {
  proposeEnding(input: {
    grantId: "…", reasons: "…", endsOn: "2026-05-01"
    narrowTo: { items: ["name"], rows: { divisionUnder: { item: "division", code: "110105" } } }
  }) { number status terms { items rows expiresAt } }
}
\`\`\`

What does not stand in the table of steps is refused with \`CONFLICT\`. Each step is kept in \`ServiceEnding.steps\` and in the
audit; \`ServiceEnding.waitsFor\` says whose agreement is missing. A department that was granted the resource meanwhile is asked
too; one whose grant is over is not.
`;

const PARTIES: Readonly<Record<EndingParty, string>> = {
  provider: 'provider',
  consumers: 'all who hold a grant',
  authority: 'sharing authority',
  gateway: 'the gateway',
};

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

function who(name: EndingStepName): string {
  const { by, notAfterOwn } = ENDING_STEPS[name];
  if (by === 'gateway') return PARTIES[by];
  const never = notAfterOwn.length > 0 ? `; not who took ${codes(notAfterOwn)}` : '';
  return `${PARTIES[by]}: ${ROLE_OF[by]}${never}`;
}

function row(name: EndingStepName): string {
  const { from, to, operation, event, tells } = ENDING_STEPS[name];
  const cells = [
    code(name),
    ENDING_STEP_SAYS[name],
    codes(from) || '—',
    code(to),
    who(name),
    operation ? code(operation) : '—',
    code(event),
    tells.map(({ to: party }) => PARTIES[party]).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The negotiation as a page of documentation, for `docs/ending-a-service.md`. */
export function endingMarkdown(): string {
  const steps = ENDING_STEP_NAMES.map(row).join('\n');
  const statuses = ENDING_STATUSES.map((name) => `| ${code(name)} | ${ENDING_STATUS_SAYS[name]} |`);
  return `${HEAD}
## Statuses

| status | where the ending stands |
|---|---|
${statuses.join('\n')}

## Steps

| step | what it is | from | to | who | mutation | audit event | who is told |
|---|---|---|---|---|---|---|---|
${steps}
`;
}
