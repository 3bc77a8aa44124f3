import canonicalize from 'canonicalize';
import type { AuditDraft } from './record';

/** Where a record stands: what the log adds to a draft. */
export interface RecordPlace {
  readonly id: string;
  readonly at: string;
  readonly node: string;
  readonly sequence: number;
  readonly previousHash: string;
}

const json = (value: unknown): string => JSON.stringify(value);

/**
 * The only open object of a draft as RFC 8785 text. Done when a draft is handed in, so that one that
 * cannot be written fails its own caller and not the group it would have been committed with.
 */
export function factsText({ facts }: AuditDraft): string {
  return canonicalize(facts) ?? '{}';
}

/**
 * The canonical body of a record: what its hash is taken of. The members stand in the order of
 * RFC 8785, which makes the text equal to `canonicalize` of the whole at a quarter of its cost; a
 * test holds the two together.
 */
export function canonicalBody(draft: AuditDraft, facts: string, place: RecordPlace): string {
  return (
    `{"actor":${json(actorOf(draft))},"at":${json(place.at)},"decision":${json(draft.decision)}` +
    `,"department":${json(draft.department)},"event":${json(draft.event)},"facts":${facts}` +
    `,"grant":${json(draft.grant)},"id":${json(place.id)},"items":${json(draft.items)}` +
    `,"keyDigests":${json(draft.keyDigests)},"masked":${json(draft.masked)}` +
    `,"node":${json(place.node)},"policyVersion":${json(draft.policyVersion)}` +
    `,"previousHash":${json(place.previousHash)},"purpose":${json(purposeOf(draft))}` +
    `,"reasons":${json(draft.reasons)},"requestId":${json(draft.requestId)}` +
    `,"resource":${json(resourceOf(draft))},"rowCount":${json(draft.rowCount)}` +
    `,"sequence":${place.sequence}}`
  );
}

function actorOf({ actor }: AuditDraft): object | null {
  return actor && { id: actor.id, kind: actor.kind };
}

function purposeOf({ purpose }: AuditDraft): object | null {
  if (purpose === null) return null;
  const { basis, caseNumber, serviceItem, subjectDigest } = purpose;
  return { basis, caseNumber, serviceItem, subjectDigest };
}

function resourceOf({ resource }: AuditDraft): object | null {
  if (resource === null) return null;
  return { apiName: resource.apiName, code: resource.code, version: resource.version };
}
