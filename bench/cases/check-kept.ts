import { type Ask, askAs, everything, inLanes, type Paged, signedIn, staffIn } from './ask-city';
import type { OpenedCase, Opening } from './open-cases';

const LANES = 8;

const CASES = `query ($after: String) {
  cases(first: 100, after: $after) { nodes { number } pageInfo { hasNextPage endCursor } }
}`;
const CASE = `query ($id: ID!) {
  case(id: $id) { number steps { step } materials { key parts { state auditRecord } } }
}`;
const RECORDS = `query ($filter: AuditFilter!, $after: String) {
  auditRecords(first: 100, filter: $filter, after: $after) {
    nodes { id decision resource { code } keyDigests facts { name value } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const GUIDES = `query ($item: String!) { searchGuides(text: $item) { nodes { id code level } } }`;
const CHECKLIST = `query ($id: ID!) { guideChecklist(id: $id) { material { key } } }`;

interface AuditedRecord {
  readonly id: string;
  readonly decision: string;
  readonly resource: { readonly code: string } | null;
  readonly keyDigests: readonly string[];
  readonly facts: readonly { readonly name: string; readonly value: string | null }[];
}

interface KeptCase {
  readonly number: string;
  readonly steps: readonly { readonly step: string }[];
  readonly materials: readonly {
    readonly key: string;
    readonly parts: readonly { readonly state: string; readonly auditRecord: string | null }[];
  }[];
}

/** Numbers of all open cases of the department, in their order. */
export async function numbersKept(clerk: Ask): Promise<readonly string[]> {
  const all = await everything((after) =>
    clerk<{ cases: Paged<{ number: string }> }>(CASES, { after }).then(({ cases }) => cases),
  );
  return all.map(({ number }) => number).sort();
}

/** Keys of the materials that the guide asks for, as everybody reads it. */
export async function materialsOfGuide(url: string, item: string): Promise<readonly string[]> {
  const anybody = askAs(url);
  interface Found {
    readonly searchGuides: {
      readonly nodes: readonly { id: string; code: string; level: string }[];
    };
  }
  const { searchGuides } = await anybody<Found>(GUIDES, { item });
  const guide = searchGuides.nodes.find(({ code, level }) => code === item && level === 'city');
  if (!guide) throw new Error(`expected a guide of ${item}`);
  type List = { guideChecklist: readonly { material: { key: string } }[] };
  const { guideChecklist } = await anybody<List>(CHECKLIST, { id: guide.id });
  return guideChecklist.map(({ material }) => material.key);
}

function same(what: string, expected: readonly unknown[], got: readonly unknown[]): void {
  if (JSON.stringify(expected) === JSON.stringify(got)) return;
  throw new Error(`expected ${what}: ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

/** One request made one case, however often it was sent, and each another. */
function casesOf(openings: readonly Opening[]): readonly OpenedCase[] {
  const cases = openings.map(({ answers: [first, ...others] }) => {
    if (!first) throw new Error('expected an answer to each request');
    for (const other of others) same('the same case again', [first.id], [other.id]);
    return first;
  });
  if (new Set(cases.map(({ id }) => id)).size === openings.length) return cases;
  throw new Error('expected a case of its own for each request');
}

function recordsOf(leader: Ask, filter: object): Promise<AuditedRecord[]> {
  return everything((after) =>
    leader<{ auditRecords: Paged<AuditedRecord> }>(RECORDS, { filter, after }).then(
      ({ auditRecords }) => auditRecords,
    ),
  );
}

/** Each row that a case has was read once, under its number, and stands in the log. */
async function checkReads(leader: Ask, { number, materials }: KeptCase): Promise<void> {
  const all = await recordsOf(leader, { caseNumber: number, event: 'data.read' });
  const reads = all.filter(({ decision }) => decision === 'allowed');
  const asked = reads.map(({ resource, keyDigests }) => `${resource?.code} ${keyDigests.join()}`);
  same(`no row of ${number} read twice`, [...new Set(asked)], asked);
  const ids = new Set(reads.map(({ id }) => id));
  const rows = materials.flatMap(({ parts }) => parts.filter(({ state }) => state === 'row'));
  const unrecorded = rows.filter(
    ({ auditRecord }) => auditRecord === null || !ids.has(auditRecord),
  );
  same(`a record of each row of ${number}`, [], unrecorded);
}

/** What there is to compare with. */
export interface Before {
  /** Numbers of the cases that stood there before. */
  readonly numbers: readonly string[];
  readonly materials: readonly string[];
  readonly from: Date;
}

/**
 * Throws unless exactly what was opened is there: each case once, with all materials of its guide, a record of each
 * request, and one of each row that it has.
 */
export async function checkKept(
  url: string,
  clerk: Ask,
  openings: readonly Opening[],
  { numbers: before, materials, from }: Before,
): Promise<void> {
  const cases = casesOf(openings);
  const opened = cases.map(({ number }) => number).sort();
  same('the cases that were opened', [...before, ...opened].sort(), await numbersKept(clerk));
  const leader = await signedIn(url, staffIn('leadership-office', 'leadership'));
  const told = await recordsOf(leader, { event: 'case.opened', from: from.toISOString() });
  const numbers = told.flatMap(({ facts }) => facts.filter(({ name }) => name === 'number'));
  const answered = openings.flatMap(({ answers }) => answers.map(({ number }) => number));
  const recorded = numbers.map(({ value }) => value);
  same('a record of each request', answered.sort(), recorded.sort());
  await inLanes(cases, LANES, async ({ id, number }) => {
    const { case: kept } = await clerk<{ case: KeptCase }>(CASE, { id });
    same(
      'the case of the id',
      [number, 'open'],
      [kept.number, ...kept.steps.map(({ step }) => step)],
    );
    const keys = kept.materials.map(({ key }) => key);
    same(`the materials of ${number}`, materials, keys);
    await checkReads(leader, kept);
  });
}
