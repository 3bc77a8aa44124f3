import { ask } from '../support/ask';
import { type ReviewOutcome, ReviewResourceDocument } from '../support/operations/generated';
import { type City, openCity, resident } from './city';
import { safeAnswer } from './safe-answer';

let city: City;
/** Reviewers, each with a session of their own. */
let reviewers: string[];

beforeAll(async () => {
  city = await openCity();
  reviewers = [];
  for (let at = 0; at < 4; at += 1) {
    reviewers.push(await city.signedIn(city.bureau, 'sharingAuthority'));
  }
}, 60_000);
afterAll(() => city.close());

function review(versionId: string, token: string, outcome: ReviewOutcome = 'publish') {
  const variables = { versionId, outcome, reasons: '请补充' };
  return ask(city.gateway, ReviewResourceDocument, { token, variables });
}

/** Every reviewer at once; the safe answers, successes first. */
async function allAtOnce(versionId: string, outcomes: readonly ReviewOutcome[] = []) {
  const answers = await Promise.all(
    reviewers.map((token, at) => review(versionId, token, outcomes[at])),
  );
  return answers
    .map((answer) => safeAnswer(answer))
    .sort((one, other) => one.status - other.status);
}

async function versions(apiName: string): Promise<readonly string[]> {
  const sql = `SELECT v.status FROM resource_version v JOIN resource r ON r.id = v.resource_id
    WHERE r.api_name = $1 ORDER BY v.number`;
  const rows = await city.gateway.runtime.db.query<{ status: string }>(sql, [apiName]);
  return rows.map(({ status }) => status);
}

describe('publishes at once', () => {
  it('CAT-7 of one version: one stands, the others conflict, each has its record', async () => {
    const versionId = await city.submit({ apiName: 'once' });
    const before = { data: (await city.records()).length, office: await published() };
    const [first, ...others] = await allAtOnce(versionId);
    expect(first).toEqual({
      status: 200,
      data: { reviewResource: expect.objectContaining({ status: 'published' }) },
      errors: [],
    });
    expect(others).toHaveLength(3);
    for (const other of others) {
      expect(other).toMatchObject({
        status: 409,
        data: null,
        errors: [
          {
            code: 'CONFLICT',
            facts: { expected: 'submitted', got: 'published' },
            path: 'reviewResource',
          },
        ],
      });
    }
    expect(await versions('once')).toEqual(['published']);
    expect(await published()).toBe(before.office + 1);
    const refused = (await city.records()).slice(before.data);
    expect(refused.map(({ event, decision, reasons }) => [event, decision, reasons])).toEqual(
      others.map(() => ['resource.reviewed', 'denied', ['CONFLICT']]),
    );
  });

  it('and returns of one version: one of them stands, never a mixture', async () => {
    const versionId = await city.submit({ apiName: 'either' });
    const answers = await allAtOnce(versionId, ['publish', 'return', 'publish', 'return']);
    expect(answers.map(({ status }) => status)).toEqual([200, 409, 409, 409]);
    const data = answers[0]?.data as { reviewResource: { status: string } };
    expect(await versions('either')).toEqual([data.reviewResource.status]);
  });

  it('of two resources both stand and both are served', async () => {
    const ids = [await city.submit({ apiName: 'left' }), await city.submit({ apiName: 'right' })];
    const start = performance.now();
    const answers = await Promise.all(ids.map((id, at) => review(id, reviewers[at] ?? '')));
    expect(answers.map((answer) => safeAnswer(answer).errors)).toEqual([[], []]);
    const fields = ['left', 'right']
      .map((name) => `${name}(citizenNumber: "${resident(0).number}") { name }`)
      .join(' ');
    let codes: readonly string[] = ['QUERY_INVALID'];
    while (codes.includes('QUERY_INVALID')) {
      codes = safeAnswer(await city.read(fields)).errors.map(({ code }) => code);
    }
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(codes).toEqual(['NOT_GRANTED', 'NOT_GRANTED']);
  });

  it('by who wrote or submitted it are refused however many there are', async () => {
    const clerk = await city.signedIn(city.police, 'steward');
    const versionId = await city.submit({ apiName: 'own' });
    const answers = await Promise.all([review(versionId, clerk), review(versionId, clerk)]);
    for (const answer of answers) {
      expect(safeAnswer(answer)).toEqual({
        status: 403,
        data: null,
        errors: [
          { code: 'FORBIDDEN', facts: { operation: 'reviewResource' }, path: 'reviewResource' },
        ],
      });
    }
    expect(await versions('own')).toEqual(['submitted']);
  });
});

/** How many publications are recorded. */
async function published(): Promise<number> {
  const records = await city.records('office');
  return records.filter(({ event }) => event === 'resource.reviewed').length;
}
