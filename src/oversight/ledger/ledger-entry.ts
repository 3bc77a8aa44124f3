import type { AuditRecord } from '../../audit';
import type { ResourceModel } from '../../catalog';
import type { Listing } from '../../platform';

/** An item that was read. */
export interface LedgerItem {
  /** As in the catalogue. */
  readonly name: string;
  /** Released with a part of it hidden. */
  readonly masked: boolean;
  /** Open on some rows only, so that it may have been withheld of this one. */
  readonly conditional: boolean;
}

/** A read of a person's data, as they are told of it. */
export interface LedgerEntry {
  /** Id of its record, to be named to whoever is asked about it. */
  readonly id: string;
  readonly at: Date;
  /** Name of the department that read. */
  readonly department: string;
  /** Name of the service item it was read for. */
  readonly service: string;
  /** Name of the resource. */
  readonly resource: string;
  readonly items: readonly LedgerItem[];
  /** Number of the case, where it is a case of that person; null for any other. */
  readonly caseNumber: string | null;
}

/** A page of a ledger. */
export interface Ledger extends Listing<LedgerEntry> {
  /** The day (YYYY-MM-DD in China) on which the person was forgotten; null where they were not. */
  readonly forgottenOn: string | null;
  /** On the last page: reads of before this instant were pruned; null where none were. */
  readonly prunedBefore: Date | null;
}

/** What names are taken from. */
export interface LedgerNames {
  readonly departments: ReadonlyMap<string, string>;
  readonly services: ReadonlyMap<string, string>;
  /** By `resourceKey`. */
  readonly resources: ReadonlyMap<string, ResourceModel | null>;
  /** Numbers of the person's own cases. */
  readonly ownCases: ReadonlySet<string>;
}

/** A version of a resource, as names are looked up by it. */
export function resourceKey({ resource }: Pick<AuditRecord, 'resource'>): string {
  return `${resource?.code} ${resource?.version}`;
}

function itemsOf(record: AuditRecord, model: ResourceModel | null): LedgerItem[] {
  const conditional = String(record.facts.conditional ?? '').split(',');
  return record.items.map((apiName) => ({
    name: model?.items.find((item) => item.apiName === apiName)?.name ?? apiName,
    masked: record.masked.includes(apiName),
    conditional: conditional.includes(apiName),
  }));
}

/** A record in the words of the catalogue; a code stands where a name is not known any more. */
export function entryOf(record: AuditRecord, names: LedgerNames): LedgerEntry {
  const { id, at, department, purpose, resource } = record;
  const model = names.resources.get(resourceKey(record)) ?? null;
  const serviceItem = purpose?.serviceItem ?? '';
  const caseNumber = purpose?.caseNumber ?? null;
  return {
    ...{ id, at: new Date(at), department: names.departments.get(department ?? '') ?? '' },
    ...{ service: names.services.get(serviceItem) ?? serviceItem },
    ...{ resource: model?.name ?? resource?.code ?? '', items: itemsOf(record, model) },
    caseNumber: caseNumber !== null && names.ownCases.has(caseNumber) ? caseNumber : null,
  };
}
