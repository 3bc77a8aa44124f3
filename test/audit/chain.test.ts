import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { type AuditDraft, type AuditRecord, verifyChain } from '../../src/audit';
import { CHAIN_START, placeRecord, prepareDraft } from '../../src/audit/chain';
import { shapeOf } from '../../src/audit/record-shape';
import { readDraft } from './audit-runtime';

const text = fc.string({ unit: 'binary', maxLength: 12 });
const maybe = fc.option(text);
const facts = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)));

const drafts: fc.Arbitrary<AuditDraft> = fc.record({
  event: text,
  decision: fc.constantFrom('allowed', 'denied', 'failed'),
  requestId: text,
  department: maybe,
  actor: fc.option(fc.record({ kind: fc.constantFrom('client', 'person'), id: text })),
  purpose: fc.option(
    fc.record({ serviceItem: text, caseNumber: maybe, basis: maybe, subjectDigest: maybe }),
  ),
  resource: fc.option(fc.record({ code: text, apiName: text, version: fc.nat() })),
  items: fc.array(text),
  masked: fc.array(text),
  keyDigests: fc.array(text),
  rowCount: fc.option(fc.nat()),
  reasons: fc.array(text),
  grant: maybe,
  policyVersion: maybe,
  facts,
});

function chain(of: readonly AuditDraft[]): { record: AuditRecord; body: string }[] {
  let head = CHAIN_START;
  return of.map((draft, index) => {
    const place = { id: `id-${index}`, at: '2026-03-02T01:00:00.000Z', node: 'gateway-1.data' };
    const given = { ...place, shape: shapeOf(draft), salt: 'salt' };
    const { body, hash: own } = placeRecord(prepareDraft(draft), head, given);
    head = { sequence: head.sequence + 1, hash: own };
    return { body, record: { ...JSON.parse(body), hash: own } };
  });
}

describe('the canonical body', () => {
  it('is the RFC 8785 form of the record, whatever a draft says', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const [{ body, record } = fail()] = chain([draft]);
        const { hash: own, ...rest } = record;
        expect(body).toBe(canonicalize(rest));
        expect(own).toBe(hash('sha256', body, 'hex'));
        expect(rest).toMatchObject(JSON.parse(JSON.stringify(draft)));
      }),
    );
  });

  it('refuses a draft that JSON cannot say, before it has a place', () => {
    expect(() => prepareDraft(readDraft(1, { facts: { share: Number.NaN } }))).toThrow(/NaN/);
  });
});

describe('verifyChain', () => {
  const records = chain([1, 2, 3, 4].map((number) => readDraft(number))).map((c) => c.record);

  it('finds nothing wrong with a chain as it was written', () => {
    expect(verifyChain(records)).toBeNull();
    expect(verifyChain(records.slice(2), records[1])).toBeNull();
  });

  it('finds a record that was changed', () => {
    const changed = records.map((r) => (r.sequence === 2 ? { ...r, rowCount: 900 } : r));
    expect(verifyChain(changed)).toEqual({ node: 'gateway-1.data', sequence: 2, problem: 'hash' });
  });

  it('finds a changed record whose own hash was made to fit', () => {
    const [, second = fail()] = records;
    const { hash: _old, ...body } = { ...second, rowCount: 900 };
    const forged = { ...body, hash: hash('sha256', canonicalize(body) ?? '', 'hex') };
    const changed = records.map((record) => (record.sequence === 2 ? forged : record));
    expect(verifyChain(changed)).toMatchObject({ sequence: 3, problem: 'previousHash' });
  });

  it('finds a record that was taken out', () => {
    const without = records.filter((record) => record.sequence !== 3);
    expect(verifyChain(without)).toMatchObject({ sequence: 4, problem: 'gap' });
  });
});

function fail(): never {
  throw new Error('expected a record');
}
