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

/** The texts of a body between the five members that only its place decides. */
export interface DraftText {
  readonly beforeAt: string;
  readonly beforeId: string;
  readonly beforeNode: string;
  readonly beforePreviousHash: string;
  readonly beforeSequence: string;
}

const json = (value: unknown): string => JSON.stringify(value);

/**
 * Renders what a draft says. Done when a draft is handed in, so that one that cannot be written
 * fails its own caller and not the group it would have been committed with.
 *
 * The members stand in the order of RFC 8785, which makes the text equal to `canonicalize` of the
 * whole at a quarter of its cost; a test holds the two together. Facts are the only open object.
 */
export function draftText(draft: AuditDraft): DraftText {
  return {
    beforeAt: `{"actor":${json(actorOf(draft))},"at":`,
    beforeId:
      `,"decision":${json(draft.decision)},"department":${json(draft.department)}` +
      `,"event":${json(draft.event)},"facts":${canonicalize(draft.facts)}` +
      `,"grant":${json(draft.grant)},"id":`,
    beforeNode:
      `,"items":${json(draft.items)},"keyDigests":${json(draft.keyDigests)}` +
      `,"masked":${json(draft.masked)},"node":`,
    beforePreviousHash: `,"policyVersion":${json(draft.policyVersion)},"previousHash":`,
    beforeSequence:
      `,"purpose":${json(purposeOf(draft))},"reasons":${json(draft.reasons)}` +
      `,"requestId":${json(draft.requestId)},"resource":${json(resourceOf(draft))}` +
      `,"rowCount":${json(draft.rowCount)},"sequence":`,
  };
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

/** The canonical body of a record: what its hash is taken of. */
export function canonicalBody(text: DraftText, place: RecordPlace): string {
  return (
    `${text.beforeAt}${json(place.at)}${text.beforeId}${json(place.id)}` +
    `${text.beforeNode}${json(place.node)}` +
    `${text.beforePreviousHash}${json(place.previousHash)}` +
    `${text.beforeSequence}${place.sequence}}`
  );
}
