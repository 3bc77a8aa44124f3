import type { Party } from '../procedure/procedure';
import { type LifeStep, type LifeTable, ROLE_OF } from './life-step';

/** What a party is called in the documentation. */
export const PARTY_WORDS: Readonly<Record<Party, string>> = Object.freeze({
  consumer: 'consumer',
  provider: 'provider',
  authority: 'sharing authority',
  gateway: 'the gateway',
});

const code = (text: string): string => `\`${text}\``;
const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** A life that goes by a table, and what is said of each of its words. */
export interface ToldLife<Status extends string, Name extends string> {
  readonly table: LifeTable<Status, Name>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly steps: Readonly<Record<Name, string>>;
  /** The clocks that a step moves, where the life has any. */
  clocksOf?(name: Name): readonly string[];
}

function who({ by, once }: LifeStep<string>): string {
  const people = by.map((party) => [PARTY_WORDS[party], ROLE_OF[party]].filter(Boolean).join(': '));
  return `${people.join(' or ')}${once ? '; once' : ''}`;
}

function told({ tells }: LifeStep<string>): string {
  return [...new Set(tells.map(({ to }) => PARTY_WORDS[to]))].join(', ') || '—';
}

function row<Status extends string, Name extends string>(
  life: ToldLife<Status, Name>,
  name: Name,
): string {
  const step = life.table[name];
  const { from, to, operation, event, rule } = step;
  const cells = [
    ...[code(name), life.steps[name], codes(from) || '—', to === null ? 'stays' : code(to)],
    ...[who(step), operation === null ? '—' : code(operation), code(event)],
    ...[life.clocksOf?.(name).join(', ') || '—', told(step), rule],
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The statuses and the steps of a life as two tables. */
export function lifeMarkdown<Status extends string, Name extends string>(
  life: ToldLife<Status, Name>,
): string {
  const statuses = Object.entries<string>(life.statuses);
  const names = Object.keys(life.table) as Name[];
  return `| status | where it stands |
|---|---|
${statuses.map(([name, says]) => `| ${code(name)} | ${says} |`).join('\n')}

| step | what it is | from | to | who | mutation | audit event | clocks | who is told | rule |
|---|---|---|---|---|---|---|---|---|---|
${names.map((name) => row(life, name)).join('\n')}
`;
}
