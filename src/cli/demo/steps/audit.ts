import { dataOf, shouldBe } from '../as-it-should-be';
import { WhatHappenedDocument, WhoReadWhatDocument } from '../operations/generated';
import { type Step, signIn } from '../tour';

/** The office events that the demo itself brought about. */
const BROUGHT_ABOUT = [
  'resource.registered',
  'resource.submitted',
  'resource.reviewed',
  'application.submitted',
  'grant.issued',
];

/** The leadership office reads who read what, refused and failed reads too. */
export const audit: Step = {
  zh: '领导小组办公室查看审计记录：谁、为何、读了什么，被拒绝和失败的也在内',
  en: 'The leadership office lists who read what and why, refused and failed reads too',
  run: async (tour) => {
    const leadership = await signIn(tour, 'lead.office');
    const from = tour.startedAt.toISOString();
    const found = dataOf(await leadership.ask(WhoReadWhatDocument, { from }));
    const reads = found.auditRecords.nodes;
    const names = new Map(found.departments.map(({ id, name }) => [id, name]));
    for (const decision of ['allowed', 'denied', 'failed'] as const) {
      const some = reads.some((record) => record.decision === decision);
      shouldBe(some, `a read that was ${decision}`, reads.length);
    }
    const granted = reads.filter(({ grant }) => grant === tour.grant);
    shouldBe(granted.length > 0, `reads under ${tour.grant}`, reads);
    const all = dataOf(await leadership.ask(WhatHappenedDocument, { from })).auditRecords.nodes;
    const events = new Set(all.map(({ event }) => event));
    const missing = BROUGHT_ABOUT.filter((event) => !events.has(event));
    shouldBe(missing.length === 0, 'a record of every step', missing);
    return [
      ...reads.map((record) => lineOf(record, names)),
      `${all.length} records in all, the searches among them`,
    ];
  },
};

/** What is shown of a record. */
interface Shown {
  readonly decision: string;
  readonly department: string | null;
  readonly resource: { readonly apiName: string } | null;
  readonly items: readonly string[];
  readonly masked: readonly string[];
  readonly grant: string | null;
  readonly reasons: readonly string[];
}

function lineOf(record: Shown, names: ReadonlyMap<string, string>): string {
  const { decision, department, resource, items, masked, grant, reasons } = record;
  const who = names.get(department ?? '') ?? '–';
  const what = `${decision.padEnd(7)} ${who} ${resource?.apiName ?? '–'}`;
  if (decision !== 'allowed') return `${what}: ${reasons.join(', ')}`;
  const hidden = masked.length > 0 ? `, masked ${masked.join(', ')}` : '';
  return `${what}: ${items.join(', ')}${hidden} (${grant ?? 'unconditional'})`;
}
